/**
 * The clicks in our own pages. A permission prompt may close the popup, so a click whose permission is still asked
 * for is written down and carried out once it is granted.
 */
import type { Options } from '../browser/messages.ts';
import type { Session } from '../browser/storage.ts';
import type { Checks } from './checks.ts';
import { entryIn, type Listed, type TabList, type Tabs } from './tabs.ts';

type Click =
  /** `isPrivate` is settled at the click: by the time of the grant the tab may show something else, or be gone. */
  | { kind: 'ask'; host: string; tabId?: number; isPrivate: boolean }
  | { kind: 'read'; host: string; tabId: number; key: string };

type Pending = Click & { at: number };

export interface ClicksOptions {
  tabs: Tabs;
  checks: Checks;
  session: Session;
  changeOptions: (change: (options: Options) => Options) => Promise<unknown>;
  hasHost: (host: string) => Promise<boolean>;
  now: () => number;
}

export interface Clicks {
  ask(host: string, tabId?: number): Promise<void>;
  read(tabId: number, key: string): Promise<void>;
  again(tabId: number, key: string): Promise<void>;
  checkAll(tabId: number): Promise<void>;
  /** The user granted something: carry out what waited for it. */
  granted(): Promise<void>;
}

const PENDING_KEY = 'clicks';
const PRIVATE_KEY = 'clicked in private';
/** A prompt is answered while one still knows what it was about. */
const PENDING_MS = 5 * 60 * 1000;
/** More clicks than this do not wait for one prompt. */
const MAX_PENDING = 20;

/** Hosts that were clicked in private windows: known until the browser is closed, and only there. */
export async function clickedInPrivate(session: Session): Promise<string[]> {
  const hosts = await session.read(PRIVATE_KEY);
  return Array.isArray(hosts) ? hosts : [];
}

export async function forgetPrivateClicks(session: Session): Promise<void> {
  await Promise.all([session.remove(PRIVATE_KEY), session.remove(PENDING_KEY)]);
}

export function createClicks(options: ClicksOptions): Clicks {
  const { tabs, checks, session, now } = options;
  let lastChange: Promise<unknown> = Promise.resolve();

  async function perform(click: Click): Promise<void> {
    const list = click.tabId === undefined ? undefined : await tabs.get(click.tabId);
    if (click.kind === 'ask') {
      await record(click.host, click.isPrivate);
      if (list) await checks.again(list, waitingFor(click.host), () => byClick([click.host]));
    } else if (list) {
      const readPage = ({ view }: Listed) => byClick([click.host, view.host], true);
      await checks.again(list, hasKey(click.key), readPage, true);
    }
  }

  async function record(host: string, isPrivate: boolean): Promise<void> {
    if (isPrivate) await session.write(PRIVATE_KEY, withHost(await clickedInPrivate(session), host));
    else await options.changeOptions((all) => ({ ...all, clicked: withHost(all.clicked, host) }));
  }

  /** Clicks wait in one list, changed by one at a time. */
  function changePending(change: (pending: Pending[]) => Pending[]): Promise<void> {
    const next = lastChange.then(async () => {
      const stored = await session.read(PENDING_KEY);
      const recent = (Array.isArray(stored) ? (stored as Pending[]) : []).filter(
        (each) => now() - each.at < PENDING_MS,
      );
      await session.write(PENDING_KEY, change(recent).slice(-MAX_PENDING));
    });
    lastChange = next.catch(() => {});
    return next;
  }

  async function clicked(click: Click): Promise<void> {
    if (await options.hasHost(click.host)) return perform(click);
    await changePending((pending) => [...pending, { ...click, at: now() }]);
    // The prompt may have been answered while we wrote.
    if (await options.hasHost(click.host)) await granted();
  }

  async function granted(): Promise<void> {
    const ready: Click[] = [];
    const hosts = new Map<string, boolean>();
    const stored = await session.read(PENDING_KEY);
    for (const { host } of Array.isArray(stored) ? (stored as Pending[]) : []) {
      hosts.set(host, await options.hasHost(host));
    }
    await changePending((pending) => {
      ready.push(...pending.filter((each) => hosts.get(each.host)));
      return pending.filter((each) => !hosts.get(each.host));
    });
    for (const click of ready) await perform(click);
  }

  return {
    async ask(host, tabId) {
      if (tabId === undefined) return clicked({ kind: 'ask', host, isPrivate: false });
      const isPrivate = (await tabs.get(tabId))?.isPrivate ?? false;
      await clicked({ kind: 'ask', host, tabId, isPrivate });
    },
    async read(tabId, key) {
      const listed = entryIn(await tabs.get(tabId), key);
      if (listed) await clicked({ kind: 'read', host: hostOf(listed), tabId, key });
    },
    async again(tabId, key) {
      await inTab(tabId, (list) => checks.again(list, hasKey(key), askedBefore, true));
    },
    async checkAll(tabId) {
      const isOpen = ({ view, waits }: Listed) => waits.length > 0 || view.headline === 'permission_needed';
      await inTab(tabId, (list) => checks.again(list, isOpen, () => byClick([])));
    },
    granted,
  };

  async function inTab(tabId: number, work: (list: TabList) => Promise<void>): Promise<void> {
    const list = await tabs.get(tabId);
    if (list) await work(list);
  }
}

const byClick = (hosts: string[], readPages = false) => ({ by: 'click' as const, hosts, readPages });
const hasKey = (key: string) => (listed: Listed) => listed.view.key === key;
const waitingFor = (host: string) => (listed: Listed) => listed.waits.includes(host);
const withHost = (hosts: string[], host: string) => [...new Set([...hosts, host])];
const hostOf = ({ view }: Listed) => view.askHost ?? view.host;

/** The same hosts as before, and the page read again if it was read. */
export function askedBefore({ view }: Pick<Listed, 'view'>) {
  return byClick(
    view.asked.map(({ host }) => host),
    view.method === 'platform_page',
  );
}
