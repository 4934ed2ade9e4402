/** GitHub's profile page: the name in the side card, the README in the middle. Links are not wrapped (2026-11). */
import type { Claim, Owner } from '../credential/model.ts';
import { datesIn } from './dates.ts';
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
/**
 * "Verify", "View my badge": says what to do, and is no title. In English alone, as most READMEs are: every page
 * carries this. The table of languages is in the script that comes with a click.
 */
const LABEL = /^\W*(?:(?:show|see|view|verify|open|link|here|my|the|credential|certificate|badge)\b\W*)+$/i;
const CREDENTIAL_LABEL = /(?:show|see|view|verify)\b.+(?:credential|certificate|badge)/i;

export const GITHUB: Site = {
  id: 'github',
  matches: ['https://github.com/*'],
  links: 'a[href^="http"]:not([href^="https://github.com/"])',
  // A first segment that is one of GitHub's own pages names nobody, and such a page shows no name either. Of the
  // repositories one is a person's page: the one that is called like them, whose README is their profile's.
  pageOf: ({ pathname }) =>
    /^\/([a-z0-9][a-z0-9-]{0,38})(?:\/\1)?(?=\/?$)/.exec(pathname.toLowerCase())?.[0].slice(1),
  ownerOf,
  counts: (link) => closestAcross(link, README) !== undefined,
  itemOf: (link) => link.closest(ENTRIES) ?? link,
  claimOf,
  presents: (link) => {
    const text = visibleText(link);
    return LABEL.test(text) && CREDENTIAL_LABEL.test(text);
  },
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

/** What is set in bold, else the words before the link, else the link's own; a sentence claims nothing. */
function claimOf(link: Element): Claim | undefined {
  const entries = ['tr, li, dd', 'td', 'p'].map((each) => link.closest(each));
  const entry = entries.find((each) => each && isAboutOne(each));
  if (!entry) return undefined;
  const cells = entry.localName === 'tr' ? [...entry.children] : [entry];
  const lines = cells.map((each) => visibleText(each));
  const title = titleIn(entry, lines, visibleText(link))
    .split(AFTER_TITLE)
    .find((part) => WORD.test(part))
    ?.trim();
  if (!title || LABEL.test(title)) return undefined;
  const dates = datesIn(lines, title);
  return { title, ...(dates ? { dates } : {}) };
}

/** Where there are several awards in one entry (a row of images), its text is about none of them. */
function isAboutOne(entry: Element): boolean {
  const links = entry.querySelectorAll('a[href^="http"]');
  return new Set(Array.from(links, (each) => each.getAttribute('href'))).size === 1;
}

function titleIn(entry: Element, lines: readonly string[], own: string): string {
  const bold = entry.querySelector(`b, strong, ${HEADINGS}`);
  if (bold) return visibleText(bold);
  // Of a row of a table, the first cell that says what it is.
  const line = lines.find((each) => WORD.test(each) && !LABEL.test(each)) ?? '';
  const [before = '', after] = own ? line.split(own) : ['', line];
  if (WORD.test(before)) return entry.localName === 'p' ? '' : before;
  return LABEL.test(own) ? (after ?? line) : own;
}
