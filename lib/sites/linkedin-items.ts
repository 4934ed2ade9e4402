/** What an entry of a LinkedIn profile claims: its first line of text is the title, its second the issuer. */
import type { Claim } from '../credential/model.ts';
import { isSeen, visibleText } from './visible.ts';

/** An entry has a handful of lines (title, issuer, dates, id, media); no more are looked at. */
const MAX_LINES = 12;

export function claimIn(item: Element, link: Element): Claim | undefined {
  // A Featured card is all link: its first line says what kind of thing it is, in the reader's language.
  const ownLines = linesOf(link, 'p');
  const [title, issuer] = ownLines.length > 1 ? [ownLines[1]] : linesOfEntry(item);
  if (!title) return undefined;
  return { title, ...(issuer ? { issuer } : {}) };
}

/** The guest page has headings, SDUI paragraphs, Ember spans beside hidden doubles. */
function linesOfEntry(item: Element): string[] {
  for (const selector of ['h3, h4', 'p', 'span[aria-hidden="true"]']) {
    const lines = linesOf(item, selector);
    if (lines.length > 0) return lines;
  }
  return [];
}

function linesOf(parent: Element, selector: string): string[] {
  const lines: string[] = [];
  for (const element of [...parent.querySelectorAll(selector)].slice(0, MAX_LINES)) {
    if (element.closest('figure') || !isSeen(element)) continue;
    const text = visibleText(element);
    if (text) lines.push(text);
    if (lines.length === 2) break;
  }
  return lines;
}
