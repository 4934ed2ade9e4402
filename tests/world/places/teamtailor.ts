import { formPlace } from '../form-place.ts';

/** On the employer's own host; at most three further files. */
export const teamtailor = formPlace({
  id: 'teamtailor',
  hosts: ['careers.harrowpine.example'],
  forms: { '/jobs/5512043-data-analyst/applications/new': 'teamtailor.html' },
});
