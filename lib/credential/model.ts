/**
 * What every format is read into, and what a source hands over to be verified. Plain data that survives JSON
 * and structured clone; no field is trusted before `verify` has bound it to its issuer.
 */

export type FormatId =
  | 'open-badge-2'
  | 'open-badge-3'
  | 'clr-2'
  | 'sd-jwt-vc'
  | 'verifiable-credential'
  | 'european-credential'
  | 'record'
  | 'page'
  /** What somebody says of themselves, in no format of credentials. */
  | 'claim';

export interface Credential {
  format: FormatId;
  id?: string;
  title?: string;
  issuer: Issuer;
  achievement: Achievement;
  recipient: Recipient;
  /** ISO 8601 instants, as the issuer states them. */
  issuedOn?: string;
  validFrom?: string;
  expiresOn?: string;
  /** The issuer can withdraw it: a status is stated. */
  hasStatus?: true;
  /** Its holder shows parts of it: what is not there may have been held back. */
  isPartial?: true;
  /** Title, holder and dates stand in the given file alone: its issuer's host says no more than that it was revoked. */
  onlyClaimed?: true;
  evidence: string[];
  /** What the holder reached, under the name of what was measured: a grade, a score, a level. */
  results?: { name?: string; value: string }[];
  /** How many credentials a learner record holds, each with a finding of its own. */
  holds?: number;
  /** If it is an endorsement: the identifier of the award, achievement or issuer that it speaks of, and what it says. */
  endorses?: { id?: string; comment?: string };
}

export interface Issuer {
  /** DID or URL. */
  id?: string;
  /** What the issuer calls itself: self-claimed, never shown without what is proven beside it. */
  name?: string;
  /** The host that the identifier belongs to, where it has one. */
  domain?: string;
  url?: string;
  /** The host that could say the key is its own, and waits for a click. */
  unasked?: string;
}

export interface Achievement {
  id?: string;
  name?: string;
  type?: string; // "Course", "Certificate": of the AchievementType list, or of the issuer's own
  description?: string;
  /** Markdown or a URL. */
  criteria?: string;
  /** An https or data: URL of the badge's image; never fetched without the user. */
  image?: string;
  skills: Skill[];
}

export interface Skill {
  name: string;
  url?: string;
  framework?: string;
  code?: string;
  /** What kind of thing it is aligned to: "ceasn:Competency", "ceterms:Credential", "CFItem". */
  type?: string;
}

export interface Recipient {
  /** The subject's own identifier, usually a DID. */
  id?: string;
  /** Names that the issuer states in clear. */
  names: string[];
  identities: RecipientIdentity[];
}

/** Open Badges 2.0 IdentityObject, Open Badges 3.0 IdentityObject. */
export interface RecipientIdentity {
  type: 'email' | 'url' | 'telephone' | 'other';
  /** In clear, or `algorithm$hex` of value + salt. */
  value: string;
  hashed: boolean;
  salt?: string;
}

/** How an organisation comes to have an account on a platform; from `lib/platforms`, with its source. */
export interface PlatformFacts {
  id: string;
  name: string;
  /** The host shown to people: credly.com. */
  domain: string;
  /**
   * `itself`: the platform is the issuer. `contract`: organisations under contract. `open`: anybody. `host`: there are
   * no accounts, the site's own host is the issuer.
   */
  accounts: 'itself' | 'contract' | 'open' | 'host';
}

/** What `lib/resolve` found behind a link or in a file, not yet judged. */
export type Source = DocumentSource | RecordSource | StatedSource | FailedSource;

/** Bytes in any format that `credential/formats` or `credential/containers` reads. */
export interface DocumentSource {
  kind: 'document';
  bytes: Uint8Array;
  /** The URL that served the bytes, where a link led to them. */
  servedFrom?: string;
}

/** The answer of a platform's own API, in the shape of Open Badges 2.0. */
export interface RecordSource {
  kind: 'record';
  platform: PlatformFacts;
  /** The URL that served the record. */
  servedFrom: string;
  assertion: unknown;
  badge?: unknown;
  issuer?: unknown;
  /** Where the record has no name: from the platform's page, or why it is not there. */
  holder?: StatedHolder;
  /** The bytes as received: what a wallet keeps. */
  original: Uint8Array;
}

/**
 * What a platform states of an award in words of its own: in the record of its API, or on its page for people. No
 * format of the field, so that its reader has taken it apart.
 */
export interface StatedSource {
  kind: 'stated';
  by: 'record' | 'page';
  platform: PlatformFacts;
  servedFrom: string;
  title: string;
  /** Absent where the platform states none, and none was looked for. */
  holder?: StatedHolder;
  issuer?: StatedIssuer;
  issuedOn?: string;
  expiresOn?: string;
  /** The platform says that it is over, whatever its dates say. */
  ended?: true;
  /** Withdrawn by its issuer; with the reason, where one is stated. */
  revoked?: { reason?: string };
  skills?: readonly string[];
  original: Uint8Array;
}

/** The holder's name, or why it could not be read though the platform states one. */
export type StatedHolder = { name: string } | { unavailable: string };

export interface StatedIssuer {
  id?: string;
  name?: string;
  /** A host that the platform's own record names as the issuer's, and that serves the award. */
  domain?: string;
}

/** Nothing could be read; `code` is one of the `unknown` codes of the authentic axis, or a look-alike host. */
export interface FailedSource {
  kind: 'failed';
  code: FailureCode;
  detail: string;
  /** The host that would have to be asked, for `permission_needed` and `page_only`. */
  host?: string;
}

export type FailureCode =
  | 'not_an_award'
  | 'not_found'
  | 'not_shared'
  | 'permission_needed'
  | 'page_only'
  | 'unreachable'
  | 'malformed'
  | 'issuer_impersonation';

/** Whose page it is, as far as visible text tells. */
export type Owner =
  | { kind: 'named'; name: string }
  /** A person's page, but not whose. */
  | { kind: 'unread' }
  /** About no person: a file, a command without a name. */
  | { kind: 'none' };

/** What the page says beside the link. */
export interface Claim {
  title?: string;
  issuer?: string;
  /** The line in which the page states dates, as it stands there: "Issued Mar 2021 · Expires Mar 2024". */
  dates?: string;
}

/** What the credential is compared with; never stored with it. */
export interface Viewer {
  owner: Owner;
  claim?: Claim;
  /** E-mail addresses to try against hashes; `typed` by the user of Assay, or `written` on the page or in the link. */
  addresses: { value: string; from: 'typed' | 'written' }[];
}
