import { readdirSync, readFileSync } from 'node:fs';
import { BADGR, CREDLY, CREDLY_MANY } from '../awards.ts';
import { NADIA } from '../people.ts';
import { type Asked, html, notFound, type Place, type Reply } from '../place.ts';

const FOLDER = new URL('../pages/hostile/', import.meta.url);
const PAGES = new Map(
  readdirSync(FOLDER).map((file) => [file.replace('.html', ''), readFileSync(new URL(file, FOLDER), 'utf8')]),
);

/** Where content scripts run. */
const HOST = 'hostile.linkedin.com';
/** Serves the same pages where none runs: what differs between the two is ours. */
const TWIN = 'twin.example';

/**
 * Profiles that fight marks, spy on them or are laid out so that marks are hard to place: one file a page, at
 * `/in/NAME/`. Their policy allows all scripts: the worst page there is.
 */
export const hostile: Place = {
  id: 'hostile',
  hosts: [HOST, TWIN],
  open: () => ({ answer }),
};

export const hostilePage = (name: string) => `https://${HOST}/in/${name}/`;
export const twinOf = (name: string) => `https://${TWIN}/in/${name}/`;

export const GENUINE = `https://www.credly.com/badges/${CREDLY.practitioner.id}`;
export const EXPIRED = `https://www.credly.com/badges/${CREDLY.expired.id}`;

/** What stands for an address in a page: `{{genuine}}`. */
const ADDRESSES: Record<string, string> = {
  genuine: GENUINE,
  expired: EXPIRED,
  other: `https://www.credly.com/badges/${CREDLY.ofSomebodyElse.id}`,
  hashed: `https://api.badgr.io/public/assertions/${BADGR.hashed}`,
  // Nothing that leads to an award.
  forged: 'https://northwind.example/about/certificates',
};

function answer(asked: Asked): Reply {
  const [, name = ''] = /^\/in\/([\w-]+)\/$/.exec(asked.url.pathname) ?? [];
  const page = PAGES.get(name);
  if (page === undefined) return notFound();
  const body = page.replace(/\{\{(\w+)\}\}/g, (_, word) =>
    word === 'many' ? many() : (ADDRESSES[word] ?? ''),
  );
  return html(body.startsWith('<!doctype') ? body : profile(body));
}

/** A profile of twenty, none of which any test has asked about. */
function many(): string {
  const entries = CREDLY_MANY.map(
    ({ id, title }) =>
      `<div><p>${title}</p><p>Northwind Cloud</p><a href="https://www.credly.com/badges/${id}">Show credential</a></div>`,
  );
  return entries.join('<hr role="presentation">');
}

function profile(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${NADIA.name} | LinkedIn</title>
<meta name="viewport" content="width=device-width"><style>body { font: 16px/1.5 "DejaVu Sans", sans-serif; margin: 0 } p { margin: 0 } a { color: #0a66c2 }</style></head><body><main>
<div componentkey="refTopcard"><section><h2>${NADIA.name}</h2></section></div>
<section id="cards"><h2>Licenses</h2>
${body}
</section></main></body></html>`;
}
