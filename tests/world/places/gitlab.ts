import { cvAwards, OF_ANOTHER, pageOf } from '../cv.ts';
import { NADIA } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

/** A profile with the README of the project that is called like its user; beside it, other people's activity. */
export const gitlab: Place = {
  id: 'gitlab',
  hosts: ['gitlab.com'],
  open: (scene) => ({
    answer: ({ url }) => (url.pathname === '/nkestrel' ? html(profile(scene)) : notFound()),
  }),
};

function profile(scene: Scene): string {
  const rows = cvAwards(scene).map(
    ({ title, issuer, url, month }) =>
      `<tr><td>${title}</td><td>${issuer}</td><td>${month}</td><td><a href="${url}" rel="nofollow noreferrer noopener" target="_blank">Verify</a></td></tr>`,
  );
  return pageOf(
    `${NADIA.name} · GitLab`,
    `<div class="user-profile" itemscope itemtype="http://schema.org/Person"><div class="user-info">
<h1 class="gl-heading-1" itemprop="name">${NADIA.name} <span>(she/her)</span></h1></div>
<div class="profile-readme-wrapper"><div class="profile-readme"><div class="file-content md">
<h1>Hello, I am somebody else</h1><table><tbody>${rows.join('')}</tbody></table></div></div></div>
<div class="activities-block"><h2>Activity</h2><p>commented <a href="${OF_ANOTHER}">my badge</a></p></div></div>`,
  );
}
