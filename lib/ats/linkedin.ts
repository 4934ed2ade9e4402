/** LinkedIn Easy Apply: steps in a dialog over www.linkedin.com/jobs/view/{id} */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// As bots of the years up to 2026 name it: the names of classes change, those of controls and buttons stay.
export const linkedin: FormRow = systemRow({
  id: 'linkedin',
  name: 'LinkedIn Easy Apply',
  hosts: /^www\.linkedin\.com$/,
  form: '.jobs-easy-apply-modal',
  controls: [
    ['input[name="file"][id*="upload-resume"]', 'resume'],
    ['input[name="file"][id*="upload-cover-letter"]', 'cover_letter'],
  ],
  // Each file stays in the account.
  uploadsAtOnce: true,
  maxBytes: 2 * MB,
  step: '.jobs-easy-apply-modal h3',
  posting: '.jobs-description__content, .jobs-description, #job-details',
});
