/** Puts the parts of the worker together, over a browser that is an argument. */
import type { Network } from '../base/network.ts';
import { withoutFragment } from '../base/urls.ts';
import type { Sender } from '../browser/extension.ts';
import type { PopupIntent } from '../browser/storage.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import { memoryDocuments } from '../net/keeping.ts';
import { type CheckByHand, createByHand } from './by-hand.ts';
import { diskCache, type FindingCache, layered, memoryCache } from './cache.ts';
import { createChecks } from './checks.ts';
import { createClicks } from './clicks.ts';
import { diskDocuments, type ForgettingStore } from './documents.ts';
import { type Ask, type HostRules, mayAsk } from './gate.ts';
import { createOpener } from './opener.ts';
import { createOutbox } from './outbox.ts';
import { createPictureWork } from './pictures.ts';
import type { Browser, Engine, Judge, PageOfAward, Recognise } from './ports.ts';
import { hostsInPrivate } from './private-hosts.ts';
import { createRestart } from './restart.ts';
import { createRouter } from './router.ts';
import { clearTab, ownRoutes, pageRoutes, type RoutesOptions } from './routes.ts';
import { showPopup } from './show-popup.ts';
import { createSites } from './sites.ts';
import { createStanding } from './standing.ts';
import { createTabs, type TabList } from './tabs.ts';
import { createVerifier } from './verifier.ts';
import { createWalletWork, type WalletStore } from './wallet-work.ts';
import { createWatch } from './watch.ts';

export interface WorkerOptions {
  browser: Browser;
  ownId: string;
  ownOrigin: string;
  leaveIntent: (intent: PopupIntent) => Promise<void>;
  dropIntent: () => Promise<unknown>;
  recognise: Recognise;
  pageOfAward: PageOfAward;
  /** Hosts of pages on which marks run since the installation; `*.` for sub-domains as well. */
  pageHosts: readonly string[];
  installHosts: HostRules['installHosts'];
  platforms: HostRules['platforms'];
  /** Heavy, so loaded on first use. */
  engine: () => Promise<Engine>;
  judge: Judge;
  network: () => Promise<Network>;
  walletStore: () => Promise<WalletStore>;
  /** The newest copies of the public registries. */
  registries: () => Promise<readonly RegistryCopy[]>;
  /** The disk, if absent. */
  cache?: FindingCache;
  documents?: ForgettingStore;
  now?: () => number;
  /** For "Open and read"; as the opener sets it, if absent. */
  lookEveryMs?: number;
}

export interface Worker {
  /** The one listener for messages. */
  answer(message: unknown, sender: Sender): Promise<unknown> | undefined;
  tabClosed(tabId: number): Promise<void>;
  /** `url` is absent where we may not see it. */
  tabLoads(tabId: number, url: string | undefined): Promise<void>;
  granted(): Promise<void>;
  /** The sites that the user has added: the browser starts marks there again, where they are still permitted. */
  putSitesRight(): Promise<void>;
  /** "Check this link"; to be called in the user's gesture. */
  linkChosen: CheckByHand;
  /** The key for the Attach tab: it opens that, and nothing is attached. */
  attachKey(tabId: number): Promise<void>;
  /** Goes on with what a kill interrupted. */
  resume(): Promise<void>;
  /** Asks again about what is due in the wallet. */
  watch(): Promise<void>;
  /** After an update: what the wallet holds is read again where this version reads more of it. */
  updated(): Promise<unknown>;
}

export function createWorker(options: WorkerOptions): Worker {
  const { browser, recognise } = options;
  const now = options.now ?? Date.now;
  const tabs = createTabs(browser.session);
  const outbox = createOutbox(tabs, browser);
  const verifier = createVerifier({
    engine: once(options.engine),
    network: once(options.network),
    mayAsk: (host, ask, isPrivate) => allowed(host, ask, isPrivate, options),
    registries: options.registries,
    trust: browser.readOptions,
    cache: options.cache ?? layered(memoryCache(), diskCache()),
    privateCache: memoryCache(),
    documents: options.documents ?? diskDocuments(),
    privateDocuments: memoryDocuments(),
    now,
  });
  const { readOptions, wakeSoon, session } = browser;
  const standing = createStanding({ session, readOptions, pageHosts: options.pageHosts });
  const checks = createChecks({ ...options, tabs, outbox, verifier, readOptions, now, wakeSoon });
  const sites = createSites({ browser, session, standing });
  const opener = createOpener({ ...options, verifier, checks, now });
  const clicks = createClicks({ browser, tabs, checks, sites, opener, now });
  const store = once(options.walletStore);
  const wallet = createWalletWork({ store, verifier, tabs, recognise, now });
  const pictures = createPictureWork({
    store,
    network: once(options.network),
    mayAsk: (host, ask) => allowed(host, ask, false, options),
    now,
  });
  const linkChosen = createByHand({ ...options, tabs, checks, clicks, standing, now });
  const restart = createRestart({
    tabs,
    sites,
    standing,
    clear: (tabId) => clearTab(tabId, { tabs, browser }),
  });
  const parts = { tabs, checks, clicks, sites, standing, wallet, pictures, restart };
  const routes: RoutesOptions = {
    ...options,
    ...parts,
    async forget() {
      await Promise.all([verifier.forget(), clicks.forget()]);
    },
  };
  const answer = createRouter({ ...options, page: pageRoutes(routes), own: ownRoutes(routes) });
  return {
    answer,
    async tabClosed(tabId) {
      await Promise.all([tabs.clear(tabId), standing.clearOnce(tabId)]);
    },
    async tabLoads(tabId, url) {
      const [list, once] = await Promise.all([tabs.get(tabId), standing.onceIn(tabId)]);
      if (list && !(await isStillThere(list, url, browser))) await clearTab(tabId, routes);
      const isOver = once && !(await isStillThere({ ...once, tabId, pageHost: once.host }, url, browser));
      if (isOver) await standing.clearOnce(tabId);
    },
    granted: () => clicks.granted(),
    async putSitesRight() {
      const before = (await readOptions()).sites;
      await sites.putRight();
      const after = (await readOptions()).sites;
      await restart.of(before.filter((host) => !after.includes(host)));
    },
    linkChosen,
    attachKey: (tabId) => showPopup({ tabId, tab: 'attach' }, options),
    resume: () => checks.resume(),
    watch: createWatch(wallet),
    updated: () => wallet.rebuild(),
  };
}

async function allowed(
  host: string,
  ask: Ask,
  isPrivate: boolean,
  { browser, installHosts, platforms }: WorkerOptions,
): Promise<boolean> {
  const clicked = async () => {
    const { clicked: always } = await browser.readOptions();
    return isPrivate ? [...always, ...(await hostsInPrivate(browser.session, 'clicked in private'))] : always;
  };
  return mayAsk(host, ask, { installHosts, platforms, clicked, permitted: browser.hasHost });
}

/**
 * Does the tab still show the document of its list? Browsers report soft navigations and reloads alike, so the
 * document itself is asked where it has a name; where no script of ours is in it, its address has to be the same.
 */
async function isStillThere(
  list: Pick<TabList, 'tabId' | 'pageHost' | 'documentId' | 'pageUrl'>,
  url: string | undefined,
  browser: Browser,
): Promise<boolean> {
  const host = url && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host !== list.pageHost) return false;
  if (list.pageUrl !== undefined) return withoutFragment(url) === list.pageUrl;
  if (!list.documentId) return true;
  return browser.sendMarks(list.tabId, [], list.documentId).then(
    () => true,
    () => false,
  );
}

/** The same promise for everybody; after a failure the next one tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
