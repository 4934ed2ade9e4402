import { cvAwards, OF_ANOTHER, pageOf } from '../cv.ts';
import { NADIA, TOBIAS } from '../people.ts';
import { html, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** A profile whose CV stands in a frame of the same origin. */
export const xing: Place = {
  id: 'xing',
  hosts: ['www.xing.com'],
  open: (scene) => ({ answer: ({ url }) => answer(url.pathname, scene) }),
};

function answer(path: string, scene: Scene): Reply {
  switch (path) {
    case '/profile/Nadia_Kestrel':
      return html(profile());
    case '/profile/version/embedded/Nadia_Kestrel/cv':
      return html(cv(scene));
    default:
      return notFound();
  }
}

function profile(): string {
  return pageOf(
    `${NADIA.name} - ${NADIA.headline} - Eastport | XING`,
    `<header><h2>Messages</h2></header><main><h2 data-qa="malt-profile-display-name"><span>${NADIA.name}</span></h2>
<iframe id="tab-content" width="700" height="600" src="/profile/version/embedded/Nadia_Kestrel/cv"></iframe></main>
<aside><h2>${TOBIAS.name}</h2><a href="${OF_ANOTHER}">Badge</a></aside>`,
  );
}

function cv(scene: Scene): string {
  const rows = cvAwards(scene).map(
    ({ title, issuer, url, month }) =>
      `<li><h3>${title}</h3><p>${issuer}</p><p>${month}</p><a href="${url}">Zertifikat anzeigen</a></li>`,
  );
  return pageOf('', `<div id="work-experience"><h2>Qualifikationen</h2><ul>${rows.join('')}</ul></div>`);
}
