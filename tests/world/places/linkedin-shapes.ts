import { type CvAward, cvAwards, OF_ANOTHER, pageOf, wrapped } from '../cv.ts';
import { NADIA, TOBIAS } from '../people.ts';
import { html, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

/** What screen readers get twice: hidden by clipping, as the site's own sheet does it. */
const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';

/** Other generations of the same site, each at an address of its own; `undefined` for any other address. */
export function linkedinShape(path: string, scene: Scene): string | undefined {
  const awards = cvAwards(scene);
  switch (path) {
    case '/in/nadia-kestrel-classic/':
      return ember(awards);
    case '/in/nadia-kestrel-phone/':
      return phone(awards);
    case '/in/nadia-kestrel-featured/':
      return featured(awards);
    case '/talent/profile/AEMAAEq7Xw0B':
      return recruiter(awards);
    case '/hiring/jobs/4471203/applicants/':
      return applicants(awards);
    default:
      return undefined;
  }
}

/** Signed out, on the host of a country: no wrappers, names in the head, headings in the list. */
export const linkedinGuest: Place = {
  id: 'linkedin-guest',
  hosts: ['uk.linkedin.com'],
  open: (scene) => ({
    answer: ({ url }) => (url.pathname === '/in/nadia-kestrel' ? html(guest(cvAwards(scene))) : notFound()),
  }),
};

function guest(awards: readonly CvAward[]): string {
  const [given, family] = NADIA.name.split(' ');
  const rows = awards.map(
    ({ title, issuer, url, month }) => `<li class="profile-section-card"><h3>
<a data-tracking-control-name="public_profile_certification-title" target="_blank" href="${url}?trk=public_profile_certification-title">${title}</a></h3>
<h4><a data-tracking-control-name="public_profile_profile-section-card_subtitle-click" href="https://www.linkedin.com/company/7301">${issuer}</a></h4>
<div><span>Issued <time>${month}</time></span>
<a data-tracking-control-name="public_profile_see-credential" target="_blank" href="${url}?trk=public_profile_see-credential">See credential</a></div></li>`,
  );
  return pageOf(
    `${NADIA.name} - ${NADIA.headline} - Eastport | LinkedIn`,
    `<main><section class="top-card-layout"><h1 class="top-card-layout__title">${NADIA.name}</h1><h2>${NADIA.headline}</h2></section>
<section class="core-section-container" data-section="certifications"><h2>Licenses &amp; Certifications</h2><ul>${rows.join('')}</ul></section>
<section data-section="recommendations"><h2>Recommendations</h2><ul><li><h3>${TOBIAS.name}</h3><p>Look at <a href="${OF_ANOTHER}">mine</a> too.</p></li></ul></section>
<section class="right-rail"><aside><h2>Others named Nadia</h2><a href="${OF_ANOTHER}">Badge</a></aside></section></main>`,
    `<meta name="pageKey" content="public_profile_v3_desktop"><meta property="profile:first_name" content="${given}"><meta property="profile:last_name" content="${family}">`,
  );
}

function doubled(text: string): string {
  return `<span aria-hidden="true">${text}</span><span class="visually-hidden" style="${HIDDEN}">${text}</span>`;
}

function emberList(awards: readonly CvAward[]): string {
  const rows = awards.map(
    ({ title, issuer, url, month }) => `<li class="artdeco-list__item pvs-list__paged-list-item">
<div data-view-name="profile-component-entity"><div class="t-bold">${doubled(title)}</div><div><span>${doubled(issuer)}</span></div>
<div><span class="pvs-entity__caption-wrapper" aria-hidden="true">Issued ${month}</span></div>
<a class="artdeco-button" target="_blank" aria-label="Show credential for ${title}" href="${wrapped(url).replace('/safety/go/', '/redir/redirect')}"><span>Show credential</span></a></div></li>`,
  );
  return `<ul>${rows.join('')}</ul>`;
}

function ember(awards: readonly CvAward[]): string {
  return pageOf(
    `(2) ${NADIA.name} | LinkedIn`,
    `<main><section class="artdeco-card"><h1 class="text-heading-xlarge">${NADIA.name}</h1></section>
<section class="artdeco-card"><div id="licenses_and_certifications"></div><h2>${doubled('Licenses &amp; certifications')}</h2>${emberList(awards)}</section>
<section class="artdeco-card"><div id="recommendations"></div><h2>Recommendations</h2><ul><li><a href="${wrapped(OF_ANOTHER)}">Mine</a></li></ul></section></main>
<aside id="msg-overlay"><div role="dialog"><h2>${TOBIAS.name}</h2><a href="${wrapped(OF_ANOTHER)}">My badge</a></div></aside>`,
  );
}

function topCard(): string {
  return `<section componentkey="com.linkedin.sdui.profile.card.refACoAAENADIAKQsTopcard" data-view-name="profile-top-card">
<h2 class="_531910c6">${NADIA.name} 🌱</h2><p>· 2nd</p><p>${NADIA.headline}</p></section>`;
}

/** On a phone: the same parts, in a rollout that names its views. */
function phone(awards: readonly CvAward[]): string {
  const rows = awards.map(
    ({
      title,
      issuer,
      url,
      month,
    }) => `<div class="_84f28132"><a data-view-name="license-certifications-lockup-view" href="https://www.linkedin.com/company/7301/"><figure></figure></a>
<div><p>${title}</p><p>${issuer}</p><p>Issued ${month}</p><p>Credential ID 5TQ8R2WX</p>
<a data-view-name="license-certifications-see-license-button" target="_blank" href="${wrapped(url)}"><span>Show credential</span></a></div></div>`,
  );
  return pageOf(
    `${NADIA.name} | LinkedIn`,
    `<main><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">${topCard()}
<div id="profileCardsBelowActivityPart1nadia-kestrel-phone"><section><h2>Licenses &amp; certifications</h2><div>${rows.join('<hr role="presentation">')}</div></section></div></div></main>`,
    '<meta name="como-pk" content="p_mwlite_profile_view_base">',
  );
}

function featured(awards: readonly CvAward[]): string {
  const cards = awards.map(
    ({ title, url }) =>
      `<li data-testid="carousel-child-container"><a target="_blank" href="${wrapped(url)}"><p>Link</p><p>${title}</p></a></li>`,
  );
  return pageOf(
    `(1) ${NADIA.name} | LinkedIn`,
    `<main><div>${topCard()}<div componentkey="com.linkedin.sdui.profile.card.refACoAAENADIAKQsFeatured"><section><h2>Featured</h2>
<ul data-testid="carousel-children-container">${cards.join('')}</ul></section></div>
<div componentkey="com.linkedin.sdui.profile.card.refnadia-kestrelActivity"><section><h2>Activity</h2><p><a href="${wrapped(OF_ANOTHER)}">A comment's badge</a></p></section></div></div></main>`,
  );
}

function recruiter(awards: readonly CvAward[]): string {
  return pageOf(
    'Talent | LinkedIn Recruiter',
    `<header><h1>Recruiter</h1></header><main><section><h1>${NADIA.name}</h1><a href="https://www.linkedin.com/in/nadia-kestrel/">${NADIA.name}</a></section>
<section><h2>Licenses &amp; certifications</h2>${emberList(awards)}</section></main>`,
  );
}

function applicants(awards: readonly CvAward[]): string {
  return pageOf(
    'Applicants | LinkedIn',
    `<main><h1>Applicants</h1><ul><li>${TOBIAS.name} <a href="${wrapped(OF_ANOTHER)}">Badge</a></li></ul></main>
<div role="dialog"><h2>${NADIA.name}</h2><a href="https://www.linkedin.com/in/nadia-kestrel/">${NADIA.name}</a>
<section><h3>Licenses &amp; certifications</h3>${emberList(awards)}</section></div>`,
  );
}
