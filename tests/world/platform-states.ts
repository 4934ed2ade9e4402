/**
 * Every state that a platform's award can be in, as the local world plays it, and how it has to end: one table that
 * tests and demo share. Each kind of platform keeps its own rows in `states/`.
 */
import type { Code, State } from '../../lib/credential/verdict.ts';
import { PAGE_STATES } from './states/pages.ts';
import { RECORD_STATES } from './states/records.ts';

export interface PlatformState {
  /** The id of the platform's row, or of the kind of site. */
  platform: string;
  /** What is the matter with this award: "good", "revoked", "another person's". */
  name: string;
  link: string;
  /** The name on the page that shows the link; '' for a check about no person. */
  owner: string;
  expected: { state: State; headline: Code };
  /** Ends so after the click that names its host, or on "Read the page"; any other on view. */
  click?: boolean;
}

export const STATES: readonly PlatformState[] = [...RECORD_STATES, ...PAGE_STATES];
