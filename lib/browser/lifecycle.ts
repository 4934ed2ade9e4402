/** What happens to tabs and to the extension itself. Listeners are added at once, so that events wake the worker. */
import { browser } from './extension.ts';

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
 * Runs the content scripts in tabs that are open already, which Chromium does not do after an installation or an
 * update and Firefox does by itself (both 2026-11).
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const isFirefox = typeof (browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo === 'function';
  if (isFirefox) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(scripts.map((script) => injectOne(script.matches, script.js ?? [])));
}

async function injectOne(matches: string[], files: string[]): Promise<void> {
  if (files.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  const ids = tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
  // An error page or a tab that was closed meanwhile refuses; the others do not wait for it.
  await Promise.allSettled(ids.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files })));
}

/** Wakes the worker once after `minutes` (at least half a minute), also if it was killed meanwhile. */
export async function wakeIn(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes });
}

export function onWake(name: string, then: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) then();
  });
}
