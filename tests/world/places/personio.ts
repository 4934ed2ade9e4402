import { formPlace } from '../form-place.ts';

/** Hidden controls that take several files each; one is for certificates. */
export const personio = formPlace({
  id: 'personio',
  hosts: ['harrowpine.jobs.personio.de'],
  forms: { '/job/1184402': 'personio.html' },
});
