import { Parser } from 'htmlparser2';
import { plainText } from './text.ts';

/** Bytes. The head of a page, with its inlined styles: Credly's ends well before. */
export const HEAD_BYTES = 256 * 1024;
/** Entries. Pages have a few dozen. */
const MAX_META = 200;

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
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'body') done = true;
      if (done) return;
      inTitle = name === 'title' && title === undefined;
      if (inTitle) title = '';
      if (name === 'meta') addMeta(meta, attributes);
    },
    ontext(text) {
      if (inTitle && !done) title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name === 'head') done = true;
    },
  });
  parser.write(html);
  parser.end();
  return title === undefined ? { meta } : { title: plainText(title), meta };
}

function addMeta(meta: Map<string, string>, attributes: Record<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? '').toLowerCase();
  if (!name || meta.has(name) || meta.size >= MAX_META) return;
  meta.set(name, plainText(attributes.content ?? ''));
}

/** The text of every inline script of a page, in order: where applications leave the data that they were built from. */
export function readScripts(html: string): string[] {
  const scripts: string[] = [];
  let open: string | undefined;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script') open = '';
    },
    ontext(text) {
      if (open !== undefined) open += text;
    },
    onclosetag(name) {
      if (name === 'script' && open !== undefined) scripts.push(open);
      open = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return scripts;
}
