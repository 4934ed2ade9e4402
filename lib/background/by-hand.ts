/**
 * "Check this link" in the menu: of any link on any page, also where no script of ours runs. The link joins the list of
 * its tab, its host is asked after the browser's prompt, and the popup opens on it.
 */
import { bareHost, objectionToUrl, parseAsked, withoutFragment } from '../base/urls.ts';
import type { ChosenLink } from '../browser/menu.ts';
import type { Owner } from '../credential/model.ts';
import { check } from '../credential/verdict.ts';
import type { Recognised } from '../platforms/links.ts';
import { byClick } from './asking.ts';
import type { Checks } from './checks.ts';
import type { Clicks } from './clicks.ts';
import { type EnlistOptions, newEntry } from './enlist.ts';
import { MAX_URL } from './fields.ts';
import { checkingEntry } from './marks.ts';
import type { Browser } from './ports.ts';
import { type ShowPopupOptions, showPopup } from './show-popup.ts';
import type { Standing } from './standing.ts';
import { entryIn, type Listed, type TabList, type Tabs } from './tabs.ts';

export interface ByHandOptions extends EnlistOptions, ShowPopupOptions {
  browser: Pick<Browser, 'promptFor' | 'openPopup' | 'openOwnPage'>;
  tabs: Tabs;
  checks: Checks;
  clicks: Clicks;
  standing: Standing;
  now: () => number;
}

/** To be called in the gesture: the prompt comes before anything is awaited. */
export type CheckByHand = (chosen: ChosenLink) => Promise<void>;

export function createByHand(options: ByHandOptions): CheckByHand {
  const { browser, recognise, pageOfAward, tabs, checks, clicks } = options;

  return (chosen) => {
    const link = recognise(chosen.url, true);
    const page = link && pageOfAward(link.url);
    const host = link && (link.kind === 'shape' ? link.host : page?.by === 'fetch' ? page.host : undefined);
    const isGranted = host === undefined ? undefined : browser.promptFor([host]);
    return go(chosen, link, host, isGranted);
  };

  async function go(
    chosen: ChosenLink,
    link: Recognised | undefined,
    host: string | undefined,
    isGranted: Promise<boolean> | undefined,
  ): Promise<void> {
    const list = await listFor(chosen, options);
    const listed = link ? await listedIn(list, link) : refusedIn(list, chosen.url);
    const { key } = listed.view;
    if (!link) await checks.with(list, listed, async () => refusal(chosen.url, options.now()));
    else if (host === undefined) await checkAlone(list, listed);
    else {
      listed.waits = [host];
      const isShape = link.kind === 'shape';
      await (isShape ? clicks.ask(host, list.tabId) : clicks.read(list.tabId, [key], true));
      if (!(await isGranted)) {
        await clicks.denied([host]);
        await checkAlone(list, listed);
      }
    }
    await showPopup({ tabId: list.tabId, key }, options);
  }

  /** With the hosts that any click asks, and no other. */
  function checkAlone(list: TabList, listed: Listed): Promise<void> {
    return checks.again(
      list,
      (each) => each === listed,
      () => byClick([]),
    );
  }

  async function listedIn(list: TabList, link: Recognised): Promise<Listed> {
    const known = entryIn(list, link.key);
    if (known) return known;
    const owner = await ownerOf(list, options.standing);
    const listed = newEntry({ key: link.key, url: link.url, owner, presented: true }, link, options);
    listed.isByHand = true;
    list.entries.push(listed);
    await tabs.save(list);
    return listed;
  }
}

/** That of the page; a new one where no script of ours has made one. */
async function listFor({ tabId, isPrivate, pageUrl }: ChosenLink, { tabs }: ByHandOptions): Promise<TabList> {
  const pageHost = pageUrl && URL.canParse(pageUrl) ? new URL(pageUrl).hostname : '';
  const known = await tabs.get(tabId);
  if (known?.pageHost === pageHost) return known;
  const list = await tabs.of({ tabId, pageHost, isPrivate });
  if (pageUrl) list.pageUrl = withoutFragment(pageUrl);
  return list;
}

/** Whose page it is, where a script of ours read that: else nobody's, since the user asks about a link alone. */
async function ownerOf(list: TabList, standing: Standing): Promise<Owner> {
  const owners = list.entries.filter((each) => !each.isByHand).map(({ view }) => view.owner);
  const named = owners.find((owner) => owner.kind === 'named') ?? owners[0];
  if (named) return named;
  const { standing: how } = await standing.view(list.pageHost, list.tabId, list.documentId);
  return how === 'none' ? { kind: 'none' } : { kind: 'unread' };
}

/** A link that is never asked has a row all the same: it says why. */
function refusedIn(list: TabList, url: string): Listed {
  const address = parseAsked(url);
  const host = bareHost(address?.hostname ?? '');
  const whole = address ? `https://${address.host}${address.pathname}${address.search}` : '';
  const key = whole.slice(0, MAX_URL);
  const known = entryIn(list, key);
  if (known) return known;
  const view = checkingEntry({ key, url: key, owner: { kind: 'none' } }, host);
  const listed: Listed = { view, otherTitles: [], until: 0, waits: [], isByHand: true };
  list.entries.push(listed);
  return listed;
}

function refusal(url: string, now: number) {
  const address = parseAsked(url);
  const detail = (address && objectionToUrl(address)) ?? 'the address is not one that Assay asks';
  return { checks: [check('unreachable', detail)], method: 'none' as const, asked: [], at: now, maxAge: 0 };
}
