/** Puts the parts of the worker together, over a browser that is an argument. */
import type { Network } from '../base/network.ts';
import type { Sender } from '../browser/extension.ts';
import type { PopupIntent } from '../browser/storage.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import { memoryDocuments } from '../net/keeping.ts';
import { diskCache, type FindingCache, layered, memoryCache } from './cache.ts';
import { createChecks } from './checks.ts';
import { clickedInPrivate, createClicks, forgetPrivateClicks } from './clicks.ts';
import { diskDocuments, type ForgettingStore } from './documents.ts';
import { type Ask, type HostRules, mayAsk } from './gate.ts';
import { createOutbox } from './outbox.ts';
import type { Browser, Engine, Judge, Recognise } from './ports.ts';
import { createRouter } from './router.ts';
import { clearTab, ownRoutes, pageRoutes, type RoutesOptions } from './routes.ts';
import { createTabs, type TabList } from './tabs.ts';
import { createVerifier } from './verifier.ts';
import { createWalletWork, type WalletStore } from './wallet-work.ts';

export interface WorkerOptions {
  browser: Browser;
  ownId: string;
  ownOrigin: string;
  leaveIntent: (intent: PopupIntent) => Promise<void>;
  dropIntent: () => Promise<unknown>;
  recognise: Recognise;
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
}

export interface Worker {
  /** The one listener for messages. */
  answer(message: unknown, sender: Sender): Promise<unknown> | undefined;
  tabClosed(tabId: number): Promise<void>;
  /** `url` is absent where we may not see it. */
  tabLoads(tabId: number, url: string | undefined): Promise<void>;
  granted(): Promise<void>;
  /** Goes on with what a kill interrupted. */
  resume(): Promise<void>;
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
    trusted: async () => (await browser.readOptions()).trusted,
    cache: options.cache ?? layered(memoryCache(), diskCache()),
    privateCache: memoryCache(),
    documents: options.documents ?? diskDocuments(),
    privateDocuments: memoryDocuments(),
    now,
  });
  const { readOptions, wakeSoon } = browser;
  const checks = createChecks({ ...options, tabs, outbox, verifier, readOptions, now, wakeSoon });
  const clicks = createClicks({ ...browser, tabs, checks, now });
  const wallet = createWalletWork({ store: once(options.walletStore), verifier, tabs, recognise, now });
  const routes: RoutesOptions = {
    ...options,
    tabs,
    checks,
    clicks,
    wallet,
    async forget() {
      await Promise.all([verifier.forget(), forgetPrivateClicks(browser.session)]);
    },
  };
  const answer = createRouter({ ...options, page: pageRoutes(routes), own: ownRoutes(routes) });
  return {
    answer,
    tabClosed: (tabId) => tabs.clear(tabId),
    async tabLoads(tabId, url) {
      const list = await tabs.get(tabId);
      if (list && !(await isStillThere(list, url, browser))) await clearTab(tabId, routes);
    },
    granted: () => clicks.granted(),
    resume: () => checks.resume(),
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
    return isPrivate ? [...always, ...(await clickedInPrivate(browser.session))] : always;
  };
  return mayAsk(host, ask, { installHosts, platforms, clicked, permitted: browser.hasHost });
}

/**
 * Does the tab still show the document of its list? Browsers report soft navigations and reloads alike, so the
 * document itself is asked where it has a name; else its script says `page.reset`.
 */
async function isStillThere(list: TabList, url: string | undefined, browser: Browser): Promise<boolean> {
  const host = url && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host !== list.pageHost) return false;
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
