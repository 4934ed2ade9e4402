/** Which addresses could be a credential's at all, on pages where anybody links to anything. */

/** Where people are asked to share, follow or look at posts. */
const SOCIAL =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|instagram|youtube|tiktok|xing)\.com$|^(?:wa|t|m)\.me$|^lnkd\.in$/;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif|ico)$/i;

/** An address elsewhere that could be a credential's: no way around on the same site, no sharing, no picture. */
export function isOutward(address: string, here: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { origin, hostname, pathname } = new URL(address);
  return origin !== here && !SOCIAL.test(hostname) && !PICTURE.test(pathname);
}
