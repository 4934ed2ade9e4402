/** Indeed Apply: smartapply.indeed.com/beta/indeedapply/form/{step} */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// As described in October 2026; no copy of a form is at hand. Documents beside the résumé are asked for on the last
// step alone. `preloadresumeapply`, in a hidden frame, is no form.
export const indeed: FormRow = systemRow({
  id: 'indeed',
  name: 'Indeed',
  hosts: /^(smart)?apply\.indeed\.com$/,
  path: /^\/beta\/indeedapply\/form\//,
  form: 'main, form',
  controls: [['[data-testid*="resume-selection"] input', 'resume']],
  uploadsAtOnce: true,
  maxBytes: 5 * MB,
  step: 'h1',
});
