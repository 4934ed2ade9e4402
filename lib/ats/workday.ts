/** Workday: steps on {employer}.wd{n}.myworkdayjobs.com/{site}/job/{place}/{title}/apply */
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

const MB = 1_000_000;

// Seen signed in, August 2026. Sections begin closed, behind an "Add"; ids of rows are counted up with gaps.
export const workday: FormRow = systemRow({
  id: 'workday',
  name: 'Workday',
  hosts: /\.myworkday(jobs|site)\.com$/,
  form: '[data-automation-id^="applyFlow"]',
  controls: [
    ['input[data-automation-id="beecatcher"]', 'honeypot'],
    ['[aria-labelledby="Resume/CV-section"] input', 'resume'],
    ['[aria-labelledby^="Certifications-"] input[type="file"]', 'certificates'],
    // The other fields of such a row are filled as one.
    ['[aria-labelledby^="Certifications-"] input', 'unknown'],
    ['[data-automation-id="formField-url"] input', 'website'],
    ['[data-automation-id="formField-linkedInAccount"] input', 'unknown'],
    ['[data-automation-id="formField-skills"] input', 'unknown'],
  ],
  uploadsAtOnce: true,
  maxBytes: 5 * MB,
  shownName: '[data-automation-id="file-upload-item-name"]',
  step: '[data-automation-id="progressBarActiveStep"]',
});
