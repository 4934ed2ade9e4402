import type { Claim, Owner } from '../credential/model.ts';

/** "Show all 14": what a place says that it does not show here. */
export interface Partial {
  shown: number;
  total?: number;
  fullListUrl: string;
}

/**
 * A place where people show credentials. Everything is found by addresses and structure, never by the names of
 * classes (hashes of a build) or by the words of one language. No function writes to the page, or keeps of it more than
 * the parsed form of a text that it compares again.
 */
export interface Site {
  id: string;
  /** Match patterns; only those on the frozen list reach the manifest. */
  matches: readonly string[];
  /** CSS: the links worth a look, those to full lists among them. Only spares work: what counts is decided by `recognise` and `counts`. */
  links: string;
  /** CSS: elements that may carry an open shadow root with links in it. */
  shadowHosts?: string;
  /** CSS: frames whose document, where it can be reached, is read as part of the page. */
  frames?: string;
  /** CSS: of these, the link to the full list, where a page shows the first few. */
  fullLists?: string;
  /** Names the person's page at this address; another name is another page. `undefined`: no person is shown. */
  pageOf(url: URL): string | undefined;
  /** Whose page it is, from what a reader can see; `unread` where that is hidden, missing or contradicted. */
  ownerOf(document: Document, url: URL): Owner;
  /** Is this link shown by the owner, as their own? Not in asides, lists of other people, messages. */
  counts(link: Element): boolean;
  /** The entry that holds the link: within it one award is marked once. */
  itemOf(link: Element): Element;
  /** What the page says beside the link; `item`, where it is known already, as `itemOf` finds it. */
  claimOf(link: Element, item?: Element): Claim | undefined;
  /** The page presents this link as one to a credential, whatever its address ("Show credential"). */
  presents?(link: Element): boolean;
  /** What is not here, from a link that matches `fullLists`. */
  partialOf?(fullList: Element, url: URL): Partial | undefined;
}
