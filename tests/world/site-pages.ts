/** Pages of the world on which people show credentials, one a place and a shape of it: what each must be read as. */
import { CV_LINKS } from './cv.ts';
import { DEMO_PROFILE, README_PAGE, STORY } from './story.ts';

export interface SitePage {
  /** The id of the row in `lib/sites`. */
  site: string;
  url: string;
  /** `null`: it cannot be told whose page it is. */
  owner: 'Nadia Kestrel' | null;
  /** Awards whose links count as the owner's, with all lazy parts there; those of other people are left out. */
  links: number;
}

function page(
  site: string,
  url: string,
  owner: SitePage['owner'] = 'Nadia Kestrel',
  links = CV_LINKS,
): SitePage {
  return { site, url, owner, links };
}

/** On hosts that are granted at install. */
export const INSTALL_PAGES: readonly SitePage[] = [
  // The last is a template of the platform, which leads to no award.
  page('github', README_PAGE, 'Nadia Kestrel', 4),
  page('github', 'https://github.com/nkestrel/nkestrel', null, 4),
  page('linkedin', DEMO_PROFILE, 'Nadia Kestrel', STORY.length),
  page('linkedin', `${DEMO_PROFILE}details/certifications/`, 'Nadia Kestrel', STORY.length),
  page('linkedin', 'https://www.linkedin.com/in/nadia-kestrel-classic/'),
  page('linkedin', 'https://www.linkedin.com/in/nadia-kestrel-phone/'),
  page('linkedin', 'https://www.linkedin.com/in/nadia-kestrel-featured/'),
  page('linkedin', 'https://www.linkedin.com/talent/profile/AEMAAEq7Xw0B'),
  page('linkedin', 'https://www.linkedin.com/hiring/jobs/4471203/applicants/'),
  page('linkedin', 'https://uk.linkedin.com/in/nadia-kestrel'),
];

/** Read after the user's click. */
export const CLICK_PAGES: readonly SitePage[] = [
  page('candidate', 'https://hire.lever.co/candidates/7d1f0b52-4c8e-4a96-b3e7-92c05f6a18d4'),
  page('gitlab', 'https://gitlab.com/nkestrel'),
  ...['even', 'elegant', 'flat', 'stackoverflow'].map((theme) =>
    page('json-resume', `https://registry.jsonresume.org/nkestrel?theme=${theme}`),
  ),
  // In a frame of the same origin.
  page('xing', 'https://www.xing.com/profile/Nadia_Kestrel'),
  page('generic', 'https://europa.eu/europass/eportfolio/screen/share/nadia-kestrel'),
  // The fourth is presented as a credential by the page's own data alone.
  page('generic', 'https://cv.kestrel.example/', 'Nadia Kestrel', CV_LINKS + 1),
  page('generic', 'https://cv.kestrel.example/nick', null),
  page('generic', 'https://cv.kestrel.example/two-names', null),
  page('generic', 'https://cv.kestrel.example/hidden', null),
  page('generic', 'https://cv.kestrel.example/framed'),
  page('generic', 'https://cv.kestrel.example/components'),
];

export const SITE_PAGES: readonly SitePage[] = [...INSTALL_PAGES, ...CLICK_PAGES];
