/** Lever: jobs.lever.co/{company}/{id}/apply, and the same on jobs.eu.lever.co. */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on /apply pages of several employers, October 2026.
export const lever: FormRow = systemRow({
  id: 'lever',
  name: 'Lever',
  hosts: /^jobs(\.eu)?\.lever\.co$/,
  path: /\/apply\/?$/,
  form: 'form#application-form, form:has(#resume-upload-input)',
  controls: [
    // Chosen, it is read at once, and what was read overwrites fields that look untouched.
    ['#resume-upload-input, input[data-qa="input-resume"]', 'resume'],
    ['input[name="urls[Other]"], input[name="urls[Portfolio]"]', 'website'],
    ['input[name^="urls["]', 'unknown'],
    ['textarea[name="comments"]', 'additional_text'],
    ['[name^="eeo["], [name^="surveysResponses["], [name^="consent["]', 'unknown'],
  ],
  question: { row: '.application-question', label: '.application-label' },
  // All but the résumé leave with the form.
  uploadsAtOnce: false,
  maxBytes: 100 * MB,
  shownName: '.filename',
  posting: '.posting-page, .section-wrapper.page-full-width',
});
