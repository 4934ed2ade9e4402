import { formPlace } from '../form-place.ts';

/** Shadow roots in shadow roots, with one id for two uploads. */
export const smartrecruiters = formPlace({
  id: 'smartrecruiters',
  hosts: ['jobs.smartrecruiters.com'],
  forms: {
    '/oneclick-ui/company/HarrowPine/publication/0c7c1f1e-52a0-4b4e-9e3b-0c9d0f6b7a11':
      'smartrecruiters.html',
  },
});
