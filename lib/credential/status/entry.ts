import type { Network } from '../../base/network.ts';
import type { Check } from '../verdict.ts';

/** One status of a credential, as the signature covers it. */
export interface StatusEntry {
  type: string;
  purpose?: string;
  index?: string;
  /** Bits an entry takes; 1 if absent. */
  size?: string;
  listUrl?: string;
}

/** What a list must prove of itself before its bits count. */
export interface ListReading {
  purposes: string[];
  encodedList: string;
  type: string;
  issuerId: string;
}

export interface StatusScene {
  issuerId: string;
  network: Network;
  /** Verifies a list credential; a check of `authentic` or `current` where it does not stand. */
  readList(document: unknown): Promise<ListReading | Check>;
}

/** One way to say that a credential was withdrawn: `undefined` while it stands. */
export interface StatusMethod {
  types: readonly string[];
  check(entry: StatusEntry, scene: StatusScene): Promise<Check | undefined>;
}
