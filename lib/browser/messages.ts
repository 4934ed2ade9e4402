/**
 * The shapes of every message. Page-side messages come from content scripts, which a hostile page surrounds;
 * own-page messages come from the popup, the welcome page and the options. The worker routes them on two tables.
 */
import type { Claim, Owner } from '../credential/model.ts';
import type {
  AskedHost,
  Check,
  ClaimPart,
  Code,
  Method,
  Presentation,
  State,
} from '../credential/verdict.ts';

export type ShownState = State | 'checking';

/**
 * What a mark and its card show, ready in words, and all that a page-side sender ever gets: the page carries no
 * catalogue of texts and no dates.
 */
export interface MarkView {
  /** The content script's name for the award on this page: the normalised address of the award. */
  key: string;
  state: ShownState;
  /** The accessible name: "Caution, expired: Cloud Practitioner". */
  name: string;
  /** The card, at most five lines. */
  lines: CardLine[];
}

export interface CardLine {
  kind: 'title' | 'issuer' | 'state' | 'holder' | 'method' | 'note';
  text: string;
}

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

/** One link on a page that counts as a credential. */
export interface PageLink {
  key: string;
  /** The unwrapped https URL. */
  url: string;
  owner: Owner;
  claim?: Claim;
  /** The page presents it as a credential, though nothing in its address says so: asked only after a click. */
  presented?: true;
  /** An e-mail address in the link itself: compared once, and never kept. */
  address?: string;
}

/** A frame of another origin, which the script of the page cannot look into. */
export interface UnreadFrame {
  host: string;
  /** Its https address, to be opened in a tab of its own. */
  url: string;
}

/** "3 of 14 certifications are on this page: open the full list". */
export interface NotHere {
  shown: number;
  /** Absent where the page does not say how many there are. */
  total?: number;
  fullListUrl: string;
}

export interface PageMessages {
  /** One batch a pass. The reply holds what is known at once; the rest follows as `marks.update`. */
  'page.check': {
    request: {
      links: PageLink[];
      /** The keys of all awards so far in the order of the page, where there are several. */
      order?: string[];
      notHere?: NotHere;
      frames?: UnreadFrame[];
    };
    /** `shows`: marks may stand in this page; else it is listed in the popup alone, and nothing is put in. */
    reply: { marks: MarkView[]; shows: boolean };
  };
  /** Put in the script that draws marks, which most pages never need. */
  'page.draw': { request: Record<never, never>; reply: null };
  /** The document shows another page now: forget its list. */
  'page.reset': { request: Record<never, never>; reply: null };
  /** Marks are no longer put in, since the page removes them again and again. */
  'page.gaveUp': { request: Record<never, never>; reply: null };
  /** A trusted click on a mark: open our popup on that credential. `false`: the browser would not open it. */
  'page.open': { request: { key: string }; reply: { opened: boolean } };
}

/** From the worker or the popup to a content script. */
export interface TabMessages {
  'marks.update': { request: { marks: MarkView[] }; reply: null };
  /** Scroll to the link of that award and focus its mark. */
  'marks.reveal': { request: { key: string }; reply: null };
  /** The user pauses this site, goes on, or wants no marks on it: ask about everything again. */
  'marks.restart': { request: Record<never, never>; reply: null };
}

/** From the popup to the script that it injects into an application form (`entrypoints/apply.ts`). */
export interface ApplyMessages {
  'apply.scan': { request: Record<never, never>; reply: FormView };
  'apply.file': {
    request: {
      token: string;
      slot: string;
      name: string;
      mediaType: string;
      base64: string;
      /** The file is the user's own résumé with pages of badges behind it: nothing else goes where a résumé goes. */
      isResume?: boolean;
    };
    reply: ApplyResult;
  };
  /** `append`: the user asked to add to what the field holds. */
  'apply.text': {
    request: { token: string; slot: string; text: string; append?: boolean };
    reply: ApplyResult;
  };
  'apply.rows': { request: { token: string; slot: string; badges: RowBadge[] }; reply: ApplyResult };
}

/** What a row of a form asks of a badge; dates as ISO 8601. */
export interface RowBadge {
  name: string;
  issuedOn?: string;
  expiresOn?: string;
}

export interface FormView {
  /** Ties later messages to this very document; a new document has another. */
  token: string;
  /** Of the document that was looked at. */
  host: string;
  /** Frames of other origins, large enough for a form; without those that were looked into themselves. */
  frames: UnreadFrame[];
  isApplication: boolean;
  /** "Greenhouse"; absent for a form read by the generic reader. */
  system?: string;
  /** The form has several steps, and this is one; its name, or '' where it has none. Absent for a form of one page. */
  step?: string;
  job?: JobView;
  slots: SlotView[];
}

/** What the posting says, for the badges that it names: read on this page, and never sent on. */
export interface JobView {
  title?: string;
  employer?: string;
  /** Without what it says of benefits, of the employer and of equal chances. A line each. */
  text?: string;
  /** The lines under a heading that says that they are asked for; absent where there is no such heading. */
  requirements?: string[];
  /** Skills that the data of the page state one by one. */
  skills?: string[];
}

export interface SlotView {
  id: string;
  kind:
    | 'certification_row'
    | 'certificates'
    | 'additional_documents'
    | 'question'
    | 'additional_text'
    | 'website'
    | 'cover_letter'
    | 'resume';
  /** `row`: one row of fields a badge, which the form adds on a press. `resume`: the user's own, with badges behind. */
  takes: 'file' | 'text' | 'url' | 'row' | 'resume';
  /** The words of the page for this place. */
  label: string;
  accepts?: string[];
  maxBytes?: number;
  maxLength?: number;
  /** The site sends the file as soon as it is chosen. */
  uploadsAtOnce: boolean;
  /** Has content that is not ours: left alone unless asked. */
  filled: boolean;
  /** Our own file or text is already there. */
  attached: boolean;
  /** Used only when the user asks for exactly this place. */
  onlyIfAsked: boolean;
}

export type ApplyResult =
  | { result: 'attached'; seen: string }
  | { result: 'already_attached' }
  | { result: 'not_confirmed' }
  | RowsResult
  | { result: 'refused'; reason: string };

/** The names of badges, by what became of each. */
export interface RowsResult {
  result: 'rows';
  filled: string[];
  /** A row of that name was there. */
  already: string[];
  /** The form knows no such name: its row waits for the user to choose one. */
  open: string[];
  /** The form did not take the name, or gave no row: nothing of it is left there. */
  failed: string[];
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

export interface Options {
  /** `view`: check packaged platforms as links come into view. `click`: only when asked. */
  check: 'view' | 'click';
  /** The user's own name and addresses: their wallet is checked against them. */
  name?: string;
  addresses: string[];
  /** Exact issuer ids. */
  trusted: string[];
  /** Hosts that the user clicked "Ask" for. */
  clicked: string[];
  /** Hosts whose pages for people are read as their links come into view: "Always read coursera.org". */
  alwaysRead: string[];
  /** Hosts beyond the frozen list whose pages are always looked at: "Always check this site". */
  sites: string[];
  /** Hosts of pages on which marks stand in the popup alone. */
  popupOnly: string[];
  /** Hosts of pages on which nothing is done: "Pause here". */
  paused: string[];
  /** The public registries of issuers are fetched weekly. */
  registries: boolean;
  role?: 'recruiter' | 'learner';
}

export interface OwnMessages {
  'own.tab': { request: { tabId: number }; reply: TabView };
  /** The click that names a host: recorded, then everything in the tab that waits for it is checked. */
  'own.ask': { request: { tabId?: number; host: string }; reply: null };
  /** The click that reads one page for people. */
  'own.read': { request: { tabId: number; key: string }; reply: null };
  /** The one click that reads all these pages for people. */
  'own.readAll': { request: { tabId: number; keys: string[] }; reply: null };
  /**
   * "Open and read": the page opens in a tab that the user sees, and is read there; what it says follows in the list.
   * `false`: not opened, or not yet, because the permission is still asked for.
   */
  'own.openRead': { request: { tabId: number; key: string }; reply: { opened: boolean } };
  /** "Compare with an address": typed, used once, not kept. Answers with what came of it. */
  'own.compare': { request: { tabId: number; address: string }; reply: Compared };
  /** "Check this page once": by the `activeTab` of the click, or a permission given for it. */
  'own.checkPage': { request: { tabId: number }; reply: { started: boolean } };
  /** "Always check this site", or no longer; the permission is asked for, or given back, by the page that sends it. */
  'own.site': { request: { host: string; always: boolean; tabId?: number }; reply: null };
  /** The user refused these hosts: what waited for them is not carried out later. */
  'own.denied': { request: { hosts: string[] }; reply: null };
  'own.again': { request: { tabId: number; key: string }; reply: null };
  /** In "only on click" mode: check what is listed. */
  'own.checkAll': { request: { tabId: number }; reply: null };
  'own.keep': { request: { tabId: number; key: string }; reply: KeepResult };
  /**
   * A file or a link into the wallet; `base64` for a file. `unnamed`: the user has not seen the link's host, which a
   * code or a list names, so that it is asked only where it was clicked before.
   */
  'own.import': {
    request: { name: string; base64: string } | { url: string; unnamed?: true };
    reply: KeepResult[];
  };
  /** Several files: the results of each, in order. */
  'own.importFiles': { request: { files: ImportedFile[] }; reply: KeepResult[][] };
  /** The links of all awards that a profile or a collection lists. */
  'own.awards': { request: { url: string }; reply: ListedLinks };
  /** A fresh verdict for what the wallet holds. */
  'own.recheck': { request: { entryId: string }; reply: { verdictAt: number } };
  /** The picture of what the wallet holds, from the host that this very click names. */
  'own.picture': { request: { entryId: string }; reply: { kept: boolean } };
  'own.options': { request: { set?: Partial<Options> }; reply: Options };
  'own.forget': { request: Record<never, never>; reply: null };
}

export type KeepResult =
  /** `isClaim`: it is no more than a line that the user wrote about themselves. */
  | { result: 'added' | 'already_there' | 'merged'; entryId: string; title: string; isClaim?: true }
  /** `askHost`: the host that would have to be asked. */
  | { result: 'refused'; title: string; reason: string; askHost?: string };

/** `left`: how many more the profile has. `askHost`: the host that would have to be asked. */
export type ListedLinks = { links: string[]; left: number } | { refused: string; askHost?: string };

/** One file, and the parts of it that are read each for itself; they are kept together, or none is. */
export interface ImportedFile {
  name: string;
  base64: string[];
}

export type Messages = PageMessages & TabMessages & ApplyMessages & OwnMessages;
export type MessageType = keyof Messages;
export type RequestOf<T extends MessageType> = Messages[T]['request'];
export type ReplyOf<T extends MessageType> = Messages[T]['reply'];
