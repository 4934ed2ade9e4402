import { COURSERA } from '../awards.ts';
import { NADIA } from '../people.ts';
import { escapeHtml, html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

const VERIFY = `/account/accomplishments/verify/${COURSERA.code}`;

/** A page for people; what it says stands in a state object embedded in a script. */
export const coursera: Place = {
  id: 'coursera',
  hosts: ['www.coursera.org', 'coursera.org'],
  open: (scene) => ({
    answer: (asked) => {
      const path = asked.path.split('?')[0] ?? '';
      if (path === VERIFY) return html(page(scene));
      const known = path.endsWith(`/${COURSERA.code}`);
      return known ? { status: 301, headers: { location: `https://www.coursera.org${VERIFY}` } } : notFound();
    },
    documents: [`https://www.coursera.org${VERIFY}`],
  }),
};

function page(scene: Scene): string {
  const [firstName, lastName] = NADIA.name.split(' ');
  const state = {
    'AccomplishmentsSignatureTrackProfile:88120457': {
      __typename: 'AccomplishmentsSignatureTrackProfile',
      firstName,
      lastName,
    },
    'Course_Course:kY3bQ0aXEeu': {
      __typename: 'Course_Course',
      id: 'kY3bQ0aXEeu',
      slug: COURSERA.slug,
      name: 'Statistics for Everyone',
    },
    [`AccomplishmentsVCMembership:88120457~${COURSERA.code}`]: {
      __typename: 'AccomplishmentsVCMembership',
      certificateCode: COURSERA.code,
      grantedAt: Date.parse(scene.daysAgo(640)),
    },
  };
  return `<!doctype html><html lang="en"><head>
<title>${escapeHtml(`Completion Certificate for Statistics for Everyone`)}</title>
<meta property="og:title" content="Completion Certificate for Statistics for Everyone">
<meta property="og:description" content="This certificate verifies the completion of Statistics for Everyone, a course by Lakeside College on Coursera">
</head><body><div id="rendered-content">Completed by ${escapeHtml(NADIA.name)}</div>
<script>window.__APOLLO_STATE__ = ${JSON.stringify(state).replaceAll('<', '\\u003c')};</script></body></html>`;
}
