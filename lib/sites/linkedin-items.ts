/** What an entry of a LinkedIn profile claims: its first line of text is the title, its second the issuer. */
import type { Claim } from '../credential/model.ts';
import { datesIn } from './dates.ts';
import { isSeen, visibleText } from './visible.ts';

/** An entry has a handful of lines (title, issuer, dates, id, media); no more are looked at. */
const MAX_LINES = 12;

export function claimIn(item: Element, link: Element): Claim | undefined {
  // Within somebody's own sentences, in About or a description: they claim nothing.
  const paragraph = link.closest('p');
  if (paragraph && visibleText(paragraph) !== visibleText(link)) return undefined;
  // A Featured card is all link: its first line says what kind of thing it is, in the reader's language.
  const ownLines = linesOf(link, 'p');
  const [title, ...more] = ownLines.length > 1 ? ownLines.slice(1, 2) : linesOfEntry(item);
  if (!title) return undefined;
  const dates = datesIn(timesIn(item) ?? more, title);
  const [issuer] = more[0] === dates ? [] : more;
  return { title, ...(issuer ? { issuer } : {}), ...(dates ? { dates } : {}) };
}

/** The guest page has headings, SDUI paragraphs, Ember spans beside hidden doubles; elsewhere what holds text alone. */
function linesOfEntry(item: Element): string[] {
  for (const selector of ['h3, h4', 'p', 'span[aria-hidden="true"]', ':not(:has(*))']) {
    const lines = linesOf(item, selector);
    if (lines.length > 0) return lines;
  }
  return [];
}

/** The guest page marks its dates up: "Issued <time>May 2022</time>". */
function timesIn(item: Element): string[] | undefined {
  const spans = new Set([...item.querySelectorAll('time')].map((each) => each.parentElement));
  return spans.size > 0 ? [...spans].flatMap((each) => (each ? [visibleText(each)] : [])) : undefined;
}

function linesOf(parent: Element, selector: string): string[] {
  const lines: string[] = [];
  for (const element of [...parent.querySelectorAll(selector)].slice(0, MAX_LINES)) {
    if (element.closest('figure') || !isSeen(element)) continue;
    const text = visibleText(element);
    if (text) lines.push(text);
  }
  return lines;
}
