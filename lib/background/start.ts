/**
 * Connects the worker to the browser. Every listener is added before anything is awaited: the event that woke a
 * killed worker is given only to listeners of the first turn.
 */
import { drawIn } from '../browser/draw.ts';
import { ownId, ownOrigin } from '../browser/extension.ts';
import {
  injectIntoOpenTabs,
  onInstalled,
  onTabClosed,
  onTabLoads,
  onWake,
  openOwnPage,
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
import { REGISTRIES } from '../credential/issuers/registry.ts';
import { judge } from '../credential/judge.ts';
import { type Clock, createClock } from '../net/clock.ts';
import { PACKAGED } from '../platforms/packaged.ts';
import { awardsAt } from '../platforms/profiles.ts';
import { imitatedDomain, recognise } from '../platforms/recognise.ts';
import { keepsRecords } from '../platforms/record-platforms.ts';
import { PAGE_MATCHES } from '../sites/index.ts';
import { TOOLBAR } from '../words/toolbar.ts';
import { pageOfAward, readOpened } from './award-page.ts';
import { afterInstall, type InstallOptions } from './install.ts';
import type { Browser, Engine } from './ports.ts';
import { createRegistries } from './registries.ts';
import { createWorker } from './worker.ts';

const WAKE = 'finish checks';
/** The shortest alarm that Chromium allows. */
const WAKE_MINUTES = 0.5;

const REGISTRIES_DUE = 'fetch registries';

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
    walletStore: () => import('../wallet/store.ts'),
    registries: registries.copies,
  });
  onMessage(worker.answer);
  onTabClosed((tabId) => unawaited(worker.tabClosed(tabId)));
  onTabLoads((tabId, url) => unawaited(worker.tabLoads(tabId, url)));
  onGranted(() => unawaited(worker.granted()));
  onWake(WAKE, () => unawaited(worker.resume()));
  onTakenBack(() => unawaited(worker.putSitesRight()));
  onLinkChosen((chosen) => unawaited(worker.linkChosen(chosen)));
  onWake(REGISTRIES_DUE, () => unawaited(registries.tend()));
  watchOptions(() => unawaited(registries.tend()));
  onInstalled((reason) => {
    unawaited(afterInstall(reason, installation()));
    if (reason === 'update') unawaited(worker.updated());
  });
  unawaited(closeStorageToPages());
  unawaited(worker.putSitesRight());
  unawaited(worker.resume());
  unawaited(registries.tend());
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

async function loadEngine(clock: Clock): Promise<Engine> {
  const [{ createReadings, recordAt, resolveLink, resolveBytes }, { examine }] = await Promise.all([
    import('../resolve/resolve.ts'),
    import('../credential/verify.ts'),
  ]);
  const readings = createReadings();
  return {
    resolveLink: (url, network, options) => resolveLink(url, network, { ...options, readings }),
    resolveBytes,
    awardsAt,
    readOpened,
    examine: (source, env) =>
      examine(source, {
        ...env,
        imitates: imitatedDomain,
        clockSkew: clock.skew,
        recordAt: (url, network) => recordAt(url, network, readings),
      }),
  };
}

async function loadNetwork(clock: Clock) {
  const { createNetwork } = await import('../net/index.ts');
  // What may be asked for whom is decided above; here stands the browser's own permission, once more.
  return createNetwork({ fetch: globalThis.fetch.bind(globalThis), gate: hasHost, clock });
}

/**
 * The registries let every origin read them (`Access-Control-Allow-Origin: *`, as GitHub Pages answers, 2026-11), so
 * that this needs no host's permission; no other host can be asked this way.
 */
async function loadRegistryNetwork() {
  const { createNetwork } = await import('../net/index.ts');
  const hosts = REGISTRIES.map(({ url }) => new URL(url).hostname);
  return createNetwork({ fetch: globalThis.fetch.bind(globalThis), gate: (host) => hosts.includes(host) });
}

/** What fails here has nobody to tell; the next event finds the same state in storage. */
function unawaited(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('Assay:', error));
}
