/** Personio: {employer}.jobs.personio.de/job/{id}, or personio.com: the one system with a place for certificates. */

import { MB } from './megabyte.ts';
import type { FormRow } from './model.ts';
import { systemRow } from './system.ts';

// Seen on the forms of three employers, as copied by November 2026. Which places there are differs by job.
export const personio: FormRow = systemRow({
  id: 'personio',
  name: 'Personio',
  hosts: /\.jobs\.personio\.(de|com)$/,
  form: 'form:has([name="documents.cv"]), form:has([name^="documents."])',
  controls: [
    ['[name="documents.cv"]', 'resume'],
    ['[name="documents.cover-letter"]', 'cover_letter'],
    ['[name="documents.employment-reference"]', 'employment_reference'],
    ['[name="documents.certificate"]', 'certificates'],
    ['[name="documents.other"]', 'additional_documents'],
  ],
  // Nobody has measured when files leave: people are told the worse.
  uploadsAtOnce: true,
  maxBytes: 20 * MB,
});
