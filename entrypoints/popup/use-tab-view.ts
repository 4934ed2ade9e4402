import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabView } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { watchTab } from '../../lib/browser/storage.ts';

const NO_SITE: TabView['site'] = { host: '', standing: 'none', popupOnly: false, paused: false };

/** The worker's list of a tab, fetched again whenever it changes. */
export function useTabView(tabId: number): { view: TabView | undefined; reload: () => void } {
  const [view, setView] = useState<TabView | undefined>(undefined);
  const reload = useCallback(() => {
    const none: TabView = {
      tabId,
      page: { host: '' },
      site: NO_SITE,
      entries: [],
      frames: [],
      gaveUp: false,
    };
    void send('own.tab', { tabId }).then(
      (found) => setView(found ?? none),
      () => setView(none),
    );
  }, [tabId]);
  useEffect(() => {
    reload();
    return watchTab(tabId, reload);
  }, [tabId, reload]);
  return { view, reload };
}
