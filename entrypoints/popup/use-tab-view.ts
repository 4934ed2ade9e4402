import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabView } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { watchTab } from '../../lib/browser/storage.ts';

/** The worker's list of a tab, fetched again whenever it changes. */
export function useTabView(tabId: number): { view: TabView | undefined; reload: () => void } {
  const [view, setView] = useState<TabView | undefined>(undefined);
  const reload = useCallback(() => void readTabView(tabId).then(setView), [tabId]);
  useEffect(() => {
    reload();
    return watchTab(tabId, reload);
  }, [tabId, reload]);
  return { view, reload };
}

/** What the worker knows of a tab. */
export async function readTabView(tabId: number): Promise<TabView> {
  const found: TabView | null = await send('own.tab', { tabId }).catch(() => null);
  return found ?? noView(tabId);
}

function noView(tabId: number): TabView {
  const site = { host: '', standing: 'none', popupOnly: false, paused: false } as const;
  return { tabId, page: { host: '' }, site, entries: [], frames: [], gaveUp: false };
}
