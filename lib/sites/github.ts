/** GitHub's profile page: the name in the side card, the README in the middle. Links are not wrapped (2026-11). */
import type { Claim, Owner } from '../credential/model.ts';
import { isSameName, personName } from './names.ts';
import type { Site } from './site.ts';
import { closestAcross } from './structure.ts';
import { isPlainlySeen, visibleText } from './visible.ts';

const README = 'article.markdown-body';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const ENTRIES = `li, td, dd, p, div, ${HEADINGS}`;
const WORD = /\p{L}/u;
/** What begins the issuer, a date, a remark. */
const AFTER_TITLE = /\s[–—-]\s|[(|,:]/;

export const GITHUB: Site = {
  id: 'github',
  matches: ['https://github.com/*'],
  links: 'a[href^="http"]:not([href^="https://github.com/"])',
  // A first segment that is one of GitHub's own pages names nobody, and such a page shows no name either.
  pageOf: ({ pathname }) => {
    const [, login] = /^\/([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/?$/.exec(pathname) ?? [];
    return login?.toLowerCase();
  },
  ownerOf,
  counts: (link) => closestAcross(link, README) !== undefined,
  itemOf,
  claimOf,
};

function ownerOf(document: Document, url: URL): Owner {
  const shown = shownIn(document, '.p-name.vcard-fullname');
  const login = shownIn(document, '.vcard-username');
  const isThisPage = login.toLowerCase() === GITHUB.pageOf(url);
  const agrees = isThisPage && isSameName(personName(shown), personName(nameInTitle(document.title)));
  return agrees ? { kind: 'named', name: personName(shown) } : { kind: 'unread' };
}

/** A README can carry any text, so the card counts only outside of it. */
function shownIn(document: Document, selector: string): string {
  const seen = [...document.querySelectorAll(selector)].filter(
    (each) => !each.closest('.markdown-body') && isPlainlySeen(each),
  );
  return seen[0] ? visibleText(seen[0]) : '';
}

/** "login (Name) · GitHub", "login (Name)"; '' where only the login stands there. */
function nameInTitle(title: string): string {
  return /\((.*)\)/.exec(title)?.[1] ?? '';
}

function itemOf(link: Element): Element {
  return link.closest(ENTRIES) ?? link;
}

/** What is set in bold, else the words before the link, else the link's own; a sentence claims nothing. */
function claimOf(link: Element): Claim | undefined {
  const entry = link.closest('li, td, dd, p');
  // Several awards in one entry (a row of images): its text is about none of them.
  const links = entry?.querySelectorAll('a[href^="http"]') ?? [];
  const targets = new Set(Array.from(links, (each) => each.getAttribute('href')));
  if (!entry || targets.size !== 1) return undefined;
  const own = visibleText(link);
  const whole = visibleText(entry);
  const before = whole.slice(0, Math.max(0, whole.indexOf(own)));
  const bold = entry.querySelector(`b, strong, ${HEADINGS}`);
  if (!bold && entry.localName === 'p' && WORD.test(before)) return undefined;
  const text = bold ? visibleText(bold) : WORD.test(before) ? before : own;
  const title = text.split(AFTER_TITLE).find((part) => WORD.test(part));
  return title ? { title: title.trim() } : undefined;
}
