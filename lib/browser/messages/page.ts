/** What a content script and the worker say to each other. A hostile page surrounds the sender: words and addresses only. */
import type { Claim, Owner } from '../../credential/model.ts';
import type { State } from '../../credential/verdict.ts';

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
