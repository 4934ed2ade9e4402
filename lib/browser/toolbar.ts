/** The toolbar: the one place that a page cannot draw on. */
import { browser } from './extension.ts';

export interface ToolbarSign {
  /** At most four characters; '' for none. */
  badge: string;
  title: string;
  /** Background of the badge. */
  colour: string;
}

/** Shows the sign for a tab; a tab that is gone by now is no error. */
export async function showInToolbar(tabId: number, sign: ToolbarSign): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: sign.badge }),
      browser.action.setBadgeBackgroundColor({ tabId, color: sign.colour }),
      browser.action.setTitle({ tabId, title: sign.title }),
    ]);
  } catch {
    // The tab was closed between the check and its answer.
  }
}

/** Opens the popup in the window of a tab. `false` where the browser would not (another popup, no focus). */
export async function openPopup(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
    return true;
  } catch {
    return false;
  }
}
