import { EDX } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

/** Drawn on the server; an unknown certificate is a 404, as measured in September 2026. */
export const edx = pagePlace({
  id: 'edx',
  hosts: ['courses.edx.org'],
  awards: EDX,
  path: (id) => `/certificates/${id}`,
  page: ({ award, holder, scene, url }: Shown) => `<!doctype html>
<html lang="en"><head><title>LakesideX TID101x Certificate | edX</title></head>
<body class="layout-accomplishment view-valid-accomplishment certificate certificate-verified">
<a class="nav-skip sr-only" href="#main">Skip to main content</a>
<main id="main" class="accomplishment"><div class="wrapper-accomplishment-rendering">
<div class="wrapper-accomplishment-title verified"><h2>Verified Certificate</h2></div>
<p class="accomplishment-statement-lead"><span class="copy">This is to certify that</span>
<strong class="accomplishment-recipient">${escapeHtml(holder.name)}</strong>
<span class="accomplishment-summary">successfully completed and received a passing grade in</span>
<span class="accomplishment-course"><span class="accomplishment-course-number">TID101x</span>:
<span class="accomplishment-course-name">${escapeHtml(award.title)}</span></span>
<span class="copy">a course of study offered by LakesideX, an online learning initiative of Lakeside College.</span></p>
<div class="signatory"><h4 class="signatory-name">Prof. Jonas Ekwall</h4></div>
<ul><li><span class="title">Verified Certificate</span>
<span class="copy-micro emphasized">Issued ${longDay(scene, 410)}</span></li>
<li><span class="title">Valid Certificate ID</span>
<span class="emphasized"><a href="${url}">${award.id}</a></span></li></ul></div></main></body></html>`,
});
