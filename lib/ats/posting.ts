/** A posting in the data of a page: JSON-LD JobPosting, also where its JSON is broken, and microdata. */
import { isSchemaType } from '../base/schema-org.ts';

/** As the page states it: each may be markup. */
export interface Posting {
  title?: string;
  employer?: string;
  /** What names what is asked for, the most telling first. */
  text?: string;
  /** Skills that are stated one by one. */
  skills?: string[];
}

/** JSON-LD of a posting is a few kB; a page of a list of jobs may carry hundreds. */
const MAX_JSON_LENGTH = 500_000;
/** Beside the description, which often repeats them. */
const PARTS = ['qualifications', 'experienceRequirements', 'educationRequirements', 'responsibilities'];

export function postingIn(document: Document): Posting | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_JSON_LENGTH || !source.includes('JobPosting')) continue;
    const posting = findPosting(parsed(source), 0);
    return posting ? postingOf(posting) : fromBroken(source);
  }
  return microdata(document);
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
  if (!Array.isArray(value) && isSchemaType((value as Fields)['@type'], 'JobPosting')) return value as Fields;
  for (const each of Object.values(value)) {
    const found = findPosting(each, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function postingOf(fields: Fields): Posting {
  const employer = fields.hiringOrganization;
  const name = typeof employer === 'string' ? employer : (employer as Fields | null | undefined)?.name;
  const texts = [...PARTS, 'description'].map((part) => textual(fields[part]));
  return posting(textual(fields.title), textual(name), texts, textual(fields.skills));
}

function fromBroken(source: string): Posting {
  const field = (name: string, text: string) =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1] ?? '';
  const employer = source.slice(source.indexOf('hiringOrganization'));
  return posting(field('title', source), field('name', employer), [field('description', source)], '');
}

/** schema.org in the attributes of the page's own markup. */
function microdata(document: Document): Posting | undefined {
  const scope = document.querySelector('[itemtype$="schema.org/JobPosting"]');
  if (!scope) return undefined;
  const value = (name: string) => contentOf(scope.querySelector(`[itemprop~="${name}"]`));
  const employer = value('hiringOrganization name') || contentOf(employerIn(scope));
  const texts = [...PARTS, 'description'].map((part) => markupOf(scope, part));
  return posting(value('title'), employer, texts, value('skills'));
}

function employerIn(scope: Element): Element | null {
  const employer = scope.querySelector('[itemprop~="hiringOrganization"]');
  return employer?.querySelector('[itemprop~="name"]') ?? employer;
}

const contentOf = (element: Element | null) => element?.getAttribute('content') ?? element?.textContent ?? '';

/** With its markup, which says what is a heading. */
function markupOf(scope: Element, name: string): string {
  const element = scope.querySelector(`[itemprop~="${name}"]`);
  return element?.getAttribute('content') ?? element?.innerHTML ?? '';
}

function posting(title: string, employer: string, texts: readonly string[], skills: string): Posting {
  const stated = skills.split(/[\n,;•|]+/).map((each) => each.trim());
  const named = stated.filter((each) => each !== '' && each.length <= MAX_SKILL);
  const text = [skills, ...texts].filter(Boolean).join('\n');
  return {
    ...(title ? { title } : {}),
    ...(employer ? { employer } : {}),
    ...(text ? { text } : {}),
    ...(named.length ? { skills: named } : {}),
  };
}

/** Longer ones are sentences, UTF-16 code units. */
const MAX_SKILL = 60;

/** Text, or the names in a list of terms. */
function textual(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textual).filter(Boolean).join('\n');
  return typeof value === 'object' && value !== null ? textual((value as Fields).name) : '';
}
