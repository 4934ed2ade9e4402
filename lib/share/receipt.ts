/** How a badge reads on the page: lines with their fonts and places, not yet drawn. */
import { shortDate } from '../words/dates.ts';
import { SHARED } from '../words/en-share.ts';
import { fill, plain } from '../words/plain.ts';
import { sizeOf } from '../words/sizes.ts';
import { isCredential } from './attachments.ts';
import { issuerText, safeLink } from './lines.ts';
import type { SharedBadge } from './model.ts';
import { type Faces, type Line, setLines } from './set-lines.ts';
import { drawable, fittingList } from './typeset.ts';

/** What is read as one: a heading, a paragraph, a link. */
export interface Paragraph {
  role: 'H1' | 'H2' | 'P' | 'Link';
  lines: Line[];
  link?: string;
}

/** Paragraphs beside the picture, and paragraphs that end at the right edge, above the code. */
export interface Block {
  left: Paragraph[];
  right: Paragraph[];
  height: number;
  /** Points a side; 0 where there is no link to encode. */
  code: number;
}

/** Points. */
export interface Measure {
  /** Of the text at the left. */
  width: number;
  /** The least height: that of the picture. */
  least: number;
}

/** How many lines a part may take, and how large the code is: six badges of the tight kind always fit on one page. */
export interface Density {
  title: number;
  issuer: number;
  skills: number;
  link: number;
  code: number;
}

/** The roomiest that fits is taken. */
export const DENSITIES: readonly Density[] = [
  { title: 2, issuer: 2, skills: 2, link: 2, code: 64 },
  { title: 2, issuer: 1, skills: 1, link: 1, code: 54 },
  { title: 1, issuer: 1, skills: 1, link: 1, code: 46 },
];

const TITLE = { face: 'strong', size: 12.5, tone: 'ink', advance: 17 } as const;
const ISSUER = { face: 'regular', size: 10.5, tone: 'ink', advance: 15 } as const;
const SMALL = { face: 'regular', size: 9, tone: 'grey', advance: 13 } as const;
const LINK = { ...SMALL, size: 8.5, tone: 'link' } as const;
/** Between the dates and the code below them. */
const CODE_GAP = 4;

/** What a block is set from. */
export interface Setting {
  faces: Faces;
  measure: Measure;
  density: Density;
  /** ms since the epoch. */
  now: number;
}

/** The paragraphs of one badge. `leftOut`: bytes of originals that were too large to attach. */
export function blockOf(
  badge: SharedBadge,
  leftOut: number,
  { faces, measure, density, now }: Setting,
): Block {
  const { width } = measure;
  const left = [
    titleOf(badge.title, faces, width, density.title),
    issuerOf(badge.issuer, faces, width, density.issuer),
    skillsOf(badge.skills, faces, width, density.skills),
    ...notesOf(badge, leftOut, now).map((text) => paragraph('P', setLines(text, SMALL, faces, width, 1))),
    linkOf(badge, faces, width, density.link),
  ].filter(({ lines }) => lines.length > 0);
  const right = datesOf(badge, now);
  const code = safeLink(badge.link) ? density.code : 0;
  const aside = tall(right) + (code > 0 ? code + CODE_GAP : 0);
  return { left, right, code, height: Math.max(tall(left), aside, measure.least) };
}

function tall(paragraphs: readonly Paragraph[]): number {
  return paragraphs.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.advance, 0);
}

function paragraph(role: Paragraph['role'], lines: Line[]): Paragraph {
  return { role, lines };
}

function titleOf(title: string, faces: Faces, width: number, max: number): Paragraph {
  const own = setLines(title, TITLE, faces, width, max);
  return paragraph('H2', own.length ? own : setLines(SHARED.otherScript, ISSUER, faces, width, max));
}

/** Where the name stands in another script, the domain is what can be checked. */
function issuerOf(issuer: SharedBadge['issuer'], faces: Faces, width: number, max: number): Paragraph {
  const own = setLines(issuerText(issuer), ISSUER, faces, width, max);
  return paragraph('P', own.length ? own : setLines(issuer.domain ?? '', ISSUER, faces, width, 1));
}

function skillsOf(skills: readonly string[], faces: Faces, width: number, max: number): Paragraph {
  const { regular, system } = faces;
  const shown = skills.flatMap((skill) => (system ? plain(skill) : drawable(skill, regular)) ?? []);
  if (shown.length === 0) return paragraph('P', []);
  const text = fittingList(shown, joined, (tried) => {
    return setLines(tried, SMALL, faces, width, max + 1).length <= max;
  });
  return paragraph('P', setLines(text, SMALL, faces, width, max));
}

function joined(skills: readonly string[], left: number): string {
  const more = left > 0 ? ` ${fill(SHARED.more, { n: String(left) })}` : '';
  // The catalogue's places are cut to the length of a name; a list may be longer.
  return SHARED.skills.replace('{skills}', () => skills.join(', ')) + more;
}

/** What is not attached, and what was not asked today. */
function notesOf({ originals, lastCheckedAt }: SharedBadge, leftOut: number, now: number): string[] {
  const notes: string[] = [];
  if (leftOut > 0) notes.push(fill(SHARED.tooLarge, { size: sizeOf(leftOut, 'en') }));
  else if (!originals.some(isCredential)) notes.push(SHARED.pageOnly);
  if (lastCheckedAt !== undefined)
    notes.push(fill(SHARED.lastChecked, { date: day(isoOf(lastCheckedAt)), today: day(isoOf(now)) }));
  return notes;
}

function linkOf(badge: SharedBadge, faces: Faces, width: number, max: number): Paragraph {
  const link = safeLink(badge.link);
  return link
    ? { role: 'Link', link, lines: setLines(link, LINK, faces, width, max) }
    : paragraph('Link', []);
}

function datesOf({ issuedOn, expiresOn }: SharedBadge, now: number): Paragraph[] {
  const [issued, expires] = [day(issuedOn), day(expiresOn)];
  const isOver = Date.parse(expiresOn ?? '') < now;
  const dated: Paragraph[] = [];
  const line = (text: string, advance: number) => paragraph('P', [{ text, ...SMALL, advance }]);
  if (issued) dated.push(line(fill(SHARED.issued, { date: issued }), 15));
  if (expires) dated.push(line(fill(isOver ? SHARED.expired : SHARED.expires, { date: expires }), 13));
  return dated;
}

function day(iso: string | undefined): string {
  return shortDate(iso, { locale: 'en-GB', timeZone: 'UTC' });
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
