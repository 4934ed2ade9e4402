import type { FormatId } from '../credential/model.ts';
import type { Finding } from '../credential/verdict.ts';

/** One award in the wallet. What is read from the originals stands in `finding` and can always be rebuilt. */
export interface WalletEntry {
  id: string;
  /** `link`: an award that exists only as a page for people; never exported as if it were a credential. */
  kind: 'credential' | 'link';
  /** Content hashes (SHA-256, hex) of the bytes as received; the bytes stand in a store of their own. */
  originals: string[];
  /** The public address of the award, where it came from a link. */
  link?: string;
  format: FormatId;
  title: string;
  /** The last finding, with its time. */
  finding: Finding;
  /** ms since the epoch. */
  addedAt: number;
  /** Set while the removal can be undone. */
  removedAt?: number;
  /** The hash of a picture of it that the user has fetched; its bytes stand with the originals. */
  picture?: string;
  /** The user's own words for it, sorted. */
  tags?: string[];
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

/** A credential about to be kept. */
export interface Incoming {
  finding: Finding;
  original: Omit<Original, 'hash'>;
  link?: string;
}
