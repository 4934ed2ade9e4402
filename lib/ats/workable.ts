/** Workable: apply.workable.com/{employer}/j/{code}/apply/ */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on apply.workable.com, October 2026. Ids are counted up by chance: only `data-ui` stays.
export const workable: FormRow = systemRow({
  id: 'workable',
  name: 'Workable',
  hosts: /^apply\.workable\.com$/,
  form: 'form:has([data-ui="resume"]), form[data-ui="application-form"]',
  controls: [
    // Comes first on the page.
    ['input[data-ui="avatar"]', 'photo'],
    ['input[data-ui="resume"]', 'resume'],
    ['textarea#summary', 'unknown'],
    ['textarea#cover_letter', 'cover_letter'],
  ],
  uploadsAtOnce: true,
  // The least that an employer's form was seen to take; some say 12 MB.
  maxBytes: 5 * MB,
});
