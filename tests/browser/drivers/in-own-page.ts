import type { Browser } from 'webextension-polyfill';

// Functions that run in a page of the extension. Both browsers have `browser` there (Chromium since 148).
declare const browser: Browser;

/** The tab in front. */
export async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? -1;
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
