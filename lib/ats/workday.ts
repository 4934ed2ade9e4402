/** Workday: steps on {employer}.wd{n}.myworkdayjobs.com/{site}/job/{place}/{title}/apply */

import { MB } from './megabyte.ts';
import type { FormRow, RowFacts } from './model.ts';
import { rowSlots } from './rows.ts';
import { systemRow } from './system.ts';

// Step "My Experience", seen signed in, August 2026. A row begins only after a press on "Add"; an empty one blocks the
// step. The name is a text or a search among names that the employer has.
const CERTIFICATIONS: RowFacts = {
  section: '[aria-labelledby="Certifications-section"]',
  add: '[data-automation-id="add-button"]',
  row: '[role="group"][aria-labelledby^="Certifications-"]',
  remove: '[data-automation-id="panel-set-delete-button"]',
  name: '[id^="certification-"][id$="--certification"]',
  nameField: '[data-automation-id="formField-certification"]',
  option: '[data-automation-id="promptOption"]',
  issued: '[data-automation-id="formField-issuedDate"]',
  expires: '[data-automation-id="formField-expirationDate"]',
  month: 'input[data-automation-id^="dateSectionMonth"]',
  day: 'input[data-automation-id^="dateSectionDay"]',
  year: 'input[data-automation-id^="dateSectionYear"]',
};

// As above. Sections begin closed; ids of rows are counted up with gaps.
const form: FormRow = systemRow({
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

export const workday: FormRow = {
  ...form,
  more: (page) => rowSlots(page, CERTIFICATIONS),
};
