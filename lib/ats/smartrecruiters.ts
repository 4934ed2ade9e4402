/** SmartRecruiters: jobs.smartrecruiters.com/oneclick-ui/company/{employer}/publication/{id} */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on one employer's form, as copied by November 2026: web components with open shadow roots, in which two
// controls share the id `file-input`.
export const smartrecruiters: FormRow = systemRow({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  hosts: /^(jobs|careers)\.smartrecruiters\.com$/,
  path: /^\/oneclick-ui\//,
  controls: [
    ['oc-apply-with-resume >>> input', 'resume_parser'],
    ['oc-resume-upload >>> input', 'resume'],
    ['#website-input', 'website'],
    ['#linkedin-input, #facebook-input, #twitter-input', 'unknown'],
    ['textarea#hiring-manager-message-input', 'additional_text'],
  ],
  uploadsAtOnce: true,
  maxBytes: 2 * MB,
});
