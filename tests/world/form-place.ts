import { readFileSync } from 'node:fs';
import { html, notFound, type Place, type Reply } from './place.ts';

const FOLDER = new URL('./pages/forms/', import.meta.url);
const BEHAVIOUR = readFileSync(new URL('behaviour.js', FOLDER));
const ROWS = readFileSync(new URL('workday.js', FOLDER));
const STYLE = readFileSync(new URL('../application.css', FOLDER));

/** The path to which a form of the world sends a file that was chosen; nothing else may ever arrive at its hosts. */
export const FILES_PATH = '/files';

interface FormPlaceOptions {
  id: string;
  hosts: readonly string[];
  /** By path: the name of a file in `pages/forms`. */
  forms: Readonly<Record<string, string>>;
  title?: string;
  lang?: string;
}

/** An application form as its system draws it. With `?filled` it is as an applicant has left it. */
export function formPlace({ id, hosts, forms, title, lang = 'en' }: FormPlaceOptions): Place {
  const pages = new Map(
    Object.entries(forms).map(([path, file]) => [path, formPage(file, title ?? 'Data Analyst', lang)]),
  );
  const answer = ({ url, method }: { url: URL; method: string }): Reply => {
    const shared = sharedFile(url.pathname, method);
    if (shared) return shared;
    const page = pages.get(url.pathname);
    return page && method === 'GET' ? html(page) : notFound();
  };
  return { id, hosts, open: () => ({ answer }) };
}

/** What all forms have on their own hosts. */
export function sharedFile(path: string, method: string): Reply | undefined {
  if (path === '/static/behaviour.js') return { type: 'text/javascript', body: BEHAVIOUR };
  if (path === '/static/workday.js') return { type: 'text/javascript', body: ROWS };
  if (path === '/static/application.css') return { type: 'text/css', body: STYLE };
  return path === FILES_PATH && method === 'POST' ? { status: 204 } : undefined;
}

export function formPage(file: string, title: string, lang = 'en'): string {
  const body = readFileSync(new URL(file, FOLDER), 'utf8');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/static/application.css"></head>
<body>${body}<script type="module">import { enliven } from '/static/behaviour.js'; enliven(document);</script></body></html>`;
}
