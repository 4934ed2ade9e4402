/** "Check this link" in the browser's menu for links. */
import { browser } from './extension.ts';

const CHECK_LINK = 'check link';

/** What the user chose it on. */
export interface ChosenLink {
  url: string;
  tabId: number;
  isPrivate: boolean;
  /** The page on which the link stands; absent where we may not see it. */
  pageUrl?: string;
}

/** Made anew after each installation and update: browsers keep it in between. */
export async function createLinkMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_LINK,
    title,
    contexts: ['link'],
    // What is no address of the web (mail, scripts) does not get the item at all.
    targetUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}

/** Calls back within the user's gesture: what needs it has to be called before anything is awaited. */
export function onLinkChosen(then: (chosen: ChosenLink) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    if (menuItemId !== CHECK_LINK || !linkUrl || tab?.id === undefined || tab.id < 0) return;
    const page = tab.url ?? pageUrl;
    then({ url: linkUrl, tabId: tab.id, isPrivate: tab.incognito, ...(page ? { pageUrl: page } : {}) });
  });
}
