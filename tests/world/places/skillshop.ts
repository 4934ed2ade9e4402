import { SKILLSHOP } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

export const skillshop = pagePlace({
  id: 'google-skillshop',
  hosts: ['skillshop.exceedlms.com'],
  awards: SKILLSHOP,
  path: (id) => `/student/award/${id}`,
  page: ({ award, holder, scene }: Shown) => `<!doctype html>
<html><head><title>Award</title></head><body><main><h1>Congratulations!</h1><h2>${escapeHtml(award.title)}</h2>
<p>Completed by <b>${escapeHtml(holder.name)}</b> on ${longDay(scene, 90)}</p>
<p>This certificate verifies that the learner listed has successfully completed the course.</p>
<p>Completion ID: 48120937</p></main></body></html>`,
});
