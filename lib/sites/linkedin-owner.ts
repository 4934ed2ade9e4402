/** What a LinkedIn page calls the person: where a reader sees it, and in its title and data. */
import { isSameName, personName } from './names.ts';
import { isPlainlySeen, visibleText } from './visible.ts';

/** By its end: before it stands the member's id, whatever that ends in. */
const TOP_CARD = '[componentkey$="Topcard"], [id$="Topcard"]';
/** The top card comes first; a query for it would go through all of a long page, again and again. */
const MAX_HEADINGS = 8;
/** Applicants (`/hiring/`, 2026): each one's details come in a dialog over the list. */
const DETAILS = '[role="dialog"]:has(h1, h2)';

/** The one name that is plainly to be seen at the top of the page; '' where there is none, or more than one. */
export function shownName(document: Document): string {
  const names = headings(document).map((heading) =>
    heading && isPlainlySeen(heading) ? personName(visibleText(heading)) : '',
  );
  const [first = '', ...others] = names;
  return others.every((name) => isSameName(name, first)) ? first : '';
}

/** Where an applicant's details are. */
export function dialogs(document: Document): Element[] {
  return document.location.pathname.startsWith('/hiring/') ? [...document.querySelectorAll(DETAILS)] : [];
}

/** Of each top card the first heading; where there is no top card, the page's first-level one. */
function headings(document: Document): (Element | null)[] {
  const open = dialogs(document);
  if (open.length > 0) return open.map((each) => each.querySelector('h1, h2'));
  const main = document.querySelector('main');
  const all = main?.getElementsByTagName('h2');
  for (let at = 0; at < MAX_HEADINGS && all?.[at]; at++) {
    const card = all[at]?.closest(TOP_CARD);
    const beside = [...(card?.parentElement?.children ?? [])].filter((each) => each.matches(TOP_CARD));
    if (card) return beside.map((each) => each.querySelector('h2'));
  }
  return main ? [main.querySelector('h1')] : [];
}

/** Statement by statement, the names that it may mean. A title without a name agrees with nobody. */
export function statedNames(document: Document): string[][] {
  const stated = (property: string) =>
    document.head.querySelector<HTMLMetaElement>(`meta[property="profile:${property}"]`)?.content;
  const meta = personName([stated('first_name'), stated('last_name')].filter(Boolean).join(' '));
  const parts = document.title.split(' | ');
  // The guest page's title goes on: "Ada Lovelace - Principal Engineer - Acme".
  if (meta) return [[personName(document.title.split(/ [-–] /)[0] ?? '')], [meta]];
  // Recruiter's title need not name the candidate; its link to the public profile may.
  const panel = dialogs(document)[0] ?? document.querySelector('main');
  const isProfile = /\/in\//.test(document.location.pathname);
  const link = isProfile ? undefined : panel?.querySelector('a[href*="/in/"]');
  if (link && isPlainlySeen(link)) parts.push(visibleText(link));
  return [parts.map(personName)];
}
