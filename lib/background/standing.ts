/** How the site of a tab stands: looked at since the installation, always, once, not at all, or paused. */
import { bareHost, isPublicHost } from '../base/urls.ts';
import type { Options, SiteStanding, SiteView } from '../browser/messages.ts';
import type { Session } from '../browser/storage.ts';
import { covers } from './gate.ts';
import type { PageSender } from './tabs.ts';

const PRIVATE_KEY = 'sites in private';
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

/** Sites that were added in private windows: known until the browser is closed, and only there. */
export async function sitesInPrivate(session: Session): Promise<string[]> {
  const hosts = await session.read(PRIVATE_KEY);
  return Array.isArray(hosts) ? hosts : [];
}

export async function writeSitesInPrivate(session: Session, hosts: readonly string[]): Promise<void> {
  await session.write(PRIVATE_KEY, [...hosts]);
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
    if (sites.includes(host) || (await sitesInPrivate(session)).includes(host)) return 'always';
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
