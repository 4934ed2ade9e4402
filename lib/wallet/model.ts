import type { FormatId } from '../credential/model.ts';
import type { Code, Finding } from '../credential/verdict.ts';

/** One award in the wallet. What is read from the originals stands in `finding` and can always be rebuilt. */
export interface WalletEntry {
  id: string;
  /**
   * `link`: an award that exists only as a page for people. `claim`: what the user says of themselves, until a
   * credential is found for it. Neither is ever exported as if it were a credential.
   */
  kind: 'credential' | 'link' | 'claim';
  /** What a line of LinkedIn's table said of it. */
  claimed?: Claimed;
  /** Content hashes (SHA-256, hex) of the bytes as received; the bytes stand in a store of their own. */
  originals: string[];
  /** Content hashes of what else its platform answered: read with the originals, and no credential by itself. */
  alongside?: string[];
  /** The public address of the award, where it came from a link. */
  link?: string;
  format: FormatId;
  title: string;
  /** The last finding, with its time. */
  finding: Finding;
  /** When it was last asked about, whatever came of it; ms since the epoch. */
  checkedAt?: number;
  /** Why the last check brought no verdict, while `finding` is still the one before. */
  trouble?: { code: Code; at: number };
  /** Notices that the user has seen, by their names. */
  seen?: string[];
  /** ms since the epoch. */
  addedAt: number;
  /** Set while the removal can be undone. */
  removedAt?: number;
  /** The hash of a picture of it that the user has fetched; its bytes stand with the originals. */
  picture?: string;
  /** The user's own words for it, sorted. */
  tags?: string[];
  /**
   * What the user has said of it beside a job, by the words of the posting: it answers them, or it does not.
   */
  answers?: Record<string, boolean>;
  /** Put aside by the user: kept, and out of the first sight. ms since the epoch. */
  archivedAt?: number;
}

/** The bytes of a credential exactly as they came. */
export interface Original {
  hash: string;
  bytes: Uint8Array;
  mediaType: string;
  /** The file name or the URL. */
  source: string;
  receivedAt: number;
}

/** That badges went into a form, as its owner sees it later. */
export interface SharedRecord {
  /** ms since the epoch. */
  at: number;
  /** Of the form. */
  host: string;
  employer?: string;
  job?: string;
  /** Titles. */
  badges: string[];
  /** What the form calls the place. */
  place: string;
  fileName?: string;
  /** The form did not show it. */
  unconfirmed?: true;
  takenBack?: true;
}

/** What somebody wrote about their own certification, as it stands there. */
export interface Claimed {
  title: string;
  issuer?: string;
  /** "Mar 2021". */
  issued?: string;
  expires?: string;
  /** An http or https address. */
  url?: string;
  number?: string;
}

/** A credential about to be kept. */
export interface Incoming {
  finding: Finding;
  original: Omit<Original, 'hash'>;
  /** What else was answered with it, without which it says too little. */
  alongside?: Omit<Original, 'hash'>[];
  link?: string;
  /** The award's address as its platform's file has it, whichever of its links this is. */
  linkKey?: string;
  /** The same of the award's `id`. */
  idKey?: string;
  /** Where it is no more than a claim. */
  claimed?: Claimed;
}
