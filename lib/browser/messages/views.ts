/** What our own pages show of awards, of the tab that they stand in, and of its site. */
import type { Claim, Owner } from '../../credential/model.ts';
import type {
  AskedHost,
  Check,
  ClaimPart,
  Code,
  Method,
  Presentation,
  State,
} from '../../credential/verdict.ts';
import type { NotHere, ShownState, UnreadFrame } from './page.ts';

/** What is known of one award, in facts: what words are made of, and what our own pages show. */
export interface CredentialView {
  /** The normalised address of the award. */
  key: string;
  state: ShownState;
  /** Absent while checking. */
  headline?: Code;
  /** Where `claim_differs` is the headline: in what page and award differ first. */
  differs?: ClaimPart;
  /** The award's title as its issuer states it; absent where nothing bound says one. */
  title?: string;
  /** The host that the link leads to. */
  host: string;
  issuer?: IssuerView;
  issuedOn?: string;
  expiresOn?: string;
  /** The name that the issuer states. */
  holder?: string;
  /** When the issuer's side was asked, ms since the epoch. */
  checkedAt?: number;
  method?: Method;
  /** The host that a click would ask, for `permission_needed` and `page_only`. */
  askHost?: string;
}

/** The issuer as proven, and beside it, in quotes, what it only claims. */
export interface IssuerView {
  /** "uni.edu", "Northwind Cloud, account at credly.com", "Coursera", or "a key nobody vouches for". */
  proven: string;
  /** The name that it gives itself, where that is not proven. */
  claimed?: string;
  /** Credentials that a domain or a platform vouches for carry it here. */
  domain?: string;
}

/** One row of the popup's list: what is known, and all that our own pages may see beside it. */
export interface EntryView extends CredentialView {
  url: string;
  checks: Check[];
  claim?: Claim;
  owner: Owner;
  /** Who was asked for it, in order, and how often. */
  asked: AskedHost[];
  /** A page for people that a click would read: by a request, or in a tab that opens. */
  reads?: 'fetch' | 'tab';
  skills: string[];
  endorsements: EndorsementView[];
  /** The presentation that the credential stood in. */
  presentation?: Presentation;
  inWallet: boolean;
}

/** What another issuer says of an award, as good as its own verdict: it changes nothing about the award. */
export interface EndorsementView {
  state: State;
  headline: Code;
  /** Absent where nothing ties it to an issuer. */
  issuer?: IssuerView;
  comment?: string;
  /** It speaks of this award, its achievement or its issuer. */
  isAboutThis: boolean;
}

export interface Compared {
  /** Awards that were issued to the address. */
  matched: number;
  /** Those among them of which nothing else says for whom they are. */
  settled: number;
}

/** How the tab's site stands: "install" is on the frozen list, "always" added by the user, "once" by one click. */
export type SiteStanding = 'install' | 'always' | 'once' | 'none';

export interface SiteView {
  host: string;
  standing: SiteStanding;
  /** Marks stand in the popup alone. */
  popupOnly: boolean;
  /** Nothing is looked at or asked here until the user goes on. */
  paused: boolean;
}

export interface TabView {
  tabId: number;
  /** The title and host of the page, for the head of the list. */
  page: { host: string; owner?: string };
  site: SiteView;
  entries: EntryView[];
  notHere?: NotHere;
  /** Frames of other origins: no list is whole while one is unread. */
  frames: UnreadFrame[];
  /** The page removes marks: they are listed here only. */
  gaveUp: boolean;
}
