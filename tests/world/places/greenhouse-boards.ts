import { formPlace } from '../form-place.ts';

/** The classic board, and the same in a frame of an employer's own page. */
export const greenhouseBoards = formPlace({
  id: 'greenhouse-boards',
  hosts: ['boards.greenhouse.io'],
  forms: {
    '/harrowpine/jobs/4471204': 'greenhouse-classic.html',
    '/embed/job_app': 'greenhouse-classic.html',
  },
});

export const greenhouseEmbedded = formPlace({
  id: 'greenhouse-embedded',
  hosts: ['www.harrowpine.example'],
  forms: { '/careers': 'greenhouse-embedded.html' },
});
