import type { Network } from '../../base/network.ts';
import type { VerifiedToken } from '../jose/verified-token.ts';
import type { Check } from '../verdict.ts';

/** One status of a credential, as the signature covers it. */
export interface StatusEntry {
  type: string;
  /** Its own identifier; where lists name what was withdrawn, the list's address. */
  id?: string;
  purpose?: string;
  /** The place in a list of values. */
  index?: string;
  /** Bits an entry takes; 1 if absent. */
  size?: string;
  listUrl?: string;
  /** What the values mean, in the issuer's words. */
  messages?: readonly StatusMessage[];
  /** The identifiers of the credential, by which a list may name it. */
  names?: readonly string[];
}

export interface StatusMessage {
  /** Hexadecimal, with `0x`. */
  status?: string;
  message?: string;
}

/** What a list proves of itself before its bits count. */
export interface ListReading {
  purposes: string[];
  encodedList: string;
  type: string;
  issuerId: string;
  /** Bits an entry takes, where the list says so. */
  size?: string;
  /** ms for which it may be believed, as it states them. */
  ttl?: string;
  /** ISO 8601: its own end. */
  expiresOn?: string;
}

/** How lists are verified. The formats know it, and lists are what they read: so it is handed to them from above. */
export interface ListReaders {
  /** A list that is a credential: an object, or the text of a token. A check of `current` where it does not stand. */
  credential(served: unknown): Promise<ListReading | Check>;
  /** A token of claims. One that names no issuer is verified in the name of `issuerId`. */
  token(text: string, issuerId: string): Promise<VerifiedToken | Check>;
}

export interface StatusScene {
  /** The credential's issuer, to whom its content is bound. */
  issuerId: string;
  network: Network;
  /** ms since the epoch. */
  now: number;
  lists: ListReaders;
}

/** What one entry says: no check while the credential stands. */
export interface StatusAnswer {
  check?: Check | undefined;
  /** Until when it may be believed, ms since the epoch, where the list says so. */
  until?: number | undefined;
}

/** One way to say that a credential was withdrawn. Never throws for what a stranger wrote. */
export interface StatusMethod {
  types: readonly string[];
  check(entry: StatusEntry, scene: StatusScene): Promise<StatusAnswer>;
}
