import { UDEMY } from '../page-awards.ts';
import { pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml, html } from '../place.ts';

/**
 * An application behind a bot wall: a program gets the wall, a browser the page. Here the page is drawn by a script,
 * as there, so that only an opened tab holds it.
 */
export const udemy = pagePlace({
  id: 'udemy',
  hosts: ['www.udemy.com', 'udemy.com'],
  awards: UDEMY,
  path: (id) => `/certificate/${id}/`,
  page: (shown: Shown) => `<!doctype html><html><head><title>Online Course Certificate | Udemy</title></head>
<body><div id="app"></div><template id="drawn">${drawnUdemy(shown)}</template>
<script>document.getElementById('app').append(document.getElementById('drawn').content);</script></body></html>`,
  unknown: () =>
    html('<!doctype html><title>Udemy</title><h1>We can’t find the page you’re looking for</h1>'),
});

/** What the script draws. */
export function drawnUdemy({ award, holder, scene }: Shown): string {
  const [year, month, day] = scene.daysAgo(120).slice(0, 10).split('-');
  return `<div data-purpose="certificate-description">This certificate above verifies that
<a data-purpose="certificate-recipient-url" href="/user/${holder.vanity}/">${escapeHtml(holder.name)}</a>
successfully completed the course
<a data-purpose="certificate-course-url" href="/course/pottery/">${escapeHtml(award.title)}</a>
on ${month}/${day}/${year} as taught by <a href="/user/mira-holt/">Mira Holt</a> on Udemy.</div>`;
}
