/**
 * "Check this page once" and "Always check this site". What the user added is kept in the options; what the browser
 * starts by itself follows from them, and is put right at every start: an update forgets it, and people take
 * permissions back in the browser's own settings.
 */
import { isPublicHost } from '../base/urls.ts';
import type { Options } from '../browser/messages.ts';
import type { Session } from '../browser/storage.ts';
import type { Browser } from './ports.ts';
import { hostsInPrivate, keepInPrivate, withHost } from './private-hosts.ts';
import { type Standing, siteHostOf } from './standing.ts';

export interface SitesOptions {
  browser: Pick<
    Browser,
    | 'readOptions'
    | 'changeOptions'
    | 'hasHost'
    | 'runMarks'
    | 'pageOf'
    | 'tabsOf'
    | 'restartMarks'
    | 'scripts'
  >;
  session: Session;
  standing: Standing;
}

export interface Sites {
  /** Looks at the page that a tab shows. `false` where the browser refuses. */
  once(tabId: number): Promise<boolean>;
  /** Only with the permission; a tab that shows the site is looked at right away. */
  add(host: string, isPrivate: boolean, tabId?: number): Promise<void>;
  remove(host: string): Promise<void>;
  /** Brings the browser's list and the options into line with what is permitted. */
  putRight(): Promise<void>;
  /** Scripts on pages of these hosts ask about everything again. */
  restart(hosts: readonly string[], tabIds: readonly number[]): Promise<void>;
}

const PRIVATE = 'sites in private';
const yes = () => true;
const no = () => false;

export function createSites({ browser, session, standing }: SitesOptions): Sites {
  const { scripts } = browser;
  let last: Promise<unknown> = Promise.resolve();

  /** Two at a time would register twice what is missing once. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }

  const isAllowed = async (host: string) =>
    isPublicHost(host) && !standing.isInstalled(host) && (await browser.hasHost(host));

  async function allowedOf(hosts: readonly string[]): Promise<string[]> {
    const allowed = await Promise.all(hosts.map(isAllowed));
    return hosts.filter((_, at) => allowed[at]);
  }

  async function putRight(): Promise<void> {
    const [{ sites }, inPrivate] = await Promise.all([
      browser.readOptions(),
      hostsInPrivate(session, PRIVATE),
    ]);
    const lasting = await allowedOf(sites);
    const passing = (await allowedOf(inPrivate)).filter((host) => !lasting.includes(host));
    if (lasting.length < sites.length) {
      // What was added meanwhile is not lost, what is no longer allowed is.
      const gone = sites.filter((host) => !lasting.includes(host));
      await changeSites((now) => now.filter((host) => !gone.includes(host)));
    }
    if (passing.length < inPrivate.length) await keepInPrivate(session, PRIVATE, passing);
    const registered = await scripts.registered();
    const wanted = [...lasting, ...passing];
    await scripts.unregister(registered.filter((host) => !wanted.includes(host)));
    const missing = wanted.filter((host) => !registered.includes(host));
    await Promise.all(missing.map((host) => scripts.register(host, lasting.includes(host))));
  }

  function changeSites(change: (sites: string[]) => string[]): Promise<Options> {
    return browser.changeOptions((options) => ({ ...options, sites: change(options.sites) }));
  }

  async function once(tabId: number): Promise<boolean> {
    const host = siteHostOf((await browser.pageOf(tabId))?.url);
    if (!host) return false;
    // There the script of the installation knows the page better: it looks again.
    if (standing.isInstalled(host)) return browser.restartMarks(tabId).then(yes, no);
    const before = await standing.onceIn(tabId);
    // First, since the script may ask before the browser says that it ran.
    await standing.markOnce(tabId, { host });
    const ran = await browser.runMarks(tabId);
    if (ran) await standing.markOnce(tabId, { host, ...ran });
    else if (before) await standing.markOnce(tabId, before);
    else await standing.clearOnce(tabId);
    return ran !== undefined;
  }

  async function restart(hosts: readonly string[], tabIds: readonly number[]): Promise<void> {
    const shown = await Promise.all(hosts.map((host) => browser.tabsOf(host).catch(() => [])));
    const tabs = new Set([...tabIds, ...shown.flat()]);
    await Promise.allSettled([...tabs].map((tabId) => browser.restartMarks(tabId)));
  }

  return {
    once,
    async add(host, isPrivate, tabId) {
      if (!(await isAllowed(host))) return;
      await inTurn(async () => {
        if (!isPrivate) await changeSites((hosts) => withHost(hosts, host));
        else await keepInPrivate(session, PRIVATE, withHost(await hostsInPrivate(session, PRIVATE), host));
        await putRight();
      });
      const shown = tabId === undefined ? undefined : siteHostOf((await browser.pageOf(tabId))?.url);
      if (tabId !== undefined && shown === host) await browser.runMarks(tabId);
    },
    async remove(host) {
      await inTurn(async () => {
        const withoutHost = (hosts: readonly string[]) => hosts.filter((each) => each !== host);
        await keepInPrivate(session, PRIVATE, withoutHost(await hostsInPrivate(session, PRIVATE)));
        await changeSites(withoutHost);
        await putRight();
      });
    },
    putRight: () => inTurn(putRight),
    restart,
  };
}
