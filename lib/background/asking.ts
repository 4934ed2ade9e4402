/** On whose account something is asked. */
import { isWithin } from '../base/urls.ts';
import type { Options } from '../browser/messages.ts';
import type { Ask } from './gate.ts';
import type { PageOfAward } from './ports.ts';
import type { Listed } from './tabs.ts';

/** For a link that comes into view: the platforms, and the pages that the user always reads. */
export function askOnView({ view, isPresented }: Listed, options: Options, pageOfAward: PageOfAward): Ask {
  if (options.check !== 'view') return { by: 'nobody' };
  if (isPresented) return { by: 'view', onlyClicked: true };
  const page = pageOfAward(view.url);
  const isAlwaysRead = options.alwaysRead.some((host) => page && isWithin(page.host, host));
  if (page?.by !== 'fetch' || !isAlwaysRead) return { by: 'view' };
  return { by: 'view', hosts: hostsOfPage(page.host, view.host), readPages: true };
}

/** On a click that names these hosts. */
export function byClick(hosts: readonly string[], readPages = false): Ask & { by: 'click' } {
  return { by: 'click', hosts, readPages };
}

/** The click that reads an award's page: its host, and that of the link, on which it may also stand. */
export function toRead({ view }: Listed): Ask & { by: 'click' } {
  return byClick(hostsOfPage(view.askHost ?? view.host, view.host), true);
}

/** The same hosts as before, and the page read again if it was read. */
export function askedBefore({ view }: Pick<Listed, 'view'>): Ask & { by: 'click' } {
  return byClick(
    view.asked.map(({ host }) => host),
    view.method === 'platform_page',
  );
}

function hostsOfPage(page: string, link: string): string[] {
  return [...new Set([page, link])];
}
