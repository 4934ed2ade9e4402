/** Platforms whose awards stand on pages for people alone: read on the user's click. By id. */
import type { PlatformRow } from './index.ts';

export const PAGE_PLATFORMS: readonly PlatformRow[] = [
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
];

/** Old and short addresses of a course certificate send on to this one; other kinds have pages of their own. */
function courseraPage(url: string, id: string): string {
  const { pathname } = new URL(url);
  const isOfCourse = !/specialization|professional-cert|^\/share\//.test(pathname);
  return `https://www.coursera.org${isOfCourse ? `/account/accomplishments/verify/${id.toUpperCase()}` : pathname}`;
}
