import { type CvAward, cvAwards, OF_ANOTHER, pageOf } from '../cv.ts';
import { NADIA } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';

/** Pages that people write themselves, in the ways in which they write them. */
export const cv: Place = {
  id: 'cv',
  hosts: ['cv.kestrel.example'],
  open: (scene) => ({
    answer: ({ url }) => {
      const page = PAGES[url.pathname];
      return page ? html(page(cvAwards(scene))) : notFound();
    },
  }),
};

const PERSON = {
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name: NADIA.name,
    hasCredential: [
      {
        '@type': 'EducationalOccupationalCredential',
        name: 'Taster',
        url: 'https://learn.example/records/5512',
      },
    ],
  },
};
const DATA = `<script type="application/ld+json">${JSON.stringify(PERSON)}</script>`;

const PAGES: Record<string, (awards: readonly CvAward[]) => string> = {
  /** Cards, a greeting, data, somebody else's words, and a link that only the data call a credential. */
  '/': (awards) =>
    pageOf(
      `${NADIA.name} | ${NADIA.headline}`,
      `<header><nav><a href="https://cv.kestrel.example/">Home</a></nav><h1>Hi, I’m ${NADIA.name} 👋</h1></header>
<main><section id="certs"><h2>Certificates</h2><div class="grid">${awards.map(card).join('')}</div></section>
<section><h2>Also</h2><p><a href="https://learn.example/records/5512">A course</a></p></section>
<section class="testimonials"><blockquote>She helped me to <a href="${OF_ANOTHER}">my badge</a>.</blockquote></section></main>
<footer><a href="${OF_ANOTHER}">Made by Tobias</a></footer>`,
      DATA,
    ),
  /** Nothing but a nickname. */
  '/nick': (awards) => pageOf('AJ', `<main><h1>Hey, I'm AJ</h1>${awards.map(card).join('')}</main>`),
  /** What one sees and what the window is called are two people. */
  '/two-names': (awards) =>
    pageOf('Olga Varga – Portfolio', `<main><h1>${NADIA.name}</h1>${awards.map(card).join('')}</main>`, DATA),
  /** The name is there, but nobody can see it. */
  '/hidden': (awards) =>
    pageOf(
      NADIA.name,
      `<main><h1 style="color:rgb(255, 255, 255);background-color:rgb(255, 255, 255)">${NADIA.name}</h1><p style="font-size:40px">Olga Varga</p>${awards.map(card).join('')}</main>`,
      DATA,
    ),
  /** The list stands in a frame of the same origin. */
  '/framed': () =>
    pageOf(
      `${NADIA.name} – CV`,
      `<main><h1>${NADIA.name}</h1><iframe width="700" height="500" title="Certificates" src="/frame"></iframe></main>`,
    ),
  '/frame': (awards) => pageOf('Certificates', awards.map(card).join('')),
  /** The list stands in open shadow roots. */
  '/components': (awards) =>
    pageOf(
      `${NADIA.name} – CV`,
      `<main><h1>${NADIA.name}</h1>${awards
        .map((each) => `<cv-card><template shadowrootmode="open">${card(each)}</template></cv-card>`)
        .join('')}</main>`,
    ),
};

function card({ title, issuer, url, month }: CvAward): string {
  return `<div class="card"><div class="name">${title}</div><div>${issuer}</div><div>Issued ${month}</div><a href="${url}" target="_blank">View credential</a></div>`;
}
