/**
 * "Open and read": for pages that a request does not bring. The page opens in a tab that the user sees and keeps; once
 * it has loaded and stands still, what stands there is read, if it still is that award's page.
 */
import { bareHost, isWithin, objectionToUrl, parseUrl } from '../base/urls.ts';
import type { OpenDocument } from '../browser/scripts.ts';
import { type Code, check } from '../credential/verdict.ts';
import type { Checks } from './checks.ts';
import type { AwardPage, Browser, PageOfAward, Recognise } from './ports.ts';
import type { Listed, TabList } from './tabs.ts';
import type { Verifier } from './verifier.ts';
import type { Found } from './weakest.ts';

/** Characters of a page that are read: as much as `lib/net` takes of any answer. */
export const MAX_PAGE_CHARACTERS = 2 * 1024 * 1024;
/** Two looks alike, this far apart: the page stands still. */
const LOOK_EVERY_MS = 500;
/** 20 s: slow pages are there by then, and a browser lets an idle worker live for 30 s. */
const MAX_LOOKS = 40;

export interface OpenerOptions {
  browser: Pick<Browser, 'openBeside' | 'lookAt'>;
  verifier: Verifier;
  checks: Checks;
  recognise: Recognise;
  pageOfAward: PageOfAward;
  now: () => number;
  lookEveryMs?: number;
}

export interface Opener {
  /** The host whose permission it takes; `undefined` where there is nothing to open. */
  hostOf(listed: Listed): string | undefined;
  /** `false` where nothing was opened. The reading goes on after it was. */
  open(list: TabList, listed: Listed): Promise<boolean>;
}

export function createOpener(options: OpenerOptions): Opener {
  const { browser, verifier, checks, pageOfAward, now } = options;
  /** Tabs for which a page is open and not read yet: one at a time. */
  const busy = new Set<number>();

  function pageOf(listed: Listed): AwardPage | undefined {
    const page = pageOfAward(listed.view.url);
    const address = page && parseUrl(page.url);
    if (!page || !address || objectionToUrl(address)) return undefined;
    return canOpen(listed, page) ? page : undefined;
  }

  async function open(list: TabList, listed: Listed): Promise<boolean> {
    const { tabId } = list;
    const page = pageOf(listed);
    if (!page || busy.has(tabId)) return false;
    busy.add(tabId);
    const opened = await browser.openBeside(tabId, page.url).catch(() => undefined);
    if (opened === undefined) busy.delete(tabId);
    else {
      const read = () => readWhenStill(opened, list, listed, page);
      void checks.with(list, listed, read).finally(() => busy.delete(tabId));
    }
    return opened !== undefined;
  }

  /** `undefined`: the user closed the tab before. */
  async function readWhenStill(
    opened: number,
    list: TabList,
    listed: Listed,
    page: AwardPage,
  ): Promise<Found | undefined> {
    let size = -1;
    let last: Found | undefined;
    for (let look = 0; look < MAX_LOOKS; look++) {
      const seen = await browser.lookAt(opened, 0);
      if (seen === 'closed') return undefined;
      const isStill = seen !== 'refused' && seen.isLoaded && seen.size === size;
      const read = isStill ? await readNow(opened, list, listed, page) : undefined;
      if (read?.isFinal) return read.found;
      last = read?.found ?? last;
      size = seen === 'refused' ? -1 : seen.size;
      await new Promise((resolve) => setTimeout(resolve, options.lookEveryMs ?? LOOK_EVERY_MS));
    }
    return last ?? unread(page, ELSEWHERE);
  }

  /** `isFinal`: looking once more would say nothing else. */
  async function readNow(
    opened: number,
    list: TabList,
    { view }: Listed,
    page: AwardPage,
  ): Promise<{ found?: Found; isFinal: boolean } | undefined> {
    const seen = await browser.lookAt(opened, MAX_PAGE_CHARACTERS);
    if (typeof seen === 'string') return undefined;
    const { url, html, asksToLogIn } = seen;
    if (!isPageOf(seen, view.key, page, options.recognise)) {
      return { found: unread(page, asksToLogIn ? LOG_IN : ELSEWHERE), isFinal: asksToLogIn };
    }
    if (html === undefined) return { found: unread(page, TOO_LONG), isFinal: true };
    const { source, found } = await verifier.readOpened(view, { url, html }, list.isPrivate);
    if (source.kind !== 'failed' || SETTLED.includes(source.code)) return { found, isFinal: true };
    return asksToLogIn ? { found: unread(page, LOG_IN), isFinal: true } : { found, isFinal: false };
  }

  /** Said as what it is: the page was not read, and may be opened again. */
  function unread({ host }: AwardPage, detail: string): Found {
    const checks = [check('page_only', detail, host)];
    return { checks, method: 'none', asked: [], at: now(), maxAge: 0 };
  }

  return { hostOf: (listed) => pageOf(listed)?.host, open };
}

const LOG_IN = 'the page asks you to log in: do so in its tab, then open and read it again';
const ELSEWHERE = 'the tab shows another page than the award’s';
const TOO_LONG = 'the page is longer than Assay reads';
/** What a page says for good. */
const SETTLED: readonly Code[] = ['not_found', 'not_shared', 'not_an_award'];

/** What a request would bring is opened only once a request was made for it, and brought nothing. */
function canOpen({ view }: Listed, { by }: AwardPage): boolean {
  if (by === 'tab') return view.state === 'unchecked' || view.method === 'platform_page';
  return view.state === 'unchecked' && view.asked.length > 0;
}

/**
 * Whether the tab still shows that award's page: on a host of the platform, and with the award's id in its address. The
 * user, or the page, may have gone on; the next award of the same platform is another one.
 */
function isPageOf({ url }: OpenDocument, key: string, page: AwardPage, recognise: Recognise): boolean {
  const address = parseUrl(url);
  if (!address || objectionToUrl(address)) return false;
  if (!page.hosts.some((host) => isWithin(bareHost(address.hostname), host))) return false;
  const link = recognise(url);
  const id = page.id.toLowerCase();
  if (link?.kind === 'award') return link.key === key || link.id?.toLowerCase() === id;
  const { pathname, search, hash } = address;
  return (pathname + search + hash)
    .toLowerCase()
    .split(/[/?&=#]/)
    .includes(id);
}
