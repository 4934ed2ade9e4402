import { SHAPED_PLATFORMS } from '../../../lib/platforms/shaped-platforms.ts';
import { SHAPED, SHAPED_EXPIRED } from '../page-awards.ts';
import { pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

/** LinkedIn plays itself. */
const HOSTS = SHAPED_PLATFORMS.flatMap(({ pages }) => pages?.hosts ?? []).filter(
  (host) => host !== 'www.linkedin.com',
);

/** Every platform whose page is read by its structured data: what it says there, were it to say it. */
export const shaped = pagePlace({
  id: 'shaped',
  hosts: HOSTS,
  awards: SHAPED,
  more: [SHAPED_EXPIRED],
  path: (id) => `/accomplishments/${id}`,
  leadsTo: (path, id) => path.endsWith(`/${id}`),
  page: shapedPage,
});

export function shapedPage({ award, holder, scene, url }: Shown): string {
  const end = award.id === SHAPED_EXPIRED ? { expires: scene.daysAgo(20).slice(0, 10) } : {};
  const statement = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: holder.name,
    hasCredential: { '@type': 'EducationalOccupationalCredential', name: award.title, url, ...end },
  };
  return `<!doctype html><html><head><title>Certificate</title>
<script type="application/ld+json">${JSON.stringify(statement).replaceAll('<', '\\u003c')}</script></head>
<body><h1>${escapeHtml(award.title)}</h1><p>${escapeHtml(holder.name)}</p></body></html>`;
}
