import { type CvAward, cvAwards, pageOf } from '../cv.ts';
import { NADIA } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';

/** The registry of résumés, in the shapes of four themes. */
export const jsonResume: Place = {
  id: 'json-resume',
  hosts: ['registry.jsonresume.org'],
  open: (scene) => ({
    answer: ({ url }) => {
      const theme = THEMES[url.searchParams.get('theme') ?? 'even'];
      return url.pathname === '/nkestrel' && theme ? html(resume(theme(cvAwards(scene)))) : notFound();
    },
  }),
};

function resume(certificates: string): string {
  return pageOf(
    NADIA.name,
    `<header><h1>${NADIA.name}</h1><h2>${NADIA.headline}</h2></header><main>${certificates}</main>`,
  );
}

const THEMES: Record<string, (awards: readonly CvAward[]) => string> = {
  even: (awards) =>
    `<section id="certificates"><h3>Certificates</h3><div>${awards
      .map(
        ({ title, issuer, url, day }) =>
          `<article><header><h4><a href="${url}">${title}</a></h4><div>${issuer}</div><time datetime="${day}">${day}</time></header></article>`,
      )
      .join('')}</div></section>`,
  elegant: (awards) =>
    `<section><h3>Certificates</h3>${awards
      .map(
        ({ title, issuer, url, day }) =>
          `<p itemprop="certificate"><a href="${url}">${title}</a>, ${issuer}, ${day}</p>`,
      )
      .join('')}</section>`,
  flat: (awards) =>
    `<section id="certificates"><h2>Certificates</h2>${awards
      .map(
        ({
          title,
          issuer,
          url,
          day,
        }) => `<section class="certificate-item"><div class="name">${title}</div><div class="issuer">${issuer}</div>
<div class="date">${day}</div><div class="website"><a href="${url}">${url}</a></div></section>`,
      )
      .join('')}</section>`,
  stackoverflow: (awards) =>
    `<section class="section"><h2>Certificates</h2>${awards
      .map(
        ({
          title,
          issuer,
          url,
          day,
        }) => `<section class="certificate-item"><h3 class="name">${title}</h3><div class="date">${day}</div>
<div class="issuer">${issuer}</div><span class="url"><a href="${url}">${url}</a></span></section>`,
      )
      .join('')}</section>`,
};
