import type { PopupIntent } from '../browser/storage.ts';
import type { Browser } from './ports.ts';

export interface ShowPopupOptions {
  browser: Pick<Browser, 'openPopup' | 'openOwnPage'>;
  leaveIntent: (intent: PopupIntent) => Promise<void>;
}

/** The popup on what is wanted; where the browser opens none, in a tab of its own. */
export async function showPopup(intent: PopupIntent, options: ShowPopupOptions): Promise<void> {
  const { browser, leaveIntent } = options;
  await leaveIntent(intent);
  if (!(await browser.openPopup(intent.tabId))) await browser.openOwnPage(`/popup.html?tab=${intent.tabId}`);
}
