import { formPlace } from '../form-place.ts';

/** The photo comes first, and every label of a file is "Choose file". */
export const workable = formPlace({
  id: 'workable',
  hosts: ['apply.workable.com'],
  forms: { '/harrowpine/j/4F1C8A9E21/apply/': 'workable.html' },
});
