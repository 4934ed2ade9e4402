import { Parser } from 'htmlparser2';
import { plainText } from './text.ts';

/** Bytes. The head of a page, with its inlined styles: Credly's ends well before. */
export const HEAD_BYTES = 256 * 1024;
/** Entries. Pages have a few dozen. */
const MAX_META = 200;
/** Open elements. Browsers nest no deeper than 512, real pages no deeper than 60; the parser slows by the square. */
const MAX_DEPTH = 256;
/** Elements. The largest certificate page measured has 2,000. */
const MAX_ELEMENTS = 100_000;
/** Characters. Twice what a request brings; an opened page may hold more than was sent. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** Characters handed to the parser at once: the bounds are looked at in between. */
const CHUNK = 16 * 1024;

export type Attributes = Readonly<Record<string, string>>;

export interface Visitor {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  /** Also for elements without an end tag, and for those that the end of the page closes. */
  close?(name: string): void;
}

/**
 * Shows a page's elements and texts to a visitor, in order; comments are left out. Stops where `isDone` holds.
 * `false` where the page is larger or nested deeper than any real one: what has come is then no whole page.
 */
export function walkMarkup(html: string, visitor: Visitor, isDone?: () => boolean): boolean {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      elements++;
      visitor.open?.(name, attributes);
    },
    ontext: (text) => visitor.text?.(text),
    onclosetag(name) {
      depth--;
      visitor.close?.(name);
    },
  });
  if (html.length > MAX_LENGTH) return false;
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return false;
    if (isDone?.()) return true;
  }
  parser.end();
  return true;
}

export interface Head {
  title?: string;
  /** By `property` or `name`, lower case, e.g. `og:title`; the first of each counts. */
  meta: ReadonlyMap<string, string>;
}

/** Title and meta tags of a page; what stands in its body is not looked at. A cut page gives what came. */
export function readHead(html: string): Head {
  const meta = new Map<string, string>();
  let title: string | undefined;
  let inTitle = false;
  let done = false;
  const visitor: Visitor = {
    open(name, attributes) {
      if (name === 'body') done = true;
      if (done) return;
      inTitle = name === 'title' && title === undefined;
      if (inTitle) title = '';
      if (name === 'meta') addMeta(meta, attributes);
    },
    text(text) {
      if (inTitle && !done) title += text;
    },
    close(name) {
      if (name === 'title') inTitle = false;
      if (name === 'head') done = true;
    },
  };
  walkMarkup(html, visitor, () => done);
  return title === undefined ? { meta } : { title: plainText(title), meta };
}

function addMeta(meta: Map<string, string>, attributes: Attributes): void {
  const name = (attributes.property ?? attributes.name ?? '').toLowerCase();
  if (!name || meta.has(name) || meta.size >= MAX_META) return;
  meta.set(name, plainText(attributes.content ?? ''));
}

/**
 * The text of every inline script of a page, in order: where applications leave the data that they were built from.
 * With a media type, only those that state it (`application/ld+json`).
 */
export function readScripts(html: string, type?: string): string[] {
  const scripts: string[] = [];
  let open: string | undefined;
  walkMarkup(html, {
    open(name, attributes) {
      const isWanted = type === undefined || attributes.type?.trim().toLowerCase() === type;
      if (name === 'script' && isWanted) open = '';
    },
    text(text) {
      if (open !== undefined) open += text;
    },
    close(name) {
      if (name === 'script' && open !== undefined) scripts.push(open);
      open = undefined;
    },
  });
  return scripts;
}
