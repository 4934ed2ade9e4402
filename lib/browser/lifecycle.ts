/** What happens to tabs and to the extension itself. Listeners are added at once, so that events wake the worker. */
import { browser } from './extension.ts';
import { sendToTab } from './send.ts';

/** Calls back when a tab was closed. */
export function onTabClosed(then: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => then(tabId));
}

/**
 * Calls back when a tab loads something. `url` is absent where we may not see it: then it is a page on which we
 * never run. Chromium reports `loading` for soft navigations as well.
 */
export function onTabLoads(then: (tabId: number, url: string | undefined) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status) then(tabId, tab.url);
  });
}

/** Calls back after the first installation and after each update of the extension. */
export function onInstalled(then: (reason: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') then(reason);
  });
}

/** Opens one of our own pages in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/**
 * Runs scripts in tabs that are open already: those of the manifest, which Chromium does not start there after an
 * installation or an update and Firefox does by itself (both 2026-11), and `registered` ones, which neither starts.
 */
export async function injectIntoOpenTabs(
  registered: readonly { matches: string[]; js: string[] }[] = [],
): Promise<void> {
  const isFirefox = typeof (browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo === 'function';
  const declared = isFirefox ? [] : (browser.runtime.getManifest().content_scripts ?? []);
  await Promise.all([...declared, ...registered].map((script) => injectOne(script.matches, script.js ?? [])));
}

/** A script that the browser itself is about to start has answered by then. */
const START_MS = 1000;

async function injectOne(matches: string[], files: string[]): Promise<void> {
  if (files.length === 0) return;
  // A tab that is still loading gets the scripts from the browser.
  const tabs = await browser.tabs.query({ url: matches, status: 'complete', discarded: false });
  // An error page or a tab that was closed meanwhile refuses; the others do not wait for it.
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined || (await isMarked(id))) return;
      await new Promise((resolve) => setTimeout(resolve, START_MS));
      if (!(await isMarked(id))) await browser.scripting.executeScript({ target: { tabId: id }, files });
    }),
  );
}

/** A script of this very version answers; twice in one page they would remove each other's marks. */
function isMarked(tabId: number): Promise<boolean> {
  return sendToTab(tabId, 'marks.update', { marks: [] }).then(
    () => true,
    () => false,
  );
}

/** Wakes the worker once after `minutes` (at least half a minute), also if it was killed meanwhile. */
export async function wakeIn(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes });
}

/** The same again and again; an alarm of that name that stands already is left as it is. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes: minutes });
}

export function onWake(name: string, then: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) then();
  });
}
