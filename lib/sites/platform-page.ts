import { GENERIC } from './generic.ts';
import type { Site } from './site.ts';

/**
 * A holder's own list at a platform: there the links to awards lead within the site, and are written without its host
 * (Credly's profiles, Badgr's collections, Coursera's accomplishments, in public code that reads them, 2026-11). In
 * all else it is any page.
 */
export const PLATFORM_PAGE: Site = /* @__PURE__ */ asAnyPage({
  id: 'platform-page',
  matches: [
    'https://www.credly.com/*',
    'https://*.badgr.com/*',
    'https://*.badgr.io/*',
    'https://badges.parchment.com/*',
    'https://www.coursera.org/*',
  ],
  links:
    'a[href*="//"], a[href^="/badges/"], a[href^="/public/assertions/"], a[href^="/account/accomplishments/"], ' +
    'a[href^="/verify/"], a[href^="/share/"]',
});

/** A call, which a bundler leaves out where it is marked as pure: the script of the frozen hosts must not carry it. */
function asAnyPage(own: Pick<Site, 'id' | 'matches' | 'links'>): Site {
  return { ...GENERIC, ...own };
}
