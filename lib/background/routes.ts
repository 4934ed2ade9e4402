/** What answers which message: one line each, on two tables. */
import type { Options, SiteView } from '../browser/messages.ts';
import type { PopupIntent } from '../browser/storage.ts';
import type { Checks } from './checks.ts';
import type { Clicks } from './clicks.ts';
import { signOf } from './echo.ts';
import * as own from './own-bodies.ts';
import * as page from './page-bodies.ts';
import type { Browser, Recognise } from './ports.ts';
import type { OwnRoutes, PageRoutes } from './router.ts';
import { entryIn, isSameDocument, type Tabs, tabView } from './tabs.ts';
import type { WalletWork } from './wallet-work.ts';

export interface RoutesOptions {
  browser: Pick<Browser, 'openPopup' | 'showInToolbar' | 'readOptions' | 'changeOptions' | 'drawIn'>;
  leaveIntent: (intent: PopupIntent) => Promise<void>;
  dropIntent: () => Promise<unknown>;
  tabs: Tabs;
  checks: Checks;
  clicks: Clicks;
  wallet: WalletWork;
  recognise: Recognise;
  /** Forgets what issuers answered, and the clicks in private windows. */
  forget: () => Promise<void>;
}

/** The list of a tab is over: its page is gone. */
export async function clearTab(
  tabId: number,
  { tabs, browser }: Pick<RoutesOptions, 'tabs' | 'browser'>,
): Promise<void> {
  await Promise.all([tabs.clear(tabId), browser.showInToolbar(tabId, signOf([]))]);
}

export function pageRoutes(options: RoutesOptions): PageRoutes {
  const { tabs, checks } = options;
  return {
    'page.check': {
      read: (body) => page.readCheck(body, options.recognise),
      answer: (said, sender) => checks.page(sender, said),
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
        if (list && isSameDocument(list, sender)) await clearTab(sender.tabId, options);
        return null;
      },
    },
    'page.gaveUp': {
      read: page.readNothing,
      async answer(_, sender) {
        const list = await tabs.get(sender.tabId);
        if (!list || !isSameDocument(list, sender)) return null;
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
  const { tabs, clicks, wallet } = options;
  return {
    'own.tab': {
      read: own.readTab,
      async answer({ tabId }) {
        const [list, isHeld] = await Promise.all([tabs.get(tabId), wallet.holds()]);
        const site = siteView(list?.pageHost ?? '', await options.browser.readOptions());
        return tabView(tabId, list, site, isHeld);
      },
    },
    'own.ask': { read: own.readAsk, answer: ({ host, tabId }) => done(clicks.ask(host, tabId)) },
    'own.read': { read: own.readTabKey, answer: ({ tabId, key }) => done(clicks.read(tabId, key)) },
    'own.readAll': { read: own.readTabKeys, answer: notBuilt },
    'own.openRead': { read: own.readTabKey, answer: notBuilt },
    'own.compare': { read: own.readCompare, answer: notBuilt },
    'own.checkPage': { read: own.readTab, answer: notBuilt },
    'own.site': { read: own.readSite, answer: notBuilt },
    'own.again': { read: own.readTabKey, answer: ({ tabId, key }) => done(clicks.again(tabId, key)) },
    'own.checkAll': { read: own.readTab, answer: ({ tabId }) => done(clicks.checkAll(tabId)) },
    'own.keep': { read: own.readTabKey, answer: ({ tabId, key }) => wallet.keep(tabId, key) },
    'own.import': { read: own.readImport, answer: (what) => wallet.import(what) },
    'own.recheck': {
      read: own.readEntryId,
      answer: async ({ entryId }) => ({ verdictAt: await wallet.recheck(entryId) }),
    },
    'own.options': { read: own.readOptions, answer: ({ set }) => changeOrRead(set ?? {}, options) },
    'own.forget': { read: page.readNothing, answer: () => done(options.forget()) },
  };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

async function changeOrRead(set: Partial<Options>, { browser, forget }: RoutesOptions): Promise<Options> {
  if (Object.keys(set).length === 0) return browser.readOptions();
  const changed = await browser.changeOptions((options) => ({ ...options, ...set }));
  // Whom the user trusts is part of what is kept of an answer.
  if (set.trusted) await forget();
  return changed;
}

function notBuilt(): never {
  throw new Error('Not built yet.');
}

/** How a site stands in the options. */
function siteView(host: string, { sites, popupOnly, paused }: Options): SiteView {
  return {
    host,
    standing: sites.includes(host) ? 'always' : 'install',
    popupOnly: popupOnly.includes(host),
    paused: paused.includes(host),
  };
}
