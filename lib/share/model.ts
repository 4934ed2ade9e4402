import type { IssuerView } from '../browser/messages.ts';
import type { Original } from '../wallet/model.ts';

/** What leaves the wallet about one award. */
export interface SharedBadge {
  title: string;
  issuer: IssuerView;
  /** ISO 8601. */
  issuedOn?: string;
  expiresOn?: string;
  /** The award's page at its issuer. */
  link?: string;
  skills: string[];
  /** The bytes as received: whoever gets them can check them without us. */
  originals: Original[];
  /** A data: URL of the picture that came with it. */
  image?: string;
  /** The picture of it that is held, of whatever kind. */
  picture?: Blob;
  /** Where its issuer could not be asked now: when it was, ms since the epoch. */
  lastCheckedAt?: number;
  /** To whom it was issued, where that is a DID. */
  subject?: string;
}
