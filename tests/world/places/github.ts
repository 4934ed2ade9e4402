import { CREDLY } from '../awards.ts';
import { NADIA } from '../people.ts';
import { escapeHtml, html, notFound, type Place } from '../place.ts';

const CREDENTIALS: readonly [string, string][] = [
  [CREDLY.practitioner.title, `https://www.credly.com/badges/${CREDLY.practitioner.id}`],
  ['Data Literacy', 'https://northfield.edu/credentials/data-literacy.json'],
  [CREDLY.expired.title, `https://www.credly.com/badges/${CREDLY.expired.id}/public_url`],
];

/** A profile with its README: links are bare, and each credential is linked twice, by its image and by its name. */
export const github: Place = {
  id: 'github',
  hosts: ['github.com', 'camo.githubusercontent.com'],
  open: () => ({
    answer: ({ host, path }) => {
      if (host === 'github.com' && path === '/nkestrel') return html(page());
      return host === 'github.com' && path === '/nkestrel/nkestrel' ? html(repository()) : notFound();
    },
  }),
};

function page(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>nkestrel (${NADIA.name}) · GitHub</title></head><body>
<main><div class="Layout"><div class="Layout-sidebar"><h1 class="vcard-names">
<span class="p-name vcard-fullname d-block overflow-hidden" itemprop="name">${NADIA.name}</span>
<span class="p-nickname vcard-username d-block" itemprop="additionalName">nkestrel</span></h1></div>
<div class="Layout-main">${readme()}</div></div></main></body></html>`;
}

/** The repository whose README the profile shows: a person's page, on which no name stands. */
function repository(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>GitHub - nkestrel/nkestrel</title></head><body>
<main><strong itemprop="name"><a href="https://github.com/nkestrel/nkestrel">nkestrel</a></strong>${readme()}</main></body></html>`;
}

function readme(): string {
  const rows = CREDENTIALS.map(([title, url]) => row(title, url)).join('');
  return `<article class="markdown-body entry-content container-lg f5" itemprop="text">
<h2>Hello</h2><p>Some of what I learned:</p>${rows}
<p><a href="https://www.credly.com/org/northwind/badge/cloud-practitioner" rel="nofollow">What a practitioner knows</a></p>
</article>`;
}

function row(title: string, url: string): string {
  const image = `https://images.kestrel.example/${encodeURIComponent(title)}.png`;
  const camo = `https://camo.githubusercontent.com/4f1e/${Buffer.from(image).toString('hex')}`;
  return `<p><a href="${url}" rel="nofollow"><img alt="" width="80" height="80" src="${camo}" data-canonical-src="${escapeHtml(image)}"></a>
<br><a href="${url}" rel="nofollow">${escapeHtml(title)}</a></p>`;
}
