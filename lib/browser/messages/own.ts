/** What our own pages ask of the worker. */
import type { Compared, TabView } from './views.ts';

export interface Options {
  /** `view`: check packaged platforms as links come into view. `click`: only when asked. */
  check: 'view' | 'click';
  /** The user's own name and addresses: their wallet is checked against them. */
  name?: string;
  addresses: string[];
  /** Exact issuer ids. */
  trusted: string[];
  /** Anchors of federations, by their https addresses: whom they vouch for is recognised. */
  anchors: string[];
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
