/**
 * LinkedIn, in its generations (2026-11): SDUI (signed in, on a computer and on a phone: no `h1`, classes are hashes,
 * targets wrapped in `/safety/go/`), Ember (Recruiter, `/hiring/`, parts of activity) and the guest page.
 */
import { hostOf, isWithin, parseUrl } from '../base/urls.ts';
import type { Owner } from '../credential/model.ts';
import { claimIn } from './linkedin-items.ts';
import { dialogs, shownName, statedNames } from './linkedin-owner.ts';
import { isSameName } from './names.ts';
import type { Partial, Site } from './site.ts';
import { climb, closestAcross } from './structure.ts';

const FULL_LISTS = '[href$="/details/certifications/"], [href$="/details/certifications"]';
const SEPARATOR = 'hr[role="presentation"]';

/**
 * Other people's: asides, chrome, "people also viewed", messages, and where others post, comment and recommend. As in
 * the captures of May and September 2026; the names of sections as in the guest and the Ember page.
 */
const NOT_THE_OWNERS =
  'aside, header, footer, nav, [componentkey*="profileAside"], [id^="profileAside"], [id^="msg-overlay"], ' +
  '[componentkey$="Activity"], [componentkey*="ecommendation"], [componentkey*="omment"], ' +
  '[data-section*="recommend"], [data-section*="post"], [data-section*="activit"], ' +
  'section:has(> #recommendations), section:has(> #content_collections)';

/**
 * The section of certifications, whatever language its heading has, by what stands in it alone. On a profile of two
 * nothing does: its slot has experience and education too, whose links out are pictures.
 */
const CERTIFICATIONS =
  'section:has(#licenses_and_certifications, [href*="/details/certifications"]), [data-section="certifications"], ' +
  '[id^="profileCardsBelowActivityPart1"], [data-view-name^="license-certifications"]';

export const LINKEDIN: Site = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  // Wrapped, direct, LinkedIn Learning's own, and files that were put there.
  links: `a:is([href*="/safety/go"], [href*="/redir/redirect"], [href*="/learning/certificates/"], [href*="/single-media-viewer"], [href^="http"]:not([href*="linkedin.com/"]), ${FULL_LISTS})`,
  shadowHosts: '[data-testid="interop-shadowdom"]',
  frames: '[data-testid="interop-iframe"]',
  fullLists: FULL_LISTS,
  pageOf,
  ownerOf,
  counts,
  itemOf,
  claimOf: (link, item = itemOf(link)) => claimIn(item, link),
  presents,
  partialOf,
};

function pageOf({ pathname }: URL): string | undefined {
  const [, vanity, list] = /^(?:\/mwlite)?\/in\/([^/]+)(?:\/details\/([^/]+))?/.exec(pathname) ?? [];
  if (vanity) return [vanity.toLowerCase(), ...(list ? [list] : [])].join('/');
  // A candidate in Recruiter, an applicant: an id, whose case counts.
  return /^\/(?:talent\/(?:.+\/)?profile\/[^/]+|hiring\/jobs\/[^/]+\/applicants.*)/.exec(pathname)?.[0];
}

function ownerOf(document: Document): Owner {
  const shown = shownName(document);
  const agrees =
    shown !== '' && statedNames(document).every((names) => names.some((name) => isSameName(name, shown)));
  return agrees ? { kind: 'named', name: shown } : { kind: 'unread' };
}

/** An applicant may stand in a dialog: then the page below is about others. */
function counts(link: Element): boolean {
  if (closestAcross(link, NOT_THE_OWNERS)) return false;
  const panel = closestAcross(link, 'main, [role="dialog"]');
  const open = panel ? dialogs(panel.ownerDocument) : [];
  return panel !== undefined && (open.length > 0 ? open.includes(panel) : panel.localName === 'main');
}

/** Entries are list items, or the siblings between separators; a single entry is its section's last block. */
function itemOf(link: Element): Element {
  const separated = (element: Element) =>
    element.localName === 'li' ||
    element.previousElementSibling?.matches(SEPARATOR) === true ||
    element.nextElementSibling?.matches(SEPARATOR) === true;
  const alone = (element: Element) =>
    element.parentElement?.localName === 'section' || element.parentElement?.querySelector('h1, h2') != null;
  return climb(link, separated) ?? climb(link, alone) ?? link;
}

/** The link of a certification's entry that leads out of LinkedIn, not to its own shortener; files are pictures. */
function presents(link: Element): boolean {
  const { href, ownerDocument } = link as HTMLAnchorElement;
  const host = hostOf(parseUrl(href)?.searchParams.get('url') ?? href);
  if (!host || isWithin(host, 'linkedin.com') || host === 'lnkd.in' || link.querySelector('img, figure'))
    return false;
  const isList = ownerDocument.location.pathname.includes('/details/certifications');
  return isList || closestAcross(link, CERTIFICATIONS) !== undefined;
}

function partialOf(fullList: Element, url: URL): Partial | undefined {
  const list = new URL((fullList as HTMLAnchorElement).href, url);
  const [, vanity] = /^\/in\/([^/]+)\/details\/certifications\/?$/.exec(list.pathname) ?? [];
  const isHere = LINKEDIN.pageOf(url) === vanity?.toLowerCase();
  const section = closestAcross(fullList, 'section');
  if (!vanity || !isHere || list.protocol !== 'https:' || !section) return undefined;
  const shown = countEntries(section);
  const total = numberIn(fullList.textContent ?? '');
  if (total !== undefined && total <= shown) return undefined;
  return { shown, ...(total ? { total } : {}), fullListUrl: list.origin + list.pathname };
}

/** The blocks of text between which separators stand; they may come in portions, without one in between. */
function countEntries(section: Element): number {
  const listed = [...section.querySelectorAll('li')].filter((each) => !each.parentElement?.closest('li'));
  if (listed.length > 0) return listed.length;
  const blocks = section.querySelector(SEPARATOR)?.parentElement?.children ?? [];
  const entries = [...blocks].filter(
    (each) => each.querySelector('p') && !each.querySelector(`h2, ${FULL_LISTS}`),
  );
  return Math.max(1, entries.length);
}

/** The one number in a text; none where there are several, or where it is not written in these digits. */
function numberIn(text: string): number | undefined {
  const [digits, ...others] = text.match(/\d+/g) ?? [];
  return digits && others.length === 0 ? Number(digits) : undefined;
}
