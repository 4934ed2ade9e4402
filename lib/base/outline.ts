/** What a page shows, without a browser: its elements in order, each with its visible text. */
import { type Attributes, walkMarkup } from './markup.ts';
import { singleSpaced } from './text.ts';

export interface Shown {
  name: string;
  attributes: Attributes;
  /** Index of the element around it in the outline; -1 for none. */
  parent: number;
  /** Index after the last element inside it. */
  end: number;
  /** Visible text with that of its descendants, on one line; '' where it is longer than any that is looked for. */
  text: string;
}

/** Characters. The longest sentence that a certificate states is half of it. */
const MAX_TEXT = 1000;

/** Whose content is no text of the page. */
const WITHOUT_TEXT = new Set([
  'head',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
/** Their texts run on in the same word; all others part what stands beside them. */
const INLINE = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'em',
    'font',
    'i',
    'ins',
    'label',
    'mark',
    'q',
    's',
  ].concat(['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']),
);
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

interface Open {
  index: number;
  /** Where its text begins in that of the page. */
  from: number;
  isHidden: boolean;
}

/**
 * The elements of a page in document order; `undefined` for one that is larger or nested deeper than any real page.
 * Not shown: comments, scripts, what `hidden` or an inline style hides. Style sheets are not read.
 */
export function outlineOf(html: string): Shown[] | undefined {
  const elements: Shown[] = [];
  const ranges: [from: number, to: number][] = [];
  const open: Open[] = [];
  const pieces: string[] = [];
  let length = 0;
  let run = '';

  function flush(): void {
    if (run && !open.at(-1)?.isHidden) append(singleSpaced(run));
    run = '';
  }
  function append(text: string): void {
    const piece = pieces.at(-1)?.endsWith(' ') ? text.trimStart() : text;
    if (piece === '') return;
    pieces.push(piece);
    length += piece.length;
  }
  const isWhole = walkMarkup(html, {
    open(name, attributes) {
      flush();
      if (!INLINE.has(name)) append(' ');
      const above = open.at(-1);
      const isHidden = (above?.isHidden ?? false) || hides(name, attributes);
      const parent = above?.index ?? -1;
      open.push({ index: elements.length, from: length, isHidden });
      elements.push({ name, attributes, parent, end: 0, text: '' });
    },
    text(text) {
      run += text;
    },
    close(name) {
      flush();
      const closed = open.pop();
      const element = closed && elements[closed.index];
      if (!closed || !element) return;
      element.end = elements.length;
      ranges[closed.index] = closed.isHidden ? [0, 0] : [closed.from, length];
      if (!INLINE.has(name)) append(' ');
    },
  });
  if (!isWhole) return undefined;
  const page = pieces.join('');
  return elements.map((element, index) => ({ ...element, text: textIn(page, ranges[index]) }));
}

function hides(name: string, attributes: Attributes): boolean {
  return (
    WITHOUT_TEXT.has(name) || attributes.hidden !== undefined || HIDDEN_STYLE.test(attributes.style ?? '')
  );
}

function textIn(page: string, [from, to]: [number, number] = [0, 0]): string {
  return to - from > MAX_TEXT ? '' : page.slice(from, to).trim();
}

/** The visible texts of the elements that match, without empty ones and repetitions. */
export function textsOf(outline: readonly Shown[], matches: (element: Shown) => boolean): string[] {
  return distinct(outline.filter(matches).map(({ text }) => text));
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Elements of that class, and of that name where one is given. */
export function classed(className: string, name?: string): (element: Shown) => boolean {
  return (element) =>
    (name === undefined || element.name === name) &&
    (element.attributes.class ?? '').split(/\s+/).includes(className);
}

/**
 * What stands after a label, in the next element: `<dt>Offered By</dt><dd>…</dd>`. The label has to be all that its
 * element says, a colon aside; one answer for each place where it stands.
 */
export function labelled(outline: readonly Shown[], label: string): string[] {
  const spellings = [label, `${label}:`, `${label} :`];
  return outline.flatMap((element) => {
    // Of elements around one label, only the outermost has a neighbour that says anything.
    const next = spellings.includes(element.text) ? nextTo(outline, element) : undefined;
    return next ? [next.text] : [];
  });
}

function nextTo(outline: readonly Shown[], element: Shown): Shown | undefined {
  for (let at = element.end; at < outline.length; at = outline[at]?.end ?? outline.length) {
    const next = outline[at];
    if (next?.parent !== element.parent) return undefined;
    if (next.text) return next;
  }
  return undefined;
}
