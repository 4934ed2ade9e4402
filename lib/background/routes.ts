/** What answers which message: one line each, on two tables. */
import type { Options, RequestOf, TabView } from '../browser/messages.ts';
import type { PopupIntent } from '../browser/storage.ts';
import type { Checks } from './checks.ts';
import type { Clicks } from './clicks.ts';
import { signOf } from './echo.ts';
import * as own from './own-bodies.ts';
import * as page from './page-bodies.ts';
import { checkPage } from './page-check.ts';
import type { PictureWork } from './pictures.ts';
import type { Browser, Recognise } from './ports.ts';
import type { Restart } from './restart.ts';
import type { OwnRoutes, PageRoutes } from './router.ts';
import type { Sites } from './sites.ts';
import { type Standing, siteHostOf } from './standing.ts';
import { entryIn, isSameDocument, type Tabs, tabView } from './tabs.ts';
import type { WalletWork } from './wallet-work.ts';

export interface RoutesOptions {
  browser: Pick<
    Browser,
    'openPopup' | 'showInToolbar' | 'readOptions' | 'changeOptions' | 'pageOf' | 'drawIn'
  >;
  leaveIntent: (intent: PopupIntent) => Promise<void>;
  dropIntent: () => Promise<unknown>;
  tabs: Tabs;
  checks: Checks;
  clicks: Clicks;
  sites: Sites;
  standing: Standing;
  wallet: WalletWork;
  pictures: PictureWork;
  recognise: Recognise;
  /** Forgets what issuers answered, and the clicks in private windows. */
  forget: () => Promise<void>;
  restart: Restart;
}

/** The list of a tab is over: its page is gone. */
export async function clearTab(
  tabId: number,
  { tabs, browser }: Pick<RoutesOptions, 'tabs' | 'browser'>,
): Promise<void> {
  await Promise.all([tabs.clear(tabId), browser.showInToolbar(tabId, signOf([]))]);
}

export function pageRoutes(options: RoutesOptions): PageRoutes {
  const { tabs } = options;
  return {
    'page.check': {
      read: (body) => page.readCheck(body, options.recognise),
      answer: (said, sender) => checkPage(sender, said, options),
    },
    'page.draw': {
      read: page.readNothing,
      answer: (_, { tabId, documentId }) => done(options.browser.drawIn(tabId, documentId)),
    },
    'page.reset': {
      read: page.readNothing,
      async answer(_, sender) {
        // A page that is just being left says so late: the list may be its successor's by now.
        const list = await tabs.get(sender.tabId);
        if (!list || !isSameDocument(list, sender)) return null;
        if (!options.restart.isOurs(sender.tabId)) await clearTab(sender.tabId, options);
        return null;
      },
    },
    'page.gaveUp': {
      read: page.readNothing,
      async answer(_, sender) {
        const known = await tabs.get(sender.tabId);
        if (known && !isSameDocument(known, sender)) return null;
        // After a navigation that keeps the document the page says it first of all: its list begins with it.
        const list = known ?? (await tabs.of(sender));
        list.gaveUp = true;
        await tabs.save(list);
        return null;
      },
    },
    'page.open': {
      read: page.readKey,
      answer: async ({ key }, { tabId }) => ({ opened: await openOn(tabId, key, options) }),
    },
  };
}

async function openOn(tabId: number, key: string, options: RoutesOptions): Promise<boolean> {
  if (!entryIn(await options.tabs.get(tabId), key)) return false;
  await options.leaveIntent({ tabId, key });
  const opened = await options.browser.openPopup(tabId);
  // Else the next opening of the popup would jump to a credential that nobody clicked then.
  if (!opened) await options.dropIntent();
  return opened;
}

export function ownRoutes(options: RoutesOptions): OwnRoutes {
  const { clicks, wallet } = options;
  return {
    'own.tab': { read: own.readTab, answer: ({ tabId }) => viewOf(tabId, options) },
    'own.ask': { read: own.readAsk, answer: ({ host, tabId }) => done(clicks.ask(host, tabId)) },
    'own.read': { read: own.readTabKey, answer: ({ tabId, key }) => done(clicks.read(tabId, [key], true)) },
    'own.readAll': { read: own.readTabKeys, answer: ({ tabId, keys }) => done(clicks.read(tabId, keys)) },
    'own.openRead': {
      read: own.readTabKey,
      answer: async ({ tabId, key }) => ({ opened: await clicks.openRead(tabId, key) }),
    },
    'own.compare': {
      read: own.readCompare,
      answer: ({ tabId, address }) => clicks.compare(tabId, address),
    },
    'own.checkPage': {
      read: own.readTab,
      answer: async ({ tabId }) => ({ started: await clicks.checkPage(tabId) }),
    },
    'own.site': { read: own.readSite, answer: (site) => done(changeSite(site, options)) },
    'own.denied': { read: own.readHosts, answer: ({ hosts }) => done(clicks.denied(hosts)) },
    'own.again': { read: own.readTabKey, answer: ({ tabId, key }) => done(clicks.again(tabId, key)) },
    'own.checkAll': { read: own.readTab, answer: ({ tabId }) => done(clicks.checkAll(tabId)) },
    'own.keep': { read: own.readTabKey, answer: ({ tabId, key }) => wallet.keep(tabId, key) },
    'own.import': { read: own.readImport, answer: (what) => wallet.import(what) },
    'own.importFiles': { read: own.readImportFiles, answer: ({ files }) => wallet.importFiles(files) },
    'own.awards': { read: own.readUrl, answer: ({ url }) => wallet.awards(url) },
    'own.recheck': {
      read: own.readEntryId,
      answer: async ({ entryId }) => ({ verdictAt: await wallet.recheck(entryId) }),
    },
    'own.picture': {
      read: own.readEntryId,
      answer: async ({ entryId }) => ({ kept: await options.pictures.fetch(entryId) }),
    },
    'own.options': { read: own.readOptions, answer: ({ set }) => changeOrRead(set ?? {}, options) },
    'own.forget': { read: page.readNothing, answer: () => done(options.forget()) },
  };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

async function viewOf(tabId: number, options: RoutesOptions): Promise<TabView> {
  const { tabs, wallet, standing, browser } = options;
  const [list, isHeld] = await Promise.all([tabs.get(tabId), wallet.holds()]);
  const host = list?.pageHost ?? siteHostOf((await browser.pageOf(tabId))?.url) ?? '';
  return tabView(tabId, list, await standing.view(host, tabId, list?.documentId), isHeld);
}

async function changeSite(
  { host, always, tabId }: RequestOf<'own.site'>,
  options: RoutesOptions,
): Promise<void> {
  if (always) return options.clicks.addSite(host, tabId);
  await options.sites.remove(host);
  await options.restart.of([host]);
}

async function changeOrRead(set: Partial<Options>, options: RoutesOptions): Promise<Options> {
  const { browser, forget, sites } = options;
  const before = await browser.readOptions();
  if (Object.keys(set).length === 0) return before;
  const changed = await browser.changeOptions((all) => ({ ...all, ...set }));
  // Whom the user trusts, and through whom, is part of what is kept of an answer.
  if (set.trusted || set.anchors) await forget();
  if (set.sites) await sites.putRight();
  const lists = ['sites', 'popupOnly', 'paused'] as const;
  await options.restart.of(lists.flatMap((name) => differing(before[name], changed[name])));
  return set.sites ? browser.readOptions() : changed;
}

function differing(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((each) => !after.includes(each)),
    ...after.filter((each) => !before.includes(each)),
  ];
}
