/** Scripts of ours in pages where none runs by itself, and what an open page holds. */
import { browser } from './extension.ts';

/** Marks on any page (`entrypoints/anywhere.ts`). */
const ANYWHERE = 'anywhere.js';
/** The name of a site's registered script, before its host. */
const SITE = 'site ';

export interface Ran {
  /** The browser's name for the document in which it ran, where it has one. */
  documentId?: string;
}

/** Puts marks into the top frame of a tab. `undefined` where the browser refuses: no permission, or a page of its own. */
export async function runMarks(tabId: number): Promise<Ran | undefined> {
  try {
    const [ran] = await browser.scripting.executeScript({ target: { tabId }, files: [`/${ANYWHERE}`] });
    return ran && { ...(ran.documentId ? { documentId: ran.documentId } : {}) };
  } catch {
    return undefined;
  }
}

/** The hosts on whose pages the browser starts marks by itself, because the user has added them. */
export async function registeredSites(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ id }) => (id.startsWith(SITE) ? id.slice(SITE.length) : []));
}

/** `isLasting: false`: until the browser is closed, and not on the disk. */
export async function registerSite(host: string, isLasting: boolean): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id: SITE + host,
      matches: [`https://${host}/*`],
      js: [ANYWHERE],
      runAt: 'document_idle',
      persistAcrossSessions: isLasting,
    },
  ]);
}

export async function unregisterSites(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  await browser.scripting.unregisterContentScripts({ ids: hosts.map((host) => SITE + host) });
}

/** What `registerSite` starts, in the shape of the manifest's own list. */
export function siteScripts(hosts: readonly string[]): { matches: string[]; js: string[] }[] {
  return hosts.map((host) => ({ matches: [`https://${host}/*`], js: [ANYWHERE] }));
}

/** A page as it stands in a tab at this moment. */
export interface OpenDocument {
  /** From the same document, at the same moment, as all the rest. */
  url: string;
  isLoaded: boolean;
  /** Elements: no longer growing once the page has settled. */
  size: number;
  /** There is a place for a password. */
  asksToLogIn: boolean;
  /** Absent unless it was wanted, and where it is longer than is read. */
  html?: string;
}

/**
 * Looks at the top frame of a tab; takes its text along if that has at most `maxLength` characters (0: not wanted).
 * `closed`: the tab is gone; `refused`: it shows a page that we may not see.
 */
export async function lookAt(tabId: number, maxLength: number): Promise<OpenDocument | 'closed' | 'refused'> {
  try {
    const [ran] = await browser.scripting.executeScript({
      target: { tabId },
      func: describeDocument,
      args: [maxLength],
    });
    return openDocument(ran?.result, maxLength) ?? 'refused';
  } catch {
    return browser.tabs.get(tabId).then(
      () => 'refused' as const,
      () => 'closed' as const,
    );
  }
}

/** Runs in the page, in our own world there: it sees nothing of this module. */
function describeDocument(maxLength: number) {
  const html = maxLength > 0 ? document.documentElement.outerHTML : '';
  return {
    url: location.href,
    isLoaded: document.readyState === 'complete',
    size: document.getElementsByTagName('*').length,
    asksToLogIn: document.querySelector('input[type="password"]') !== null,
    // What is too long does not cross over at all.
    html: html.length <= maxLength ? html : '',
  };
}

/** Whatever came out of a page is of the shape that we want, or nothing. */
function openDocument(value: unknown, maxLength: number): OpenDocument | undefined {
  const { url, isLoaded, size, asksToLogIn, html } = (value ?? {}) as Partial<OpenDocument>;
  if (typeof url !== 'string' || typeof size !== 'number') return undefined;
  const isText = typeof html === 'string' && html !== '' && html.length <= maxLength;
  return {
    url,
    size,
    isLoaded: isLoaded === true,
    asksToLogIn: asksToLogIn === true,
    ...(isText ? { html } : {}),
  };
}
