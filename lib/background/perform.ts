/** What a click comes to, once its hosts are permitted. */
import { withoutFragment } from '../base/urls.ts';
import type { Session } from '../browser/storage.ts';
import { byClick, toRead } from './asking.ts';
import type { Checks } from './checks.ts';
import type { Opener } from './opener.ts';
import type { Click, OpenClick, ReadClick } from './pending.ts';
import type { Browser } from './ports.ts';
import { hostsInPrivate, keepInPrivate, withHost } from './private-hosts.ts';
import type { Sites } from './sites.ts';
import { entryIn, type TabList, type Tabs } from './tabs.ts';

export interface PerformerOptions {
  tabs: Tabs;
  checks: Checks;
  sites: Sites;
  opener: Opener;
  browser: Pick<Browser, 'session' | 'changeOptions' | 'pageOf'>;
}

const PRIVATE = 'clicked in private';

export async function forgetPrivateClicks(session: Session): Promise<void> {
  await session.remove(PRIVATE);
}

/** Answers whether something was opened or started. A click on a page that is gone by now comes to nothing. */
export function createPerformer(options: PerformerOptions): (click: Click) => Promise<boolean> {
  const { tabs, checks, sites, opener, browser } = options;

  async function performIn(list: TabList, click: ReadClick | OpenClick): Promise<boolean> {
    if (click.kind === 'read') {
      await checks.again(list, ({ view }) => click.keys.includes(view.key), toRead, true);
      return true;
    }
    const listed = entryIn(list, click.key);
    return listed !== undefined && opener.open(list, listed);
  }

  async function record(host: string, isPrivate: boolean): Promise<void> {
    const { session } = browser;
    if (!isPrivate) await browser.changeOptions((all) => ({ ...all, clicked: withHost(all.clicked, host) }));
    else await keepInPrivate(session, PRIVATE, withHost(await hostsInPrivate(session, PRIVATE), host));
  }

  async function isAt(tabId: number, page: string): Promise<boolean> {
    return withoutFragment((await browser.pageOf(tabId))?.url) === page;
  }

  return async (click) => {
    const { tabId, isPrivate } = click;
    const list = tabId === undefined ? undefined : await tabs.get(tabId);
    const [host = ''] = click.hosts;
    switch (click.kind) {
      case 'ask':
        await record(host, isPrivate);
        if (list)
          await checks.again(
            list,
            ({ waits }) => waits.includes(host),
            () => byClick([host]),
          );
        return true;
      case 'site':
        await sites.add(host, isPrivate, tabId);
        return true;
      case 'page':
        return tabId !== undefined && (await isAt(tabId, click.page)) && sites.once(tabId);
      default:
        return list?.id === click.list && performIn(list, click);
    }
  };
}
