import { EDX_PROGRAM } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

/** Only what is awarded is shown; unknown, withdrawn and hidden ones are a 404. */
export const edxProgram = pagePlace({
  id: 'edx-program',
  hosts: ['credentials.edx.org'],
  awards: EDX_PROGRAM,
  path: (id) => `/credentials/${id}/`,
  page: ({ award, holder, scene, url }: Shown) => `<!doctype html>
<html lang="en"><head><title>MicroMasters Certificate | edX</title>
<meta property="og:url" content="${url}">
<meta property="og:title" content="MicroMasters Certificate: ${escapeHtml(award.title)}">
<meta property="og:description" content="A program of Lakeside College"></head>
<body><div class="certificate"><main id="main-content" class="accomplishment"><p class="accomplishment-statement-lead">
<span class="accomplishment-statement-detail copy">This is to certify that</span>
<strong class="accomplishment-recipient"> ${escapeHtml(holder.name)} </strong>
<span class="accomplishment-summary copy">successfully completed all courses and received passing grades in</span>
<span class="accomplishment-program"><span class="accomplishment-program-name">
  ${escapeHtml(award.title)}
</span></span></p>
<ul class="accomplishment-stamps"><li class="accomplishment-stamp-date"><span class="copy-micro emphasized">
Issued ${longDay(scene, 300).replace(/ \d+,/, '')}</span></li>
<li class="accomplishment-stamp-validity"><span class="title">Valid Certificate ID</span>
<span class="emphasized">${award.id}</span></li></ul></main></div></body></html>`,
});
