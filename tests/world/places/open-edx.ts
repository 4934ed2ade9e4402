import { OPEN_EDX } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml, html } from '../place.ts';

/** The templates as they come with the software: name and class stand twice, an unknown id has a page of its own. */
export const openEdx = pagePlace({
  id: 'open-edx',
  hosts: ['university.cockroachlabs.com', 'courses.skillsbuild.skillsnetwork.site'],
  awards: OPEN_EDX,
  path: (id) => `/certificates/${id}`,
  page: ({ award, holder, scene }: Shown) => `<!doctype html>
<html lang="en"><head><title>Certificate</title></head><body><article class="accomplishment accomplishment-main">
<p class="accomplishment-statement-lead">
<strong class="accomplishment-recipient hd-1 emphasized">${escapeHtml(holder.name)}</strong>
<span class="accomplishment-summary copy copy-lead">successfully completed</span>
<span class="accomplishment-course hd-1 emphasized"><span class="accomplishment-course-org">Reef Academy  </span>
<span class="accomplishment-course-number">101x</span>:
<span class="accomplishment-course-name">${escapeHtml(award.title)}</span></span></p>
<dl class="metadata accomplishment-recipient"><dt class="label sr-only">Awarded to:</dt>
<dd><h3 class="recipient-name">${escapeHtml(holder.name)}</h3>
<p class="recipient-username">${holder.vanity} @ Reef Academy</p></dd></dl>
<dl class="metadata accomplishment-id"><dt class="label">Certificate ID Number:</dt>
<dd class="value">${award.id}</dd></dl>
<dl class="metadata accomplishment-date"><dt class="label">Issued On:</dt>
<dd class="value">${longDay(scene, 500)}</dd></dl></article></body></html>`,
  unknown: () =>
    html(`<!doctype html><title>Certificate</title><div class="status status-invalid" id="validation-status">
<h2 class="title">This is an invalid certificate number</h2></div>`),
});
