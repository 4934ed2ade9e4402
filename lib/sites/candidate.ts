/** A candidate as recruiters see them in their applicant tracking system: the name in heading and title. */
import { entryOf } from './entry.ts';
import { genericClaim, genericCounts, genericPresents } from './generic.ts';
import { ownerNamedIn } from './page-owner.ts';
import type { Site } from './site.ts';

/** Pages that are known by their address; a candidate elsewhere is read like any page. Group 1 is the candidate. */
const LEVER = /^\/candidates\/([0-9a-f]{8}-[0-9a-f-]{27})/;

export const CANDIDATE: Site = {
  id: 'candidate',
  matches: ['https://hire.lever.co/*'],
  links: 'a[href^="http"]',
  frames: 'iframe',
  pageOf: ({ pathname }) => LEVER.exec(pathname)?.[1],
  ownerOf: (document) => ownerNamedIn(document, document.querySelectorAll('h1, h2')),
  counts: genericCounts,
  itemOf: entryOf,
  claimOf: genericClaim,
  presents: genericPresents,
};
