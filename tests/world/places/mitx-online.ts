import { MITX } from '../page-awards.ts';
import { longDay, pagePlace, type Shown } from '../page-place.ts';
import { escapeHtml } from '../place.ts';

/** As measured in September 2026; an unknown or withdrawn certificate is a 404. */
export const mitxOnline = pagePlace({
  id: 'mitx-online',
  hosts: ['mitxonline.mit.edu'],
  awards: MITX,
  path: (id) => `/certificate/program/${id}/`,
  page: ({ award, holder, scene, url }: Shown) => `<!doctype html>
<html lang="en"><head><title>MITx Online | Certificate for: ${escapeHtml(award.title)}</title>
<meta property="og:url" content="${url}"></head><body><div class="certificate-page"><div class="certificate">
<span class="certify-text">This is to certify that</span>
<span class="certify-name">${escapeHtml(holder.name)}</span>
<span class="success-text">has successfully completed the</span>
<span class="degree-text">${escapeHtml(award.title)}</span>
<div class="certify-by"><span class="title">Ingrid Solheim</span><p>Professor</p></div>
<p>Issued: ${longDay(scene, 200)}</p>
<p><strong>Valid Certificate ID:</strong> <a href="${url.replace('https:', 'http:')}" target="_blank">${award.id}</a></p>
</div></div></body></html>`,
});
