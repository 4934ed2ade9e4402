/** After a change to how a site stands: its open pages begin anew. */
import type { Sites } from './sites.ts';
import type { Standing } from './standing.ts';
import type { Tabs } from './tabs.ts';

export interface RestartOptions {
  tabs: Tabs;
  sites: Sites;
  standing: Standing;
  clear: (tabId: number) => Promise<void>;
}

export interface Restart {
  /** Looks again at open pages of these hosts; those that are paused or taken back lose their lists at once. */
  of(hosts: readonly string[]): Promise<void>;
  /** Says once of a tab that its page begins anew because we told it to: it is the same page, and its list stays. */
  isOurs(tabId: number): boolean;
}

export function createRestart({ tabs, sites, standing, clear }: RestartOptions): Restart {
  const told = new Set<number>();
  return {
    async of(hosts) {
      const lists = (await tabs.all()).filter((list) => hosts.includes(list.pageHost));
      for (const list of lists) {
        const { paused, standing: how } = await standing.of(list);
        // Also where no script answers any more.
        if (paused || how === 'none') await clear(list.tabId);
      }
      const tabIds = lists.map(({ tabId }) => tabId);
      for (const tabId of tabIds) told.add(tabId);
      await sites.restart(hosts, tabIds);
      // What comes later is the page's own.
      for (const tabId of tabIds) told.delete(tabId);
    },
    isOurs: (tabId) => told.delete(tabId),
  };
}
