/** Ashby: jobs.ashbyhq.com/{employer}/{id}/application, also in a frame on the employer's own page. */
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on jobs.ashbyhq.com, October 2026. Controls are named by UUIDs: only the words beside them tell them apart.
export const ashby: FormRow = systemRow({
  id: 'ashby',
  name: 'Ashby',
  hosts: /^jobs\.ashbyhq\.com$/,
  form: '.ashby-application-form-container, form:has(.ashby-application-form-field-entry), .ashby-application-form-field-entry',
  controls: [
    // Looks like the upload of the résumé below it, and overwrites what was filled in.
    ['.ashby-application-form-autofill-input-root input', 'resume_parser'],
    ['#_systemfield_resume, [data-field-path="_systemfield_resume"] input', 'resume'],
  ],
  question: { row: '.ashby-application-form-field-entry', label: 'label' },
  // Every value is sent while it is written, and every file as it is chosen; its control is then empty again.
  uploadsAtOnce: true,
  shownName: '.ashby-application-form-input-file-item-name',
});
