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
import type { Options } from '../browser/messages.ts';
import { hasHost, onGranted } from '../browser/permissions.ts';
import { onMessage, sendToTab } from '../browser/send.ts';
import {
  changeOptions,
  closeStorageToPages,
  dropPopupIntent,
  leavePopupIntent,
  readOptions,
  session,
  watchOptions,
} from '../browser/storage.ts';
import { openPopup, showInToolbar } from '../browser/toolbar.ts';
import { judge } from '../credential/judge.ts';
import { INSTALL_HOSTS } from '../platforms/hosts.ts';
import { PLATFORMS } from '../platforms/index.ts';
import { imitatedDomain, recognise } from '../platforms/links.ts';
import { afterInstall } from './install.ts';
import type { Browser, Engine } from './ports.ts';
import { createWorker } from './worker.ts';

const WAKE = 'finish checks';
/** The shortest alarm that Chromium allows. */
const WAKE_MINUTES = 0.5;

/** Called once, at the top level of the worker. */
export function startBackground(): void {
  const worker = createWorker({
    browser: ownBrowser(),
    ownId: ownId(),
    ownOrigin: ownOrigin(),
    leaveIntent: leavePopupIntent,
    dropIntent: dropPopupIntent,
    recognise,
    installHosts: INSTALL_HOSTS,
    platforms: PLATFORMS,
    engine: loadEngine,
    judge,
    network: loadNetwork,
    walletStore: () => import('../wallet/store.ts'),
  });
  onMessage(worker.answer);
  onTabClosed((tabId) => unawaited(worker.tabClosed(tabId)));
  onTabLoads((tabId, url) => unawaited(worker.tabLoads(tabId, url)));
  onGranted(() => unawaited(worker.granted()));
  onWake(WAKE, () => unawaited(worker.resume()));
  onInstalled((reason) => unawaited(afterInstall(reason, { openOwnPage, injectIntoOpenTabs })));
  unawaited(closeStorageToPages());
  unawaited(worker.resume());
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
    showInToolbar,
    openPopup,
    sendMarks: (tabId, marks, documentId) =>
      sendToTab(tabId, 'marks.update', { marks }, documentId ? { documentId } : {}),
    drawIn,
    wakeSoon: () => wakeIn(WAKE, WAKE_MINUTES),
  };
}

async function loadEngine(): Promise<Engine> {
  const [{ recordAt, resolveLink, resolveBytes }, { examine }] = await Promise.all([
    import('../resolve/resolve.ts'),
    import('../credential/verify.ts'),
  ]);
  return {
    resolveLink,
    resolveBytes,
    examine: (source, env) => examine(source, { ...env, imitates: imitatedDomain, recordAt }),
  };
}

async function loadNetwork() {
  const { createNetwork } = await import('../net/index.ts');
  // What may be asked for whom is decided above; here stands the browser's own permission, once more.
  return createNetwork({ fetch: globalThis.fetch.bind(globalThis), gate: hasHost });
}

/** What fails here has nobody to tell; the next event finds the same state in storage. */
function unawaited(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('Assay:', error));
}
