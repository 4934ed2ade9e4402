/** The registry of JSON Resume: one page a person, in the theme that the reader chooses (2026-11). */
import { entryOf } from './entry.ts';
import { genericClaim, genericCounts, genericOwner, genericPresents } from './generic.ts';
import type { Site } from './site.ts';

export const JSON_RESUME: Site = {
  id: 'json-resume',
  matches: ['https://registry.jsonresume.org/*'],
  links: 'a[href^="http"]',
  // Whatever theme the registry renders, it may come in a frame of the same origin.
  frames: 'iframe',
  // The theme is in the query: another one is the same page.
  pageOf: ({ pathname }) => /^\/([\w-]+)\/?$/.exec(pathname)?.[1]?.toLowerCase(),
  ownerOf: genericOwner,
  counts: genericCounts,
  itemOf: entryOf,
  claimOf: genericClaim,
  presents: genericPresents,
};
