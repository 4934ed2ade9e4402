/** The job that a page describes: JSON-LD JobPosting, also where its JSON is broken, else the page's own text. */
import { textOf } from './evidence.ts';
import type { Job } from './model.ts';

/** A posting's text, UTF-16 code units; the longest seen are 15,000. */
const MAX_JOB_TEXT = 30_000;
/** JSON-LD of a posting is a few kB; a page of a list of jobs may carry hundreds. */
const MAX_JSON_LENGTH = 500_000;

/** Title and employer, and the text in which a posting names what it asks for. */
export function readJob(document: Document): Job | undefined {
  const job = { ...pageJob(document), ...postingJob(document) };
  return job.title || job.employer || job.text ? job : undefined;
}

function postingJob(document: Document): Job {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_JSON_LENGTH || !source.includes('JobPosting')) continue;
    const posting = findPosting(parsed(source), 0);
    return posting ? jobOf(posting) : jobFromBroken(source);
  }
  return {};
}

/** Teamtailor among others puts raw line breaks into strings; others leave a comma behind. */
function parsed(source: string): unknown {
  for (const text of [source, source.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text);
    } catch {
      // Then the other way, and after that by pattern.
    }
  }
  return undefined;
}

type Fields = Record<string, unknown>;

/** Deep enough for `@graph` and lists. */
const MAX_DEPTH = 5;

function findPosting(value: unknown, depth: number): Fields | undefined {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return undefined;
  if (!Array.isArray(value) && [(value as Fields)['@type']].flat().includes('JobPosting'))
    return value as Fields;
  for (const each of Object.values(value)) {
    const found = findPosting(each, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function jobOf(posting: Fields): Job {
  const employer = posting.hiringOrganization;
  const name = typeof employer === 'string' ? employer : (employer as Fields | null | undefined)?.name;
  const parts = [
    'skills',
    'qualifications',
    'experienceRequirements',
    'educationRequirements',
    'description',
  ];
  return job(textual(posting.title), textual(name), parts.map((part) => textual(posting[part])).join('\n'));
}

function jobFromBroken(source: string): Job {
  const field = (name: string, text: string) =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1] ?? '';
  const employer = source.slice(source.indexOf('hiringOrganization'));
  return job(field('title', source), field('name', employer), field('description', source));
}

function job(title: string, employer: string, text: string): Job {
  const fields = { title: oneLine(title), employer: oneLine(employer), text: lines(text) };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Job;
}

/** Text, or the names in a list of terms. */
function textual(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textual).filter(Boolean).join('\n');
  return typeof value === 'object' && value !== null ? textual((value as Fields).name) : '';
}

function oneLine(text: string): string {
  return lines(text).replace(/\s+/g, ' ').slice(0, 200);
}

/** Markup and entities gone, one line an element. A string is never given to the page's parser. */
function lines(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  const decoded = text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ');
  return decoded
    .replace(/\\[nrt]/g, '\n')
    .replace(/<\/?(p|li|ul|ol|br|div|h\d|tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, MAX_JOB_TEXT);
}

/** Where there is no posting in the page's data: its heading, and the text beside the form. */
function pageJob(document: Document): Job {
  const heading = document.querySelector('h1');
  const main = document.querySelector('main, [role="main"], article') ?? document.body;
  return job(heading ? textOf(heading) : '', '', main ? longText(main) : '');
}

function longText(root: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (text.length > MAX_JOB_TEXT) return;
    if (node.nodeType === 3) text += node.nodeValue;
    if (
      node.nodeType !== 1 ||
      /^(script|style|form|nav|footer|template|noscript|svg)$/.test((node as Element).localName)
    )
      return;
    const isBlock = /^(p|li|ul|ol|br|div|h\d|section|article|td|tr)$/.test((node as Element).localName);
    if (isBlock) text += '\n';
    for (const child of node.childNodes) walk(child);
    if (isBlock) text += '\n';
  };
  walk(root);
  return text;
}
