/** The clicks in our own pages: each is carried out at once where its hosts are permitted, else once they are. */
import { withoutFragment } from '../base/urls.ts';
import type { Compared } from '../browser/messages.ts';
import { askedBefore, byClick } from './asking.ts';
import { areHeld, type Click, createPending } from './pending.ts';
import { createPerformer, forgetPrivateClicks, type PerformerOptions } from './perform.ts';
import type { Browser } from './ports.ts';
import { siteHostOf } from './standing.ts';
import { entryIn, type Listed, type TabList } from './tabs.ts';

export interface ClicksOptions extends PerformerOptions {
  browser: Pick<Browser, 'session' | 'changeOptions' | 'hasHost' | 'pageOf'>;
  now: () => number;
}

export interface Clicks {
  ask(host: string, tabId?: number): Promise<void>;
  /** The pages of these awards that a request brings and that are not read yet; `again`: also where one was. */
  read(tabId: number, keys: readonly string[], again?: boolean): Promise<void>;
  /** `false`: not opened, or not yet. */
  openRead(tabId: number, key: string): Promise<boolean>;
  checkPage(tabId: number): Promise<boolean>;
  addSite(host: string, tabId?: number): Promise<void>;
  again(tabId: number, key: string): Promise<void>;
  checkAll(tabId: number): Promise<void>;
  compare(tabId: number, address: string): Promise<Compared>;
  /** The user granted something: carry out what waited for it. */
  granted(): Promise<void>;
  /** The user refused. */
  denied(hosts: readonly string[]): Promise<void>;
  /** Forgets the clicks in private windows, and those that wait. */
  forget(): Promise<void>;
}

/** One click reads no more pages than a page may ask for on view; the next click goes on. */
const MAX_READ_AT_ONCE = 60;

export function createClicks({ tabs, checks, sites, opener, browser, now }: ClicksOptions): Clicks {
  const { session, hasHost } = browser;
  const pending = createPending({ session, hasHost, now });
  const perform = createPerformer({ tabs, checks, sites, opener, browser });
  /** A refusal counts for the clicks before it, though they may still be being written down. */
  let arriving: Promise<unknown> = Promise.resolve();

  function arrive<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    arriving = Promise.allSettled([arriving, done]);
    return done;
  }

  /** What carrying it out came to; `false` as long as it waits. */
  async function clicked(click: Click): Promise<boolean> {
    if (await areHeld(click.hosts, hasHost)) return perform(click);
    await pending.add(click);
    // The prompt may have been answered while we wrote.
    if (await areHeld(click.hosts, hasHost)) await granted();
    return false;
  }

  async function granted(): Promise<void> {
    for (const click of await pending.take()) await perform(click);
  }

  return {
    ask: (host, tabId) =>
      arrive(async () => {
        await clicked({ kind: 'ask', hosts: [host], ...(await inTab(tabId)) });
      }),
    read: (tabId, keys, again = false) =>
      arrive(async () => {
        const list = await tabs.get(tabId);
        const isWanted = ({ view }: Listed) => keys.includes(view.key) && (again || isUnread(view));
        const wanted = list?.entries.filter(isWanted) ?? [];
        for (const [host, listed] of Map.groupBy(wanted.slice(0, MAX_READ_AT_ONCE), pageHostOf)) {
          const read = listed.map(({ view }) => view.key);
          if (list) await clicked({ kind: 'read', hosts: [host], ...inList(list), keys: read });
        }
      }),
    openRead: (tabId, key) =>
      arrive(async () => {
        const list = await tabs.get(tabId);
        const listed = entryIn(list, key);
        const host = listed && opener.hostOf(listed);
        return list && host ? clicked({ kind: 'open', hosts: [host], ...inList(list), key }) : false;
      }),
    checkPage: (tabId) =>
      arrive(async () => {
        if (await sites.once(tabId)) return true;
        const shown = await browser.pageOf(tabId);
        const host = siteHostOf(shown?.url);
        if (!shown || !host || (await hasHost(host))) return false;
        const { isPrivate, url } = shown;
        return clicked({ kind: 'page', hosts: [host], tabId, isPrivate, page: withoutFragment(url) });
      }),
    addSite: (host, tabId) =>
      arrive(async () => {
        await clicked({ kind: 'site', hosts: [host], ...(await inTab(tabId)) });
      }),
    async again(tabId, key) {
      const list = await tabs.get(tabId);
      const listed = entryIn(list, key);
      // What was read in a tab that the user saw is read there again.
      const wasOpened = listed?.view.reads === 'tab' && listed.view.method === 'platform_page';
      if (wasOpened && list) await opener.open(list, listed);
      else if (list) await checks.again(list, ({ view }) => view.key === key, askedBefore, true);
    },
    async checkAll(tabId) {
      const list = await tabs.get(tabId);
      const isOpen = ({ view, waits }: Listed) => waits.length > 0 || view.headline === 'permission_needed';
      if (list) await checks.again(list, isOpen, () => byClick([]));
    },
    async compare(tabId, address) {
      const list = await tabs.get(tabId);
      return list ? checks.compare(list, address.trim(), askedBefore) : { matched: 0, settled: 0 };
    },
    granted,
    async denied(hosts) {
      await arriving;
      const refused = await Promise.all(hosts.map(async (host) => ((await hasHost(host)) ? [] : [host])));
      await pending.drop(refused.flat());
    },
    async forget() {
      await Promise.all([forgetPrivateClicks(session), pending.forget()]);
    },
  };

  async function inTab(tabId: number | undefined): Promise<{ tabId?: number; isPrivate: boolean }> {
    if (tabId === undefined) return { isPrivate: false };
    const list = await tabs.get(tabId);
    return { tabId, isPrivate: list?.isPrivate ?? (await browser.pageOf(tabId))?.isPrivate ?? false };
  }
}

const inList = ({ id, tabId, isPrivate }: TabList) => ({ list: id, tabId, isPrivate });
const isUnread = ({ reads, headline }: Listed['view']) => reads === 'fetch' && headline === 'page_only';
const pageHostOf = ({ view }: Listed) => view.askHost ?? view.host;
