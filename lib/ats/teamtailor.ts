/** Teamtailor: {employer}.teamtailor.com/jobs/{id}/applications/new, and employers' own hosts. */
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on the forms of two employers, as copied by November 2026. The form may stand in the posting's own page.
export const teamtailor: FormRow = systemRow({
  id: 'teamtailor',
  name: 'Teamtailor',
  form: 'form:has(#candidate_resume_remote_url), form:has(#candidate_file_remote_url)',
  controls: [
    ['#candidate_resume_remote_url', 'resume'],
    ['#candidate_file_remote_url', 'additional_documents'],
    ['textarea[name$="[cover_letter]"]', 'cover_letter'],
    ['[name^="candidate[consent_given"]', 'unknown'],
  ],
  uploadsAtOnce: true,
  // `data-forms--inputs--upload-max-files-value`
  maxFiles: 3,
});
