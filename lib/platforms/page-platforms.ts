/** Platforms whose awards stand on pages for people alone: read on the user's click. By id. */
import type { PagePlace, PlatformRow } from './index.ts';
import type { Award } from './reader.ts';
import { SHAPED_PLATFORMS } from './shaped-platforms.ts';

const READ_PLATFORMS: readonly PlatformRow[] = [
  {
    id: 'coursera',
    facts: { id: 'coursera', name: 'Coursera', domain: 'coursera.org', accounts: 'itself' },
    source: 'Coursera issues its own certificates: there is no issuer account to open (2026-11)',
    pages: {
      hosts: ['www.coursera.org', 'coursera.org'],
      by: 'fetch',
      address: ({ url, id }) => courseraPage(url, id),
      load: () => import('./readers/coursera.ts').then((file) => file.readCourseraPage),
    },
  },
  {
    id: 'edx',
    facts: { id: 'edx', name: 'edX', domain: 'edx.org', accounts: 'itself' },
    source: 'edX issues the certificates of its courses: there is no issuer account to open (2026-11)',
    pages: {
      hosts: ['courses.edx.org'],
      by: 'fetch',
      address: at((id) => `https://courses.edx.org/certificates/${id.toLowerCase()}`),
      load: () => import('./readers/edx.ts').then((file) => file.readEdxPage),
    },
  },
  {
    id: 'edx-program',
    facts: { id: 'edx-program', name: 'edX', domain: 'edx.org', accounts: 'itself' },
    source: 'edX issues the certificates of its programs: there is no issuer account to open (2026-11)',
    pages: {
      hosts: ['credentials.edx.org'],
      by: 'fetch',
      load: () => import('./readers/edx-program.ts').then((file) => file.readEdxProgramPage),
    },
  },
  {
    id: 'google-skillshop',
    facts: {
      id: 'google-skillshop',
      name: 'Google Skillshop',
      domain: 'skillshop.exceedlms.com',
      accounts: 'itself',
    },
    source: 'support.google.com/skillshop: certifications of Google, which it issues itself (read 2026-11)',
    pages: {
      hosts: ['skillshop.exceedlms.com'],
      by: 'fetch',
      load: () => import('./readers/skillshop.ts').then((file) => file.readSkillshopPage),
    },
  },
  {
    id: 'hackerrank',
    facts: { id: 'hackerrank', name: 'HackerRank', domain: 'hackerrank.com', accounts: 'itself' },
    source: 'HackerRank issues its own certificates: there is no issuer account to open (2026-11)',
    pages: {
      hosts: ['www.hackerrank.com'],
      by: 'fetch',
      address: at((id) => `https://www.hackerrank.com/certificates/${id.toLowerCase()}`),
      load: () => import('./readers/hackerrank.ts').then((file) => file.readHackerRankPage),
    },
  },
  {
    id: 'mitx-online',
    facts: { id: 'mitx-online', name: 'MITx Online', domain: 'mitxonline.mit.edu', accounts: 'host' },
    source: 'a site of MIT at its own host, which issues its own certificates (2026-11)',
    pages: {
      hosts: ['mitxonline.mit.edu'],
      by: 'fetch',
      load: () => import('./readers/mitx-online.ts').then((file) => file.readMitxOnlinePage),
    },
  },
  {
    id: 'open-edx',
    facts: { id: 'open-edx', name: 'Open edX', domain: 'openedx.org', accounts: 'host' },
    source: 'whoever runs the site issues its certificates, at the host of the site (2026-11)',
    pages: {
      hosts: ['university.cockroachlabs.com', 'courses.skillsbuild.skillsnetwork.site'],
      by: 'fetch',
      load: () => import('./readers/open-edx.ts').then((file) => file.readOpenEdxPage),
    },
  },
  {
    id: 'skilljar',
    facts: { id: 'skilljar', name: 'Skilljar', domain: 'skilljar.com', accounts: 'open' },
    source: 'organisations open accounts; whether they are checked was not found, so open (2026-11)',
    pages: {
      hosts: ['verify.skilljar.com'],
      by: 'fetch',
      load: () => import('./readers/skilljar.ts').then((file) => file.readSkilljarPage),
    },
  },
  {
    id: 'udemy',
    facts: { id: 'udemy', name: 'Udemy', domain: 'udemy.com', accounts: 'itself' },
    source: 'Udemy issues the certificates of its courses: there is no issuer account to open (2026-11)',
    pages: {
      hosts: ['www.udemy.com', 'udemy.com'],
      by: 'tab',
      address: at((id) => `https://www.udemy.com/certificate/${id}/`),
      load: () => import('./readers/udemy.ts').then((file) => file.readUdemyPage),
    },
  },
];

export const PAGE_PLATFORMS: readonly PlatformRow[] = [...READ_PLATFORMS, ...SHAPED_PLATFORMS].toSorted(
  (a, b) => a.id.localeCompare(b.id, 'en', { sensitivity: 'base' }),
);

function at(address: (id: string) => string): NonNullable<PagePlace['address']> {
  return ({ id }: Award) => address(id);
}

/** Old and short addresses of a course certificate send on to this one; other kinds have pages of their own. */
function courseraPage(url: string, id: string): string {
  const { pathname } = new URL(url);
  const isOfCourse = !/specialization|professional-cert|^\/share\//.test(pathname);
  return `https://www.coursera.org${isOfCourse ? `/account/accomplishments/verify/${id.toUpperCase()}` : pathname}`;
}
