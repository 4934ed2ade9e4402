/** How the site of a tab stands: looked at since the installation, always, once, not at all, or paused. */
import { bareHost, covers, isPublicHost } from '../base/urls.ts';
import type { Options, SiteStanding, SiteView } from '../browser/messages.ts';
import type { Session } from '../browser/storage.ts';
import { hostsInPrivate } from './private-hosts.ts';
import type { PageSender } from './tabs.ts';

const onceKey = (tabId: number) => `once:${tabId}`;

/** A tab that was looked at by one click: its document, where the browser has a name for it. */
interface Once {
  host: string;
  documentId?: string;
}

export interface StandingOptions {
  session: Session;
  readOptions: () => Promise<Options>;
  /** Hosts of pages on which marks run since the installation; `*.` for sub-domains as well. */
  pageHosts: readonly string[];
}

export interface Standing {
  isInstalled(host: string): boolean;
  /** The view of a site for the popup. Its document is that of the tab's list, where there is one. */
  view(host: string, tabId: number, documentId?: string): Promise<SiteView>;
  /** May the script of this page be answered, and may it show marks? */
  of(sender: PageSender): Promise<SiteView>;
  /** Until the tab shows another document. */
  markOnce(tabId: number, once: Once): Promise<void>;
  onceIn(tabId: number): Promise<Once | undefined>;
  clearOnce(tabId: number): Promise<void>;
}

export function createStanding({ session, readOptions, pageHosts }: StandingOptions): Standing {
  const isInstalled = (host: string) => pageHosts.some((pattern) => covers(pattern, host));

  async function onceIn(tabId: number): Promise<Once | undefined> {
    return (await session.read(onceKey(tabId))) as Once | undefined;
  }

  async function standingOf(
    host: string,
    tabId: number,
    documentId: string | undefined,
    { sites }: Options,
  ): Promise<SiteStanding> {
    if (isInstalled(host)) return 'install';
    const inPrivate = await hostsInPrivate(session, 'sites in private');
    if (sites.includes(host) || inPrivate.includes(host)) return 'always';
    const once = await onceIn(tabId);
    if (once?.host !== host) return 'none';
    const isSame = !once.documentId || !documentId || once.documentId === documentId;
    return isSame ? 'once' : 'none';
  }

  async function view(host: string, tabId: number, documentId?: string): Promise<SiteView> {
    const options = await readOptions();
    return {
      host,
      standing: await standingOf(host, tabId, documentId, options),
      popupOnly: options.popupOnly.includes(host),
      paused: options.paused.includes(host),
    };
  }

  return {
    isInstalled,
    view,
    of: ({ pageHost, tabId, documentId }) => view(pageHost, tabId, documentId),
    markOnce: (tabId, once) => session.write(onceKey(tabId), once),
    onceIn,
    clearOnce: (tabId) => session.remove(onceKey(tabId)),
  };
}

/** The host of a page that may be looked at: https, and of the public internet. */
export function siteHostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && isPublicHost(hostname) ? bareHost(hostname) : undefined;
}
