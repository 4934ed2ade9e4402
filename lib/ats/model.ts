/** What a row of this folder says about a page with an application form. */
import type { FormView, SlotView } from '../browser/messages.ts';

export interface FormPage {
  document: Document;
  url: URL;
}

/** What a place is for; only some of them ever take a badge. */
export type Kind =
  | SlotView['kind']
  | 'honeypot'
  | 'resume_parser'
  | 'photo'
  | 'employment_reference'
  /** A document of state, health or the like, which is called a certificate too. */
  | 'official_document'
  | 'resume'
  /** One place for everything, the résumé included. */
  | 'dossier'
  | 'unknown';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** A place that can take a badge, with the elements behind it; those never leave the page. */
export interface Slot {
  view: SlotView;
  /** Absent where the form took its control away after it got a file. */
  control?: Control;
  /** What holds this place's label, control and messages, and no other control. */
  block: Element;
}

/** What we put into this document before: how a place is told to hold something of ours. */
export interface Ours {
  fileNames: readonly string[];
  texts: readonly string[];
}

/** Facts about one system that no attribute of its form states. */
export interface FormFacts {
  /** Which element holds the form; the whole document if absent or not there. */
  form?: string;
  uploadsAtOnce: boolean;
  maxBytes?: number;
  /** Where the form shows the name of a file it has, inside the block of that place. */
  shownName?: string;
}

/** One application system: one file, one line in `index.ts`. */
export interface FormRow {
  id: string;
  /** Shown to people; absent for the reader of any form. */
  name?: string;
  detect(page: FormPage): boolean;
  /** In the order of the form. */
  slots(page: FormPage, ours: Ours): Slot[];
}

export type Job = NonNullable<FormView['job']>;
