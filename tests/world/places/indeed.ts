import { formPlace } from '../form-place.ts';

/** The last step, the only one that asks for documents. */
export const indeed = formPlace({
  id: 'indeed',
  hosts: ['smartapply.indeed.com'],
  forms: { '/beta/indeedapply/form/review-module': 'indeed.html' },
});
