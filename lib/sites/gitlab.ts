/** GitLab's profile page: the name in its cover, below it the README of the project that is called like the user (2026-11). */
import { claimIn, entryOf } from './entry.ts';
import { isOutward } from './outward.ts';
import { ownerNamedIn } from './page-owner.ts';
import { saysCredential } from './presents.ts';
import type { Site } from './site.ts';
import { closestAcross } from './structure.ts';

const README = '.profile-readme';

export const GITLAB: Site = {
  id: 'gitlab',
  matches: ['https://gitlab.com/*'],
  links: 'a[href^="http"]:not([href^="https://gitlab.com/"])',
  pageOf: ({ pathname }) => /^\/([\w.-]+)\/?$/.exec(pathname)?.[1]?.toLowerCase(),
  // A README can carry any text, so the name counts only outside of it.
  ownerOf: (document) =>
    ownerNamedIn(
      document,
      [...document.querySelectorAll('.user-profile [itemprop="name"]')].filter(
        (each) => !each.closest(README),
      ),
    ),
  counts: (link) => closestAcross(link, README) !== undefined,
  itemOf: entryOf,
  claimOf: (link, item = entryOf(link)) => claimIn(item, link),
  presents: (link) =>
    isOutward((link as HTMLAnchorElement).href, 'https://gitlab.com') && saysCredential(link),
};
