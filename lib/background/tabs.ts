/**
 * The list of each tab: what its page shows, and what is known of it. It lives in `storage.session`, so that a
 * worker that was killed finds it again and nothing of it reaches the disk.
 */
import type { EntryView, NotHere, SiteView, TabView, UnreadFrame } from '../browser/messages.ts';
import { tabKey } from '../browser/session-keys.ts';
import type { Session } from '../browser/storage.ts';
import type { ListedEntry } from './marks.ts';

export interface TabList {
  /** Names this very list: a click that waited for its permission must not be carried out on another page. */
  id: string;
  tabId: number;
  pageHost: string;
  /** The browser's name for the document that sent it, where it has one. */
  documentId?: string;
  /** The page's address, where no script of ours says when the page is another one. */
  pageUrl?: string;
  isPrivate: boolean;
  /** Awards that were asked for because they came into view. */
  askedOnView: number;
  gaveUp: boolean;
  notHere?: NotHere;
  frames: UnreadFrame[];
  /** In the order of the page. */
  entries: Listed[];
}

export interface Listed {
  view: ListedEntry;
  /** Other titles beside which the page shows the same award. */
  otherTitles: string[];
  /** When the answer is too old to be shown again without asking, ms since the epoch; 0: not to be asked by itself. */
  until: number;
  /** Hosts whose click it waits for. */
  waits: string[];
  /** Only the page or the user says that it is a credential: no platform is asked for it on view. */
  isPresented?: boolean;
  /** The user asked about it by "Check this link". */
  isByHand?: boolean;
}

/** The document that a page-side message came from. */
export interface PageSender {
  tabId: number;
  pageHost: string;
  documentId?: string;
  isPrivate: boolean;
}

/** A page with more awards than this is no profile; the rest is not listed. */
export const MAX_ENTRIES = 300;
const TAB_KEY = /^tab:(\d+)$/;

export interface Tabs {
  get(tabId: number): Promise<TabList | undefined>;
  /** The list of the sender's document: a new one where the tab shows another document now. */
  of(sender: PageSender): Promise<TabList>;
  save(list: TabList): Promise<void>;
  /** Is this still the list of its tab? Answers that come late must not show up on the next page. */
  isCurrent(list: TabList): Promise<boolean>;
  clear(tabId: number): Promise<void>;
  all(): Promise<TabList[]>;
}

export function createTabs(session: Session): Tabs {
  const lists = new Map<number, Promise<TabList | undefined>>();

  function get(tabId: number): Promise<TabList | undefined> {
    const known = lists.get(tabId);
    if (known) return known;
    const read = session.read(tabKey(tabId)).then(listFrom, () => undefined);
    lists.set(tabId, read);
    return read;
  }

  return {
    get,
    async of(sender) {
      for (;;) {
        const reading = get(sender.tabId);
        const list = await reading;
        // Another message may have made a new list during the wait: then that one counts.
        if (lists.get(sender.tabId) !== reading) continue;
        if (list && isSameDocument(list, sender)) return list;
        const fresh = newList(sender);
        lists.set(sender.tabId, Promise.resolve(fresh));
        return fresh;
      }
    },
    async save(list) {
      if ((await get(list.tabId)) === list) await session.write(tabKey(list.tabId), list);
    },
    async isCurrent(list) {
      return (await get(list.tabId)) === list;
    },
    async clear(tabId) {
      lists.set(tabId, Promise.resolve(undefined));
      await session.remove(tabKey(tabId));
    },
    async all() {
      const stored = Object.keys(await session.readAll()).flatMap((key) => TAB_KEY.exec(key)?.[1] ?? []);
      const found = await Promise.all(stored.map((tabId) => get(Number(tabId))));
      return found.filter((list) => list !== undefined);
    },
  };
}

/** Is this the list of the sender's document? */
export function isSameDocument(list: TabList, sender: PageSender): boolean {
  return list.documentId === sender.documentId && list.pageHost === sender.pageHost;
}

function newList({ tabId, pageHost, documentId, isPrivate }: PageSender): TabList {
  const document = documentId ? { documentId } : {};
  return {
    id: crypto.randomUUID(),
    tabId,
    pageHost,
    ...document,
    isPrivate,
    askedOnView: 0,
    gaveUp: false,
    frames: [],
    entries: [],
  };
}

/** Only the worker writes here, but an older version of it may have. */
function listFrom(value: unknown): TabList | undefined {
  const list = value as TabList | undefined;
  return list && Array.isArray(list.entries) ? list : undefined;
}

export function entryIn(list: TabList | undefined, key: string): Listed | undefined {
  return list?.entries.find((each) => each.view.key === key);
}

/** What the popup shows for a tab. */
export function tabView(
  tabId: number,
  list: TabList | undefined,
  site: SiteView,
  isHeld: (key: string) => boolean,
): TabView {
  const entries: EntryView[] = (list?.entries ?? []).map(({ view }) => ({
    ...view,
    inWallet: isHeld(view.key),
  }));
  const owner = entries.map((each) => each.owner).find((each) => each.kind === 'named');
  return {
    tabId,
    page: { host: list?.pageHost ?? site.host, ...(owner ? { owner: owner.name } : {}) },
    site,
    entries,
    frames: list?.frames ?? [],
    gaveUp: list?.gaveUp ?? false,
    ...(list?.notHere ? { notHere: list.notHere } : {}),
  };
}
