/**
 * LinkedIn, in its three generations (2026-11): SDUI (signed in: no `h1`, classes are hashes, targets wrapped in
 * `/safety/go/`), Ember (`/hiring/`, parts of activity) and the guest page.
 */
import { claimIn } from './linkedin-items.ts';
import { isSameName, personName } from './names.ts';
import type { Partial, Site } from './site.ts';
import { climb, closestAcross } from './structure.ts';
import { isPlainlySeen, visibleText } from './visible.ts';

const TOP_CARD = '[componentkey$="Topcard"], [id$="Topcard"]';
/** The top card comes first; a query for it would go through all of a long page, again and again. */
const MAX_HEADINGS = 8;
const FULL_LISTS = '[href$="/details/certifications/"], [href$="/details/certifications"]';
const SEPARATOR = 'hr[role="presentation"]';

/** Other people's: asides, chrome, "people also viewed", and the feed, where others post and comment. */
const NOT_THE_OWNERS = [
  'aside',
  'header',
  'footer',
  'nav',
  '[componentkey*="profileAside"]',
  '[id^="profileAside"]',
  '[componentkey$="Activity"]',
].join();

export const LINKEDIN: Site = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  // Wrapped, direct, and LinkedIn Learning's own.
  links: `a:is([href*="/safety/go"], [href*="/redir/redirect"], [href*="/learning/certificates/"], [href^="http"]:not([href*="linkedin.com/"]), ${FULL_LISTS})`,
  shadowHosts: '[data-testid="interop-shadowdom"]',
  fullLists: FULL_LISTS,
  pageOf: ({ pathname }) => {
    const [, vanity, list] = /^\/in\/([^/]+)(?:\/details\/([^/]+))?/.exec(pathname) ?? [];
    return vanity && [vanity.toLowerCase(), ...(list ? [list] : [])].join('/');
  },
  ownerOf: (document) => {
    const shown = shownName(document);
    const agrees = shown !== '' && statedNames(document).every((name) => isSameName(name, shown));
    return agrees ? { kind: 'named', name: shown } : { kind: 'unread' };
  },
  counts: (link) =>
    closestAcross(link, 'main') !== undefined && closestAcross(link, NOT_THE_OWNERS) === undefined,
  itemOf,
  claimOf: (link) => claimIn(itemOf(link), link),
  partialOf,
};

/** The one name that is plainly to be seen at the top of the page; '' where there is none, or more than one. */
function shownName(document: Document): string {
  const names = headings(document).map((heading) =>
    heading && isPlainlySeen(heading) ? personName(visibleText(heading)) : '',
  );
  const [first = '', ...others] = names;
  return others.every((name) => isSameName(name, first)) ? first : '';
}

/** Of each top card the first heading; where there is no top card, the page's first-level one. */
function headings(document: Document): (Element | null)[] {
  const main = document.querySelector('main');
  const all = main?.getElementsByTagName('h2');
  for (let at = 0; at < MAX_HEADINGS && all?.[at]; at++) {
    const card = all[at]?.closest(TOP_CARD);
    const beside = [...(card?.parentElement?.children ?? [])].filter((each) => each.matches(TOP_CARD));
    if (card) return beside.map((each) => each.querySelector('h2'));
  }
  return main ? [main.querySelector('h1')] : [];
}

/** What the title and the structured data call the person. A title without a name agrees with nobody. */
function statedNames(document: Document): string[] {
  const title = personName(document.title.split(' | ')[0] ?? '');
  const first = document.head.querySelector<HTMLMetaElement>('meta[property="profile:first_name"]')?.content;
  const last = document.head.querySelector<HTMLMetaElement>('meta[property="profile:last_name"]')?.content;
  const meta = personName([first, last].filter(Boolean).join(' '));
  // The guest page's title goes on: "Ada Lovelace - Principal Engineer - Acme".
  const isGuest = meta !== '';
  return isGuest ? [personName(title.split(' - ')[0] ?? ''), meta] : [title];
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
