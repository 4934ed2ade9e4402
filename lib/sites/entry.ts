/** The entry of a list or a page that holds a link, and what it claims: for pages that people write themselves. */
import type { Claim } from '../credential/model.ts';
import { datesIn } from './dates.ts';
import { isDrawnItself } from './drawn.ts';
import { isLabel } from './presents.ts';
import { closestAcross, parentAcross } from './structure.ts';
import { isPlainlySeen, isSeen, oneLine, readText, styleOf } from './visible.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const STRONG = `[itemprop="name"], ${HEADINGS}, b, strong`;
const LINK = 'a[href*="//"]';
/** An entry ends there … */
const ENTRIES = 'li, tr, dd';
/** … and reaches at most to what holds many of them. */
const WHOLES = 'ul, ol, dl, table, tbody, main, body, header, nav, .markdown-body, .profile-readme';
/** Title, issuer, dates and a remark; more is an article about something. */
const MAX_ENTRY_CHARACTERS = 500;
const MAX_STEPS = 8;
/** Longer is no title. */
const MAX_TITLE_CHARACTERS = 120;

const WORD = /\p{L}/u;
/** What begins the issuer, a date, a remark. */
const AFTER_TITLE = /\s[–—-]\s|[(|,:·]/;

/** The largest box around the link that speaks of nothing but this link's target. */
export function entryOf(link: Element): Element {
  let entry = link;
  let at = parentAcross(link);
  for (let steps = 0; at && steps < MAX_STEPS; steps++, at = parentAcross(at)) {
    if (at.matches(WHOLES) || speaksOfMore(at, link)) break;
    entry = at;
    if (at.matches(ENTRIES)) break;
  }
  return entry;
}

function speaksOfMore(box: Element, link: Element): boolean {
  const href = JSON.stringify(link.getAttribute('href'));
  if (box.querySelector(`${LINK}:not([href=${href}])`)) return true;
  const [first, second] = box.querySelectorAll(HEADINGS);
  const isSection = first?.matches('h1, h2') === true && !first.contains(link);
  return second !== undefined || isSection || (box.textContent ?? '').length > MAX_ENTRY_CHARACTERS;
}

/** Heading or bold words of the entry, else its first words, else the link's own; a sentence claims nothing. */
export function claimIn(entry: Element, link: Element): Claim | undefined {
  const lines = visibleLines(entry);
  const text = titleIn(entry, link, lines);
  const title = text
    .split(AFTER_TITLE)
    .find((part) => WORD.test(part))
    ?.trim();
  if (!title || isLabel(title) || title.length > MAX_TITLE_CHARACTERS) return undefined;
  const dates = datesIn(lines, title);
  return { title, ...(dates ? { dates } : {}) };
}

function titleIn(entry: Element, link: Element, lines: readonly string[]): string {
  const own = drawnText(link);
  const strong = [...entry.querySelectorAll(STRONG)].find(
    (each) => isPlainlySeen(each) && isDrawnItself(each) && !isLabel(drawnText(each)),
  );
  const block = closestAcross(link, `p, ${ENTRIES}`);
  const isParagraph = block?.matches('p:not([itemprop])') === true && !block.closest(ENTRIES);
  const hasWords = block !== undefined && WORD.test(wordsBesideLinks(block));
  if (isParagraph && hasWords && !isLabel(own) && !(strong && block.contains(strong))) return '';
  if (strong) return drawnText(strong);
  // Alone among other links: the words around may be about any of them.
  if (entry === link) return hasWords ? '' : own;
  const line = lines.find((each) => WORD.test(each) && !isLabel(each)) ?? '';
  const at = own ? line.indexOf(own) : -1;
  if (at === -1) return line;
  const before = line.slice(0, at);
  if (WORD.test(before)) return isParagraph ? '' : before;
  return isLabel(own) ? line.slice(at + own.length) : own;
}

function wordsBesideLinks(block: Element): string {
  const links = Array.from(block.querySelectorAll('a'), drawnText);
  return links.reduce((text, own) => text.replace(own, ''), drawnText(block));
}

/** A small title that nobody sees must not stand for the big one beside it. */
function isRead(element: Element): boolean {
  return isSeen(element) && isDrawnItself(element);
}

function drawnText(element: Element): string {
  return oneLine(readText(element, isRead));
}

/** A character of private use: no page breaks its lines with it. */
const EDGE = '\uE000';

/** The lines in which the text stands: blocks have edges, words in bold have none. */
function visibleLines(element: Element): string[] {
  const isInline = (each: Element) => /^(?:inline|contents|$)/.test(styleOf(each).display);
  const text = readText(element, isRead, (each) =>
    each.matches('br, td, th') || !isInline(each) ? EDGE : '',
  );
  return text.split(EDGE).map(oneLine).filter(Boolean);
}
