/** Application forms: the first row that knows the page reads it. */
import { generic } from './generic.ts';
import { greenhouse } from './greenhouse.ts';
import type { FormPage, FormRow } from './model.ts';

export const FORMS: readonly FormRow[] = [
  greenhouse,
  // Last: it reads any form.
  generic,
];

export function formRowFor(page: FormPage): FormRow {
  return FORMS.find((row) => row.detect(page)) ?? generic;
}
