import { cvAwards, pageOf } from '../cv.ts';
import { NADIA } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

/** A CV in the shape of the European form: a definition list, in which each training is one item. */
export const europass: Place = {
  id: 'europass',
  hosts: ['europa.eu'],
  open: (scene) => ({
    answer: ({ url }) =>
      url.pathname === '/europass/eportfolio/screen/share/nadia-kestrel' ? html(cv(scene)) : notFound(),
  }),
};

function cv(scene: Scene): string {
  const rows = cvAwards(scene).map(
    ({ title, issuer, url, month }) =>
      `<dd><div><strong>${title}</strong></div><div>${issuer}</div><div>${month}</div><div>Link <a href="${url}" target="_blank">${url}</a></div></dd>`,
  );
  return pageOf(
    `Europass CV: ${NADIA.name}`,
    `<nav><a href="https://europa.eu/europass/en">Europass</a></nav><main><h1>${NADIA.name}</h1>
<dl><dt>Education and training</dt>${rows.join('')}</dl></main>`,
  );
}
