/** The keys that the manifest names; people change them where the browser lists its shortcuts. */
import { browser } from './extension.ts';

/** As in `wxt.config.ts`. */
const OPEN_ATTACH = 'open-attach';

/**
 * Calls back with the tab in front. Pressing the key grants `activeTab` there, as a click on the toolbar does
 * (documented for both browsers, 2026-11).
 */
export function onAttachKey(then: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === OPEN_ATTACH && tab?.id !== undefined && tab.id >= 0) then(tab.id);
  });
}
