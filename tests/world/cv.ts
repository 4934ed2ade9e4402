/** What Nadia shows on her pages besides the demo profile: three awards, as her pages and their themes put them. */
import { CREDLY } from './awards.ts';
import { escapeHtml } from './place.ts';
import type { Scene } from './scene.ts';
import { STORY } from './story.ts';

export interface CvAward {
  title: string;
  issuer: string;
  url: string;
  /** "May 2026" */
  month: string;
  /** "2026-05-03" */
  day: string;
}

const SHOWN = ['credly-same-name', 'credly-expired', 'edu-good'];

export const CV_LINKS = SHOWN.length;
/** The award of another person, for what others write on her pages. */
export const OF_ANOTHER = `https://www.credly.com/badges/${CREDLY.tobiasOwn.id}/public_url`;

export function cvAwards(scene: Scene): CvAward[] {
  return STORY.filter(({ id }) => SHOWN.includes(id)).map((item) => {
    const day = scene.daysAgo(item.issuedDaysAgo).slice(0, 10);
    const format = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    return {
      title: escapeHtml(item.claimed),
      issuer: escapeHtml(item.claimedIssuer),
      url: item.url,
      month: new Date(day).toLocaleDateString('en-US', format),
      day,
    };
  });
}

/** As LinkedIn writes it: percent-encoded, dots included, and signed. */
export function wrapped(url: string): string {
  const target = encodeURIComponent(url).replaceAll('.', '%2E');
  return escapeHtml(`https://www.linkedin.com/safety/go/?url=${target}&urlhash=x${url.length}&isSdui=true`);
}

/** A document with that title and body. */
export function pageOf(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`;
}
