/**
 * Connects the worker to the browser. Every listener is added before anything is awaited: the event that woke a
 * killed worker is given only to listeners of the first turn.
 */

import { onAttachKey } from '../browser/commands.ts';
import { drawIn } from '../browser/draw.ts';
import { ownId, ownOrigin } from '../browser/extension.ts';
import {
  injectIntoOpenTabs,
  onInstalled,
  onTabClosed,
  onTabLoads,
  onWake,
  openOwnPage,
  wakeEvery,
  wakeIn,
} from '../browser/lifecycle.ts';
import { createLinkMenu, onLinkChosen } from '../browser/menu.ts';
import type { Options } from '../browser/messages.ts';
import { hasHost, onGranted, onTakenBack, promptFor } from '../browser/permissions.ts';
import {
  lookAt,
  registeredSites,
  registerSite,
  runMarks,
  siteScripts,
  unregisterSites,
} from '../browser/scripts.ts';
import { onMessage, sendToTab } from '../browser/send.ts';
import {
  changeOptions,
  closeStorageToPages,
  dropPopupIntent,
  leavePopupIntent,
  readOptions,
  readRegistries,
  session,
  watchOptions,
  writeRegistries,
} from '../browser/storage.ts';
import { openBeside, tabPage, tabsOfHost } from '../browser/tabs.ts';
import { openPopup, showInToolbar } from '../browser/toolbar.ts';
import { LOCK_DUE, lockWhenDue } from '../browser/wallet-key.ts';
import { judge } from '../credential/judge.ts';
import { createClock } from '../net/clock.ts';
import { PACKAGED } from '../platforms/packaged.ts';
import { recognise } from '../platforms/recognise.ts';
import { keepsRecords } from '../platforms/record-platforms.ts';
import { PAGE_MATCHES } from '../sites/index.ts';
import { TOOLBAR } from '../words/toolbar.ts';
import { pageOfAward } from './award-page.ts';
import { afterInstall, type InstallOptions } from './install.ts';
import { loadEngine, loadNetwork, loadRegistryNetwork } from './loading.ts';
import { loadWalletStore } from './own-wallet-store.ts';
import type { Browser } from './ports.ts';
import { createRegistries } from './registries.ts';
import { createWorker } from './worker.ts';

const WAKE = 'finish checks';
/** The shortest alarm that Chromium allows. */
const WAKE_MINUTES = 0.5;

const REGISTRIES_DUE = 'fetch registries';
const WALLET_DUE = 'watch the wallet';
/** An hour's share of the wallet each time: every entry once a day. */
const WALLET_MINUTES = 60;

/** Called once, at the top level of the worker. */
export function startBackground(): void {
  const clock = createClock(keepsRecords);
  const browser = ownBrowser();
  const registries = createRegistries({
    read: readRegistries,
    write: writeRegistries,
    isOn: async () => (await browser.readOptions()).registries,
    network: loadRegistryNetwork,
    wakeIn: (minutes) => wakeIn(REGISTRIES_DUE, minutes),
    now: Date.now,
  });
  const worker = createWorker({
    browser,
    ownId: ownId(),
    ownOrigin: ownOrigin(),
    leaveIntent: leavePopupIntent,
    dropIntent: dropPopupIntent,
    recognise,
    pageOfAward,
    pageHosts: PAGE_MATCHES.map((pattern) => pattern.slice('https://'.length, -'/*'.length)),
    ...PACKAGED,
    engine: () => loadEngine(clock),
    judge,
    network: () => loadNetwork(clock),
    walletStore: loadWalletStore,
    registries: registries.copies,
  });
  onMessage(worker.answer);
  onTabClosed((tabId) => unawaited(worker.tabClosed(tabId)));
  onTabLoads((tabId, url) => unawaited(worker.tabLoads(tabId, url)));
  onGranted(() => unawaited(worker.granted()));
  onWake(WAKE, () => unawaited(worker.resume()));
  onTakenBack(() => unawaited(worker.putSitesRight()));
  onLinkChosen((chosen) => unawaited(worker.linkChosen(chosen)));
  onAttachKey((tabId) => unawaited(worker.attachKey(tabId)));
  onWake(LOCK_DUE, () => unawaited(lockWhenDue()));
  onWake(REGISTRIES_DUE, () => unawaited(registries.tend()));
  onWake(WALLET_DUE, () => unawaited(worker.watch()));
  watchOptions(() => unawaited(registries.tend()));
  onInstalled((reason) => {
    unawaited(afterInstall(reason, installation()));
    if (reason === 'update') unawaited(worker.updated());
  });
  unawaited(closeStorageToPages());
  unawaited(worker.putSitesRight());
  unawaited(worker.resume());
  unawaited(registries.tend());
  unawaited(wakeEvery(WALLET_DUE, WALLET_MINUTES));
}

function installation(): InstallOptions {
  return {
    openOwnPage,
    createMenu: () => createLinkMenu(TOOLBAR.checkLink),
    injectIntoOpenTabs: async () => injectIntoOpenTabs(siteScripts((await readOptions()).sites)),
  };
}

function ownBrowser(): Browser {
  // Read once for all the requests of a page; changed only through us, and followed all the same.
  let options: Promise<Options> | undefined;
  watchOptions((changed) => {
    options = Promise.resolve(changed);
  });
  return {
    session,
    readOptions() {
      options ??= readOptions().catch((error: unknown) => {
        options = undefined;
        throw error;
      });
      return options;
    },
    async changeOptions(change) {
      const changed = await changeOptions(change);
      options = Promise.resolve(changed);
      return changed;
    },
    hasHost,
    promptFor,
    showInToolbar,
    openPopup,
    openOwnPage,
    sendMarks: (tabId, marks, documentId) =>
      sendToTab(tabId, 'marks.update', { marks }, documentId ? { documentId } : {}),
    restartMarks: (tabId) => sendToTab(tabId, 'marks.restart', {}),
    runMarks,
    pageOf: tabPage,
    tabsOf: tabsOfHost,
    scripts: { registered: registeredSites, register: registerSite, unregister: unregisterSites },
    openBeside,
    lookAt,
    drawIn,
    wakeSoon: () => wakeIn(WAKE, WAKE_MINUTES),
  };
}

/** What fails here has nobody to tell; the next event finds the same state in storage. */
function unawaited(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('Assay:', error));
}
