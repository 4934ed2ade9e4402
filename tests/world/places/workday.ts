import { formPlace } from '../form-place.ts';

/** The second of five steps, signed in. */
export const workday = formPlace({
  id: 'workday',
  hosts: ['harrowpine.wd5.myworkdayjobs.com'],
  forms: { '/Careers/job/Eastport/Data-Analyst_R-1042/apply/applyManually': 'workday.html' },
});
