/** Tabs, as our own pages need them. */
import { browser } from './extension.ts';
import type { Target } from './send.ts';

/** The tab in front of the window that the popup belongs to. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The host of a tab's page; absent where we may not see it. */
export async function hostOfTab(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId);
  return url?.startsWith('https://') ? new URL(url).hostname : undefined;
}

/** The page in a tab. */
export interface TabPage {
  isPrivate: boolean;
  /** Absent where we may not see it. */
  url?: string;
}

/** `undefined` where the tab is gone. */
export async function tabPage(tabId: number): Promise<TabPage | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && { isPrivate: tab.incognito, ...(tab.url ? { url: tab.url } : {}) };
}

/** The tabs that show pages of a host, as far as we may see them. */
export async function tabsOfHost(host: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Opens an https address in front, in the window of a tab and right beside it; its number. */
export async function openBeside(tabId: number, url: string): Promise<number | undefined> {
  if (!url.startsWith('https://')) return undefined;
  const { windowId, index } = await browser.tabs.get(tabId);
  const window = windowId === undefined ? {} : { windowId };
  const opened = await browser.tabs.create({
    url,
    ...window,
    index: index + 1,
    openerTabId: tabId,
    active: true,
  });
  return opened.id;
}

/** Opens an https address in a new tab; anything else is left alone. */
export async function openTab(url: string): Promise<void> {
  if (url.startsWith('https://')) await browser.tabs.create({ url });
}

/** The same without showing it. */
export async function openTabBehind(url: string): Promise<number | undefined> {
  return url.startsWith('https://') ? (await browser.tabs.create({ url, active: false })).id : undefined;
}

export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/**
 * Runs a packaged script in every frame of a tab that we may reach, and says where it ran: the top frame first.
 * Rejects where not even the top frame may be reached.
 */
export async function runInTab(tabId: number, file: string): Promise<Target[]> {
  const ran = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] });
  return ran
    .sort((a, b) => a.frameId - b.frameId)
    .map((each) => {
      const { documentId } = each as { documentId?: string };
      return documentId ? { documentId } : { frameId: each.frameId };
    });
}
