/** Application forms: the first row that knows the page reads it. */
import type { SlotView } from '../browser/messages.ts';
import { ashby } from './ashby.ts';
import { generic } from './generic.ts';
import { greenhouse } from './greenhouse.ts';
import { indeed } from './indeed.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import type { FormPage, FormRow, Ours, Slot } from './model.ts';
import { personio } from './personio.ts';
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
  personio,
  smartrecruiters,
  teamtailor,
  workable,
  workday,
  // Last: it reads any form.
  generic,
];

export function formRowFor(page: FormPage): FormRow {
  return FORMS.find((row) => row.detect(page)) ?? generic;
}

/** Where badges fit best comes first. */
const BEST_FIRST: readonly SlotView['kind'][] = [
  'certification_row',
  'certificates',
  'additional_documents',
  'question',
  'additional_text',
  'website',
  'cover_letter',
  'resume',
];

/** The places of the form that can take badges, the best first; equal ones in the order of the form. */
export function slotsOn(page: FormPage, ours: Ours): Slot[] {
  const rank = ({ view }: Slot) => BEST_FIRST.indexOf(view.kind);
  return formRowFor(page)
    .slots(page, ours)
    .toSorted((a, b) => rank(a) - rank(b));
}
