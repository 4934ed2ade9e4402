import { formPlace } from '../form-place.ts';

/** A résumé that is read at once and overwrites fields; everything else leaves with the form. */
export const lever = formPlace({
  id: 'lever',
  hosts: ['jobs.lever.co'],
  forms: { '/harrowpine/5b1c2f60-7a1d-4f6e-9a5c-0d2e8b7f4a31/apply': 'lever.html' },
});
