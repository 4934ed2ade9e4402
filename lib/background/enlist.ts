/** Puts the links of a page into its list. */

import type { EntryView, PageLink } from '../browser/messages.ts';
import type { Claim, Owner } from '../credential/model.ts';
import type { Finding, Verdict } from '../credential/verdict.ts';
import type { Recognised } from '../platforms/links.ts';
import { checkingEntry } from './marks.ts';
import type { AwardPage, PageOfAward, Recognise } from './ports.ts';
import { entryIn, type Listed, MAX_ENTRIES, type TabList } from './tabs.ts';

export interface EnlistOptions {
  recognise: Recognise;
  pageOfAward: PageOfAward;
}

/** The links of one pass; answers with their entries, each once, in the order of the links. */
export function enlist(list: TabList, links: readonly PageLink[], options: EnlistOptions): Listed[] {
  const byKey = Map.groupBy(links, (link) => link.key);
  return [...byKey.values()].flatMap((same) => enlistOne(list, same, options) ?? []);
}

/**
 * `links` lead to one award; the first that claims a title is its row (an image beside its caption claims none), the
 * others may claim something else with it.
 */
function enlistOne(list: TabList, links: readonly PageLink[], options: EnlistOptions): Listed | undefined {
  const link = links.find(({ claim }) => claim?.title) ?? links[0];
  if (!link) return undefined;
  const otherTitles = titlesBeside(link.claim, links);
  const known = entryIn(list, link.key);
  if (known && isSameQuestion(known, link, otherTitles)) return known;
  if (!known && list.entries.length >= MAX_ENTRIES) return undefined;
  const recognised = options.recognise(link.url, link.presented);
  if (!recognised) return undefined;
  const fresh = newEntry(link, recognised, options);
  fresh.otherTitles = otherTitles;
  if (known) list.entries[list.entries.indexOf(known)] = fresh;
  else list.entries.push(fresh);
  return fresh;
}

/** As the page has them now; what it no longer shows, or what it is not known to show, stays behind its neighbour. */
export function inOrder(entries: readonly Listed[], order: readonly string[]): Listed[] {
  const places = new Map(order.map((key, place) => [key, place]));
  let last = -1;
  const placed = entries.map((listed) => {
    last = places.get(listed.view.key) ?? last;
    return { listed, place: last };
  });
  return placed.sort((one, other) => one.place - other.place).map(({ listed }) => listed);
}

/** An entry of which nothing is known yet. */
export function newEntry(
  link: PageLink,
  { host }: Recognised,
  { recognise, pageOfAward }: EnlistOptions,
): Listed {
  const page = pageOfAward(link.url);
  // An address that speaks for itself needs nobody to present it.
  const isPresented = link.presented === true && recognise(link.url) === undefined;
  const reads = page && !page.isSecond ? { reads: page.by } : {};
  const view = checkingEntry({ ...link, ...reads }, host);
  return { view, otherTitles: [], until: 0, waits: [], ...(isPresented ? { isPresented } : {}) };
}

/** How its page is read, where a click would read one. */
export function readsAfter(
  page: AwardPage | undefined,
  { method }: Finding,
  { headline }: Verdict,
): Pick<EntryView, 'reads'> {
  const isOnPage = headline === 'page_only' || method === 'platform_page';
  return page && (isOnPage || !page.isSecond) ? { reads: page.by } : {};
}

function titlesBeside(claim: Claim | undefined, links: readonly PageLink[]): string[] {
  const titles = new Set(links.flatMap((each) => each.claim?.title ?? []));
  return [...titles].filter((title) => title !== claim?.title);
}

/** Field by field: what a storage gives back may have its fields in another order (Chromium 156 sorts them). */
function isSameQuestion(known: Listed, { owner, claim }: PageLink, otherTitles: string[]): boolean {
  const { view } = known;
  return (
    partsOf(view.owner, view.claim, known.otherTitles).join('\n') ===
    partsOf(owner, claim, otherTitles).join('\n')
  );
}

function partsOf(owner: Owner, claim: Claim | undefined, titles: readonly string[]): (string | undefined)[] {
  const name = owner.kind === 'named' ? owner.name : undefined;
  const said = [owner.kind, name, claim?.title, claim?.issuer, claim?.dates, ...titles];
  return said.map((each) => JSON.stringify(each));
}
