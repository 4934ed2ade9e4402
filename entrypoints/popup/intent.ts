import { useEffect } from 'preact/hooks';
import {
  leavePopupIntent,
  type PopupIntent,
  takePopupIntent,
  watchPopupIntent,
} from '../../lib/browser/storage.ts';

/** This popup is about to close: what it leaves is for the next one. */
let isLeaving = false;

/**
 * A click on a mark opens the popup on that credential, or turns an open popup to it; the keyboard command opens the
 * Attach tab.
 */
export function useIntent(tabId: number, show: (key: string) => void, attach: () => void): void {
  useEffect(() => {
    const arrived = (intent: PopupIntent | undefined) => {
      if (intent?.tabId !== tabId) return;
      if ('key' in intent) show(intent.key);
      else attach();
    };
    void takePopupIntent().then(arrived);
    return watchPopupIntent((intent) => {
      if (intent.tabId === tabId && !isLeaving) void takePopupIntent().then(arrived);
    });
  }, [tabId]);
}

/** Closes the popup; the next one on this tab goes on with the same credential. */
export async function leaveFor(tabId: number, key: string): Promise<void> {
  isLeaving = true;
  await leavePopupIntent({ tabId, key }).catch(() => {});
  window.close();
}
