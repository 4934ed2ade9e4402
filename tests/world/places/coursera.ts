import { COURSERA } from '../awards.ts';
import { COURSERA_PAGES } from '../page-awards.ts';
import { longDay } from '../page-place.ts';
import { NADIA, TOBIAS } from '../people.ts';
import { escapeHtml, html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

const ACCOMPLISHMENTS = '/account/accomplishments';
const TITLE = 'Statistics for Everyone';
const PARTNER = 'Lakeside College';

/** A page for people; what it says of a course stands in a state object embedded in a script. */
export const coursera: Place = {
  id: 'coursera',
  hosts: ['www.coursera.org', 'coursera.org'],
  open: (scene) => {
    const pages = pagesOf(scene);
    return {
      answer: (asked) => {
        const path = asked.url.pathname.replace(/\/$/, '');
        const page = pages[path];
        if (page) return html(page);
        const code = path === `/share/${COURSERA_PAGES.shared}` ? COURSERA.code : path.split('/').at(-1);
        const own = `${ACCOMPLISHMENTS}/verify/${code}`;
        return pages[own]
          ? { status: 301, headers: { location: `https://www.coursera.org${own}` } }
          : notFound();
      },
      documents: Object.keys(pages).map((path) => `https://www.coursera.org${path}`),
    };
  },
};

function pagesOf(scene: Scene): Record<string, string> {
  const { ofSomebodyElse, specialization, hidden, changed, unknown } = COURSERA_PAGES;
  return {
    [`${ACCOMPLISHMENTS}/verify/${COURSERA.code}`]: course(COURSERA.code, NADIA.name, scene),
    [`${ACCOMPLISHMENTS}/verify/${ofSomebodyElse}`]: course(ofSomebodyElse, TOBIAS.name, scene),
    [`${ACCOMPLISHMENTS}/verify/${hidden}`]: course(hidden, 'User 88120457', scene),
    [`${ACCOMPLISHMENTS}/verify/${changed}`]: `<!doctype html><h1>${TITLE}</h1><p>Completed by ${NADIA.name}</p>`,
    [`${ACCOMPLISHMENTS}/verify/${unknown}`]: withState('', {
      ROOT_QUERY: { [`MembershipsV1Resource({"code":"${unknown}"})`]: null },
    }),
    [`${ACCOMPLISHMENTS}/specialization/certificate/${specialization}`]: severalCourses(scene),
  };
}

function course(code: string, name: string, scene: Scene): string {
  const [firstName, lastName] = name.split(' ');
  return withState(`<div id="rendered-content">Completed by ${escapeHtml(name)}</div>`, {
    'AccomplishmentsSignatureTrackProfile:88120457': {
      __typename: 'AccomplishmentsSignatureTrackProfile',
      firstName,
      lastName,
    },
    'Course_Course:kY3bQ0aXEeu': {
      __typename: 'Course_Course',
      id: 'kY3bQ0aXEeu',
      slug: COURSERA.slug,
      name: TITLE,
    },
    [`AccomplishmentsVCMembership:88120457~${code}`]: {
      __typename: 'AccomplishmentsVCMembership',
      certificateCode: code,
      grantedAt: Date.parse(scene.daysAgo(640)),
    },
  });
}

/** Its data has a shape of its own; what it says in words is known. */
function severalCourses(scene: Scene): string {
  const text = `<div><h2>Completed by ${NADIA.name}</h2><p><b>${longDay(scene, 210)}</b></p>
<p>Approximately 3 months at 4 hours a week to complete</p>
<p>${NADIA.name}'s account is verified. Coursera certifies their successful completion of ${PARTNER}
<a href="/specializations/data-for-libraries">Data for Libraries</a> Specialization.</p></div>
<h3>Course Certificates Completed</h3><p>${TITLE}</p><p>Maps for Everyone</p>`;
  return withState(text, { SparkData: { __typename: 'Unknown' } });
}

function withState(body: string, state: object): string {
  return `<!doctype html><html lang="en"><head><title>Completion Certificate for ${TITLE}</title>
<meta property="og:title" content="Completion Certificate for ${TITLE}">
<meta property="og:description" content="This certificate verifies the completion of ${TITLE}, a course by ${PARTNER} on Coursera">
</head><body>${body}
<script>window.__APOLLO_STATE__ = ${JSON.stringify(state).replaceAll('<', '\\u003c')};</script></body></html>`;
}
