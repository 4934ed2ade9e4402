/** How a badge reads on the page: lines with their fonts and places, not yet drawn. */
import { shortDate } from '../words/dates.ts';
import { SHARED } from '../words/en-share.ts';
import { fill } from '../words/plain.ts';
import { sizeOf } from '../words/sizes.ts';
import { isCredential } from './attachments.ts';
import { issuerText, safeLink } from './lines.ts';
import type { SharedBadge } from './model.ts';
import { drawable, type Face, fittingList, wrap } from './typeset.ts';

export interface Faces<F extends Face = Face> {
  regular: F;
  strong: F;
}

export interface Line {
  text: string;
  face: keyof Faces;
  /** Points. */
  size: number;
  tone: 'ink' | 'grey' | 'link';
  /** From the top of this line to the top of the next, points. */
  advance: number;
  link?: string;
}

/** Lines at the left, and lines that end at the right edge beside them. */
export interface Block {
  left: Line[];
  right: Line[];
  height: number;
}

/** Points. */
export interface Measure {
  width: number;
  /** Of the column at the right. */
  aside: number;
}

/** How many lines a part may take: six badges of the tight kind always fit on one page. */
export interface Density {
  title: number;
  skills: number;
  link: number;
}

/** The roomiest that fits is taken. */
export const DENSITIES: readonly Density[] = [
  { title: 2, skills: 2, link: 2 },
  { title: 2, skills: 1, link: 1 },
  { title: 1, skills: 1, link: 1 },
];

const TITLE = { face: 'strong', size: 12.5, tone: 'ink', advance: 17 } as const;
const ISSUER = { face: 'regular', size: 10.5, tone: 'ink', advance: 15 } as const;
const SMALL = { face: 'regular', size: 9, tone: 'grey', advance: 13 } as const;
const LINK = { ...SMALL, tone: 'link' } as const;

/** The lines of one badge. `leftOut`: bytes of originals that were too large to attach. */
export function blockOf(
  badge: SharedBadge,
  leftOut: number,
  faces: Faces,
  measure: Measure,
  density: Density,
): Block {
  const column = measure.width - measure.aside;
  const left = [
    ...titleLines(badge.title, faces, column, density.title),
    ...issuerLines(badge.issuer, faces, column),
    ...skillLines(badge.skills, faces, measure.width, density.skills),
    ...noteLines(badge, leftOut, faces, measure.width),
    ...linkLines(badge, faces, measure.width, density.link),
  ];
  const right = dateLines(badge);
  const tall = (all: Line[]) => all.reduce((sum, line) => sum + line.advance, 0);
  return { left, right, height: Math.max(tall(left), tall(right)) };
}

type LineStyle = Omit<Line, 'text' | 'link'>;

function lines(text: string, style: LineStyle, faces: Faces, width: number, max: number): Line[] {
  const face = faces[style.face];
  const shown = drawable(text, face);
  return shown ? wrap(shown, face, style.size, width, max).map((line) => ({ text: line, ...style })) : [];
}

function titleLines(title: string, faces: Faces, width: number, max: number): Line[] {
  const own = lines(title, TITLE, faces, width, max);
  return own.length ? own : lines(SHARED.otherScript, ISSUER, faces, width, max);
}

/** Where the name stands in another script, the domain is what can be checked. */
function issuerLines(issuer: SharedBadge['issuer'], faces: Faces, width: number): Line[] {
  const own = lines(issuerText(issuer), ISSUER, faces, width, 1);
  return own.length ? own : lines(issuer.domain ?? '', ISSUER, faces, width, 1);
}

function skillLines(skills: readonly string[], faces: Faces, width: number, max: number): Line[] {
  const shown = skills.map((skill) => drawable(skill, faces.regular)).filter((skill) => !!skill) as string[];
  if (shown.length === 0) return [];
  const text = fittingList(shown, joined, (tried) => {
    const set = wrap(tried, faces.regular, SMALL.size, width, max + 1);
    return set.length <= max;
  });
  return lines(text, SMALL, faces, width, max);
}

function joined(skills: readonly string[], left: number): string {
  const more = left > 0 ? ` ${fill(SHARED.more, { n: String(left) })}` : '';
  // The catalogue's places are cut to the length of a name; a list may be longer.
  return SHARED.skills.replace('{skills}', () => skills.join(', ')) + more;
}

function noteLines(badge: SharedBadge, leftOut: number, faces: Faces, width: number): Line[] {
  if (leftOut > 0) {
    return lines(fill(SHARED.tooLarge, { size: sizeOf(leftOut, 'en') }), SMALL, faces, width, 1);
  }
  if (badge.originals.length > 0 && badge.originals.some(isCredential)) return [];
  return lines(SHARED.pageOnly, SMALL, faces, width, 1);
}

function linkLines(badge: SharedBadge, faces: Faces, width: number, max: number): Line[] {
  const link = safeLink(badge.link);
  return link ? lines(link, LINK, faces, width, max).map((line) => ({ ...line, link })) : [];
}

function dateLines({ issuedOn, expiresOn }: SharedBadge): Line[] {
  const day = (iso: string | undefined) => shortDate(iso, { locale: 'en-GB', timeZone: 'UTC' });
  const [issued, expires] = [day(issuedOn), day(expiresOn)];
  const dated: Line[] = [];
  if (issued) dated.push({ text: fill(SHARED.issued, { date: issued }), ...SMALL, advance: 15 });
  if (expires) dated.push({ text: fill(SHARED.expires, { date: expires }), ...SMALL });
  return dated;
}
