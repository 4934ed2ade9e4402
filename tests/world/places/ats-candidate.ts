import { cvAwards, OF_ANOTHER, pageOf } from '../cv.ts';
import { NADIA } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

/** A candidate as the recruiter sees them: links as they were sent in, and what colleagues remarked. */
export const atsCandidate: Place = {
  id: 'ats-candidate',
  hosts: ['hire.lever.co'],
  open: (scene) => ({
    answer: ({ url }) =>
      url.pathname === '/candidates/7d1f0b52-4c8e-4a96-b3e7-92c05f6a18d4'
        ? html(candidate(scene))
        : notFound(),
  }),
};

function candidate(scene: Scene): string {
  const rows = cvAwards(scene).map(
    ({ url }) => `<li><a href="${url}" target="_blank" rel="noopener">${url}</a></li>`,
  );
  return pageOf(
    `${NADIA.name} - Lever`,
    `<nav><h2>Candidates</h2></nav><main><h2>${NADIA.name}</h2><p>Data Analyst, Eastport</p><h3>Links</h3><ul>${rows.join('')}</ul>
<section class="comments"><h3>Notes</h3><p>Compare with <a href="${OF_ANOTHER}">the other one</a>.</p></section></main>`,
  );
}
