import { SKILLJAR } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

/** Facts under labels. Whether and under which label the page of today names its holder is not known. */
export const skilljar = pagePlace({
  id: 'skilljar',
  hosts: ['verify.skilljar.com'],
  awards: SKILLJAR,
  path: (id) => `/c/${id}`,
  page: ({ award, scene }: Shown) => `<!doctype html>
<html><head><title>Certificate</title>
<meta property="og:title" content="Certificate for ${escapeHtml(award.title)}"></head><body>
<div class="facts"><div>Completion Date</div><div>${longDay(scene, 60)}</div>
<div>Course Completed</div><div>${escapeHtml(award.title)}</div>
<div>Offered By</div><div>Kelp Academy</div><div>Hours earned</div><div>1 Hours</div></div>
<script>var x = "<div>Course Completed</div><div>Forged</div>";</script></body></html>`,
});
