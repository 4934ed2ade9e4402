/**
 * Any page that the user asks about: personal CV pages, résumé themes, Europass. Its elements and classes are anybody's,
 * so that they only ever take links out, never in.
 */
import type { Claim, Owner } from '../credential/model.ts';
import { claimIn, entryOf } from './entry.ts';
import { isSameName } from './names.ts';
import { isOutward } from './outward.ts';
import { ownerNamedIn } from './page-owner.ts';
import { saysCredential } from './presents.ts';
import type { Site } from './site.ts';
import { closestAcross } from './structure.ts';
import { structuredData } from './structured-data.ts';
import { isSeen, oneLine, visibleText } from './visible.ts';

/** Other people's words, and ways around the site. */
const NOT_THE_OWNERS =
  'aside, nav, footer, blockquote, [role="complementary"], [role="navigation"], [role="contentinfo"], ' +
  '[itemprop="comment"], [itemprop="review"], [itemtype$="/Comment"], [itemtype$="/Review"], #disqus_thread, ' +
  // The start of an id or class, as "no-comments" and "comments-open" are on whole pages.
  ':is([id^="comment" i], [class^="comment" i], [class*=" comment" i], [class^="testimonial" i], ' +
  '[class*=" testimonial" i], [class^="recommendation" i], [class*=" recommendation" i], [class^="review" i], ' +
  '[class*=" review" i], [class^="related" i], [class*=" related" i]):not(html, body)';

/** What stands on each page and never holds a shadow root: sparing it the look. All others may be custom elements. */
const MAY_HAVE_ROOT =
  ':not(html,head,meta,title,body,main,section,article,header,footer,nav,aside,div,span,p,a,ul,ol,li,dl,dt,dd,h1,h2,h3,h4,h5,h6,' +
  'table,thead,tbody,tr,td,th,img,picture,source,svg,g,path,circle,rect,line,use,video,audio,canvas,br,hr,b,i,em,strong,small,code,pre,time,sup,' +
  'sub,form,label,input,button,select,option,textarea,figure,figcaption,blockquote,iframe,script,style,noscript,link,template)';

/** Of one kind; a page that hides its name behind more stays unread. */
const MAX_ELEMENTS = 8;

/** The name where a theme marks it up. */
const MARKED_NAME = '[itemtype$="schema.org/Person"] [itemprop="name"]';
/** JSON Resume themes: even, elegant, flat, stack overflow (2026-11). */
const ISSUER = '[itemprop="issuer"], [itemprop="recognizedBy"], .issuer';

export const GENERIC: Site = {
  id: 'generic',
  matches: ['https://*/*'],
  links: 'a[href*="//"]',
  shadowHosts: MAY_HAVE_ROOT,
  frames: 'iframe',
  pageOf: ({ host, pathname, search, hash }) => host + pathname + search + (/^#[!/]/.test(hash) ? hash : ''),
  ownerOf: genericOwner,
  counts: genericCounts,
  itemOf: entryOf,
  claimOf: genericClaim,
  presents: genericPresents,
};

/** From the page's first-level headings, then from the element that is marked, or stated as data, as the name. */
export function genericOwner(document: Document): Owner {
  return ownerNamedIn(document, nameElements(document));
}

function* nameElements(document: Document): Iterable<Element> {
  for (const each of firstOf(document.getElementsByTagName('h1'))) if (genericCounts(each)) yield each;
  for (const each of firstOf(document.querySelectorAll(MARKED_NAME))) if (genericCounts(each)) yield each;
  const { people } = structuredData(document);
  if (people.length === 0) return;
  for (const each of firstOf(document.getElementsByTagName('h2'))) {
    if (people.some((name) => isSameName(oneLine(each.textContent ?? ''), name))) yield each;
  }
}

function firstOf(all: ArrayLike<Element>): Element[] {
  return Array.from({ length: Math.min(all.length, MAX_ELEMENTS) }, (_, at) => all[at] as Element);
}

export function genericCounts(link: Element): boolean {
  return closestAcross(link, NOT_THE_OWNERS) === undefined;
}

export function genericClaim(link: Element, entry = entryOf(link)): Claim | undefined {
  const claim = claimIn(entry, link);
  const marked = claim && entry.querySelector(ISSUER);
  const issuer = marked && isSeen(marked) ? visibleText(marked) : '';
  return issuer ? { ...claim, issuer } : claim;
}

export function genericPresents(link: Element): boolean {
  const { href, ownerDocument } = link as HTMLAnchorElement;
  if (!isOutward(href, ownerDocument.location.origin) || link.hasAttribute('download')) return false;
  if (!genericCounts(link)) return false;
  return saysCredential(link) || structuredData(ownerDocument).credentials.includes(href);
}
