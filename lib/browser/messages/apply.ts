/** What the popup and the script that it injects into an application form say to each other. */
import type { UnreadFrame } from './page.ts';

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
  /** One badge into the fields of a profile's form, as far as they are empty. */
  'apply.certificate': {
    request: { token: string; slot: string; certificate: CertificateView };
    reply: ApplyResult;
  };
  /** Takes back what was put into that place last; what the user has changed since stays. */
  'apply.undo': { request: { token: string; slot: string }; reply: ApplyResult };
}

/** What a row of a form asks of a badge; dates as ISO 8601. */
export interface RowBadge {
  name: string;
  issuedOn?: string;
  expiresOn?: string;
}

/** What the form of a profile asks of a badge; absent where nothing is to be written. */
export interface CertificateView {
  name: string;
  organisation?: string;
  /** ISO 8601: year and month count. */
  issued?: string;
  expires?: string;
  id?: string;
  url?: string;
}

export type CertificateField = keyof CertificateView;

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
  /** The lines under a heading that says that they are asked for; absent where there are none. */
  requirements?: string[];
  /** Skills that the data of the page state one by one. */
  skills?: string[];
}

export interface SlotView {
  id: string;
  kind:
    | 'certification_row'
    | 'profile'
    | 'certificates'
    | 'additional_documents'
    | 'question'
    | 'additional_text'
    | 'website'
    | 'cover_letter'
    | 'resume';
  /**
   * `row`: one row of fields a badge, which the form adds on a press. `certificate`: the fields of one badge, on a
   * profile. `resume`: the user's own, with badges behind.
   */
  takes: 'file' | 'text' | 'url' | 'row' | 'certificate' | 'resume';
  /** The words of the page for this place. */
  label: string;
  accepts?: string[];
  maxBytes?: number;
  maxLength?: number;
  /** Characters that a field of text has already: its words stay in the page. */
  usedLength?: number;
  /** The site sends the file as soon as it is chosen. */
  uploadsAtOnce: boolean;
  /** Has content that is not ours: left alone unless asked. */
  filled: boolean;
  /** Our own file or text is already there. */
  attached: boolean;
  /** Something was put there that can be taken back. */
  undoable?: boolean;
  /** Used only when the user asks for exactly this place. */
  onlyIfAsked: boolean;
}

export type ApplyResult =
  | { result: 'attached'; seen: string }
  | { result: 'already_attached' }
  | { result: 'not_confirmed' }
  | RowsResult
  | CertificateResult
  /** The place has what it had before. `sent`: the site got the file at once, and may have kept it. */
  | { result: 'undone'; sent: boolean }
  | { result: 'not_undone'; reason: string }
  | { result: 'refused'; reason: string };

/** Its fields, by what became of each; without those for which the badge has nothing. */
export interface CertificateResult {
  result: 'certificate';
  filled: CertificateField[];
  /** It had content already. */
  kept: CertificateField[];
  /** The form shows no such field, or did not take the value. */
  missing: CertificateField[];
}

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
