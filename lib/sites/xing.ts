/** XING: the name in a heading of its own; the CV below it was in a frame of the same origin (2019), where it still is one. */
import { entryOf } from './entry.ts';
import { genericClaim, genericCounts, genericPresents } from './generic.ts';
import { ownerNamedIn } from './page-owner.ts';
import type { Site } from './site.ts';

export const XING: Site = {
  id: 'xing',
  matches: ['https://*.xing.com/*'],
  links: 'a[href^="http"]:not([href*="xing.com/"])',
  frames: 'iframe#tab-content',
  pageOf: ({ pathname }) => /^\/profile\/([^/]+)/.exec(pathname)?.[1]?.toLowerCase(),
  ownerOf: (document) =>
    ownerNamedIn(document, document.querySelectorAll('h2[data-qa="malt-profile-display-name"]')),
  counts: genericCounts,
  itemOf: entryOf,
  claimOf: genericClaim,
  presents: genericPresents,
};
