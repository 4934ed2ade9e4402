/** Application forms: the first row that knows the page reads it. */
import type { SlotView } from '../browser/messages.ts';
import { isApplication } from './application.ts';
import { ashby } from './ashby.ts';
import { generic } from './generic.ts';
import { greenhouse } from './greenhouse.ts';
import { indeed } from './indeed.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { linkedinProfile } from './linkedin-profile.ts';
import type { FormPage, FormRow, Ours, Slot, SystemFacts } from './model.ts';
import { personio } from './personio.ts';
import { readControls, slotsAmong } from './reader.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { teamtailor } from './teamtailor.ts';
import { workable } from './workable.ts';
import { workday } from './workday.ts';

export const FORMS: readonly FormRow[] = [
  ashby,
  greenhouse,
  indeed,
  lever,
  linkedin,
  linkedinProfile,
  personio,
  smartrecruiters,
  teamtailor,
  workable,
  workday,
  // Last: it reads any form.
  generic,
];

/** Where badges fit best comes first. */
const BEST_FIRST: readonly SlotView['kind'][] = [
  'certification_row',
  'profile',
  'certificates',
  'additional_documents',
  'question',
  'additional_text',
  'website',
  'cover_letter',
  'resume',
];

/** What a page shows of an application form, read once. */
export interface Form {
  /** Of the row that reads it. */
  id: string;
  facts: SystemFacts;
  isApplication: boolean;
  /** The places that can take badges, the best first; equal ones in the order of the form. */
  slots: Slot[];
}

export function readForm(page: FormPage, ours: Ours): Form {
  const { row, facts } = rowFor(page);
  const controls = readControls(page, facts);
  const slots = [...slotsAmong(controls, facts, ours), ...(row.more?.(page, ours) ?? [])];
  const rank = ({ view }: Slot) => BEST_FIRST.indexOf(view.kind);
  return {
    id: row.id,
    facts,
    isApplication: row !== generic || isApplication(page, controls),
    slots: slots.toSorted((a, b) => rank(a) - rank(b)),
  };
}

function rowFor(page: FormPage): { row: FormRow; facts: SystemFacts } {
  for (const row of FORMS) {
    const facts = row.detect(page);
    if (facts) return { row, facts };
  }
  throw new Error('The last row reads any form.');
}
