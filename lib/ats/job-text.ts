/** The text of a posting by lines, with its headings known as such, from markup in data or from the page itself. */
import { decodeHTMLStrict } from 'entities/decode';

export interface Line {
  text: string;
  isHeading: boolean;
  /** Of a list: never a heading, however bold. */
  isItem: boolean;
}

/** A posting's text, UTF-16 code units; the longest seen are 15,000. */
const MAX_JOB_TEXT = 30_000;

/** Stand before a heading and an item of a list while a posting is taken apart: no text for people has them. */
const HEADING = '\u0001';
const ITEM = '\u0002';
const BLOCK = /^(p|li|ul|ol|br|div|h\d|section|article|header|td|tr|dd|dt)$/;
/** What a page shows beside a posting, the words of a form among it. */
const ASIDE =
  /^(script|style|form|nav|footer|aside|template|noscript|svg|button|select|label|fieldset|output)$/;

/** Of a string that may be markup, also escaped once more than needed. It is never given to the page's parser. */
export function linesOfMarkup(markup: string): Line[] {
  const decoded = decodeHTMLStrict(decodeHTMLStrict(markup));
  const marked = decoded
    .replaceAll(HEADING, '')
    .replaceAll(ITEM, '')
    .replace(/\\[nrt]/g, '\n')
    .replace(/<h[1-6]\b[^<>]*>/gi, `\n${HEADING}`)
    .replace(/<li\b[^<>]*>/gi, `\n${ITEM}`)
    .replace(/<\/?(p|li|ul|ol|br|div|h\d|tr|section)\b[^<>]*>/gi, '\n')
    // A line that is bold as a whole is a heading.
    .replace(/^[^\S\n]*<(strong|b)\b[^<>]*>([^<\n]*)<\/\1>[^\S\n]*:?[^\S\n]*$/gim, `${HEADING}$2`)
    .replace(/<\/?(strong|b|em|i|u|span|a)\b[^<>]*>/gi, '')
    .replace(/<[^<>]*>/g, ' ');
  return linesOf(marked);
}

export function linesOfElement(root: Element): Line[] {
  let text = '';
  const walk = (node: Node): void => {
    if (text.length > MAX_JOB_TEXT) return;
    if (node.nodeType === 3) text += node.nodeValue?.replace(/\s+/g, ' ');
    if (node.nodeType !== 1 || ASIDE.test((node as Element).localName)) return;
    const element = node as Element;
    const isBlock = BLOCK.test(element.localName);
    if (isBlock) text += element.localName === 'li' ? `\n${ITEM}` : '\n';
    if (isHeading(element)) text += HEADING;
    for (const child of element.childNodes) walk(child);
    if (isBlock) text += '\n';
  };
  walk(root);
  return linesOf(text);
}

function isHeading(element: Element): boolean {
  if (/^h[1-6]$/.test(element.localName)) return true;
  if (!/^(strong|b)$/.test(element.localName)) return false;
  const around = element.parentElement?.textContent?.trim().replace(/:$/, '');
  return around !== '' && around === element.textContent?.trim().replace(/:$/, '');
}

function linesOf(marked: string): Line[] {
  const lines = marked.slice(0, MAX_JOB_TEXT).split('\n');
  return lines.flatMap((line) => {
    const text = line.replaceAll(HEADING, '').replaceAll(ITEM, '').replace(/\s+/g, ' ').trim();
    const isItem = line.includes(ITEM) || /^[•*–-]/.test(text);
    return text ? [{ text, isHeading: line.includes(HEADING) && !isItem, isItem }] : [];
  });
}

/** Without its markup, as one line. */
export function oneLine(text: string): string {
  const line = linesOfMarkup(text).map((each) => each.text);
  return line.join(' ').slice(0, 200);
}
