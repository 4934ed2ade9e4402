/** What a row of this folder says about a page with an application form. */
import type { JobView, SlotView } from '../browser/messages.ts';

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
  /** One place for everything, the résumé included. */
  | 'dossier'
  | 'unknown';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** A place that can take a badge, with the elements behind it; those never leave the page. */
export interface Slot {
  view: SlotView;
  /** Absent where the form took its control away after it got a file, and for rows. */
  control?: Control;
  rows?: RowFacts;
  /** The fields of a profile's form for one badge. */
  certificate?: CertificateFields;
  /** What holds this place's label, control and messages, and no other control. */
  block: Element;
}

/** Text, or a choice from a list: a month and a year. Absent where the form does not show it. */
export interface CertificateFields {
  name?: HTMLInputElement;
  organisation?: HTMLInputElement;
  issued: DateFields;
  expires: DateFields;
  id?: HTMLInputElement;
  url?: HTMLInputElement;
}

export interface DateFields {
  month?: HTMLSelectElement;
  year?: HTMLSelectElement;
}

/** What we put into this document before: how a place is told to hold something of ours. */
export interface Ours {
  fileNames: readonly string[];
  texts: readonly string[];
}

/**
 * What the controls that a selector finds are for. "host >>> control" is a control in the open shadow root of `host`,
 * or of one further in.
 */
export type ControlFact = readonly [selector: string, kind: Kind];

/** A section of a form with one row a certificate, and a button that adds a row; selectors, each within the last. */
export interface RowFacts {
  section: string;
  add: string;
  row: string;
  remove: string;
  /** The field for the name, and what holds it with the name that was chosen. */
  name: string;
  nameField: string;
  /** Of a list that the field for the name opens, anywhere in the document. */
  option: string;
  /** What holds the parts of a date. */
  issued: string;
  expires: string;
  month: string;
  day: string;
  year: string;
}

/** Facts about one system that no attribute of its form states. */
export interface FormFacts {
  /** Which element holds the form; the whole document if absent or not there. */
  form?: string;
  /** By the system's own names, before any word is looked at: the first that finds a control counts. */
  controls?: readonly ControlFact[];
  /** What holds one control with its words, and where in it the words stand that people read. */
  question?: { row: string; label: string };
  uploadsAtOnce: boolean;
  maxBytes?: number;
  /** Of files in one place that takes several. */
  maxFiles?: number;
  /** Where the form shows the name of a file it has, inside the block of that place. */
  shownName?: string;
  /** The page is about its owner: it describes no job. */
  isProfile?: true;
  /** What only a form of several steps has; its text, if any, is the name of the step. */
  step?: string;
  /** Where the posting stands, on the page of the form or on its own. */
  posting?: string;
}

export interface SystemFacts extends FormFacts {
  /** The system, as people know it; absent for a form of no system that we know. */
  name?: string;
}

/** One application system: one file, one line in `index.ts`. */
export interface FormRow {
  id: string;
  /** What is to know of the form that the page shows, or a step of one; `undefined` for any other page of its host. */
  detect(page: FormPage): SystemFacts | undefined;
  /** Places that no control of the form shows. */
  more?(page: FormPage, ours: Ours): Slot[];
}

export type Job = JobView;
