/** A worker on a stage: a browser of tables, an engine that asks one address an award, and everything written down. */

import { type FindingCache, memoryCache } from '../../../lib/background/cache.ts';
import type { AwardPage, Browser, Engine, Judge, OpenedPage } from '../../../lib/background/ports.ts';
import { createWorker, type Worker } from '../../../lib/background/worker.ts';
import type { Network } from '../../../lib/base/network.ts';
import type { Sender } from '../../../lib/browser/extension.ts';
import type { MarkView, Options, PageLink } from '../../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import type { OpenDocument } from '../../../lib/browser/scripts.ts';
import type { Credential, Source, Viewer } from '../../../lib/credential/model.ts';
import { check, type Finding, skip, type Verdict, verdictOf } from '../../../lib/credential/verdict.ts';
import { awardsAt } from '../../../lib/platforms/profiles.ts';
import { recognise } from '../../../lib/platforms/recognise.ts';

export const OWN_ID = 'assay-id';
export const OWN_ORIGIN = 'chrome-extension://assay-id/';
export const START = Date.UTC(2026, 10, 22, 12);

const CREDLY = 'https://www.credly.com/badges/';
/** Invented, and without the runs of typed ids. */
export const IDS = [
  '3f9c1d7e-52a8-4b06-9e71-c8d40a6b25f9',
  'b72e90c4-16d3-4f8a-a05c-7e9d31f4c682',
  '9a04e6d1-c37b-4258-8f6e-20b5d9c7e143',
];

export function credly(index: number): string {
  return `${CREDLY}${IDS[index] ?? numbered(index)}`;
}

function numbered(index: number): string {
  const tail = (index * 7919 + 104729).toString(16).padStart(6, '0');
  return `7c1e${tail.slice(0, 4)}-5d2b-4f90-8a3e-c6b1d8${tail}`;
}

export function linkTo(url: string, name = 'Jane Doe', title?: string): PageLink {
  const key = recognise(url)?.key ?? url;
  return { key, url, owner: { kind: 'named', name }, ...(title ? { claim: { title } } : {}) };
}

export interface Stage {
  worker: Worker;
  /** A page-side message, as the content script of a tab sends it. */
  fromPage(type: string, body: unknown, tab?: Partial<TabOf>): Promise<unknown> | undefined;
  fromPopup(type: string, body: unknown): Promise<unknown> | undefined;
  /** Addresses that were asked, in order. */
  asked: string[];
  pushed: { tabId: number; marks: MarkView[] }[];
  signs: Map<number, { badge: string; title: string }>;
  stored: { local: Options; session: Map<string, unknown> };
  permitted: Set<string>;
  cache: FindingCache;
  judge: Judge;
  opened: { popup: number[]; willOpen: boolean };
  clock: { now: number };
  wakes: { count: number };
  /** With whom each finding was compared, in order. */
  viewers: Viewer[];
  /** Answers by address; without one the address is `unreachable`. */
  answers: Map<string, Answering>;
  /** What tabs show. */
  tabs: Map<number, ShownTab>;
  /** Hosts whose script the browser starts by itself; `true` where also after it was closed. */
  registered: Map<string, boolean>;
  /** Tabs in which a script was put, and those whose script was told to start again. */
  ran: number[];
  restarted: number[];
  /** The browser's prompts in a menu, and how they are answered. */
  prompts: { asked: string[][]; answer: boolean };
  /** Pages of ours that were opened in tabs. */
  ownPages: string[];
  /** Tabs opened beside others; each shows what `tabs` says, or its address as a page that stands still. */
  beside: { from: number; tabId: number; url: string }[];
  /** Pages that were read in tabs. */
  readInTabs: OpenedPage[];
  /** The same browser with a worker that remembers nothing. */
  kill(): Stage;
}

export interface ShownTab {
  url: string;
  isPrivate?: boolean;
  documentId?: string;
  /** Scripts of ours may run there though the host is not permitted: the click on our button. */
  isActive?: boolean;
  /** What its script does when it is told to start again. */
  onRestart?: () => Promise<unknown>;
  /** While a script of ours is being put in. */
  onRun?: () => Promise<unknown>;
  /** Instead of a page that stands still. */
  look?: () => OpenDocument | 'closed' | 'refused';
}

/** Several for a link to a presentation. */
export type Answering = (() => Promise<Partial<Finding>>) | Partial<Finding> | Partial<Finding>[];

interface TabOf {
  id: number;
  incognito: boolean;
  url: string;
  documentId: string;
  frameId: number;
}

type Kept = Omit<Stage, 'worker' | 'fromPage' | 'fromPopup' | 'kill'>;

export function createStage(given: Partial<Pick<Stage, 'cache' | 'judge'>> = {}): Stage {
  return raise({
    judge: given.judge ?? judgeByName,
    asked: [],
    pushed: [],
    signs: new Map(),
    stored: {
      local: { ...DEFAULT_OPTIONS, check: 'view', addresses: [], trusted: [], clicked: [] },
      session: new Map(),
    },
    permitted: new Set(['www.credly.com', 'api.credly.com', 'www.linkedin.com']),
    cache: given.cache ?? memoryCache(),
    opened: { popup: [], willOpen: true },
    clock: { now: START },
    wakes: { count: 0 },
    viewers: [],
    answers: new Map(),
    tabs: new Map([[7, { url: 'https://www.linkedin.com/in/jane/' }]]),
    registered: new Map(),
    ran: [],
    restarted: [],
    prompts: { asked: [], answer: true },
    ownPages: [],
    beside: [],
    readInTabs: [],
  });
}

function raise(kept: Kept): Stage {
  const worker = createWorker({
    browser: browserOf(kept),
    ownId: OWN_ID,
    ownOrigin: OWN_ORIGIN,
    leaveIntent: async (intent) => void kept.stored.session.set('popup', intent),
    dropIntent: async () => kept.stored.session.delete('popup'),
    recognise,
    pageOfAward,
    pageHosts: ['*.linkedin.com', 'github.com'],
    lookEveryMs: 1,
    installHosts: ['*.linkedin.com', 'www.credly.com', 'api.credly.com'],
    platforms: [{ records: { hosts: ['www.credly.com'] } }, { pages: { hosts: ['www.coursera.org'] } }],
    engine: async () => engineOf(kept),
    judge: (finding, viewer, now) => {
      kept.viewers.push(viewer);
      return kept.judge(finding, viewer, now);
    },
    network: async () => networkOf(kept),
    walletStore: () => import('../../../lib/wallet/store.ts'),
    registries: async () => [],
    cache: kept.cache,
    now: () => kept.clock.now,
  });
  return {
    ...kept,
    worker,
    fromPage: (type, body, tab) => worker.answer({ type, body }, pageSender(tab)),
    fromPopup: (type, body) => worker.answer({ type, body }, popupSender()),
    kill: () => raise(kept),
  };
}

export function pageSender(tab: Partial<TabOf> = {}): Sender {
  const { id = 7, incognito = false, url = 'https://www.linkedin.com/in/jane/', frameId = 0 } = tab;
  const documentId = tab.documentId ?? `document of ${id}`;
  return { id: OWN_ID, url, frameId, documentId, tab: { id, incognito } } as Sender;
}

export function popupSender(): Sender {
  return { id: OWN_ID, url: `${OWN_ORIGIN}popup.html` } as Sender;
}

/** Pages for people: one platform's come by a request, those of another in a tab. */
function pageOfAward(url: string): AwardPage | undefined {
  const link = recognise(url);
  const by = ({ coursera: 'fetch', accredible: 'tab' } as const)[link?.platform ?? ''];
  if (link?.kind !== 'award' || !by || !link.id) return undefined;
  const host = by === 'fetch' ? 'www.coursera.org' : 'www.credential.net';
  return { by, url: link.url, host, hosts: [host.slice('www.'.length)], id: link.id, isSecond: false };
}

function browserOf(kept: Kept): Browser {
  const { stored, permitted, signs, pushed, opened, wakes, tabs, registered } = kept;
  const { session } = stored;
  const may = (tab: ShownTab) => tab.isActive || permitted.has(new URL(tab.url).hostname);
  return {
    session: {
      read: async (key: string) => asStored(session.get(key)),
      readAll: async () => asStored(Object.fromEntries(session)) as Record<string, unknown>,
      write: async (key: string, value: unknown) => void session.set(key, structuredClone(value)),
      remove: async (key: string) => void session.delete(key),
    },
    readOptions: async () => structuredClone(stored.local),
    changeOptions: async (change: (options: Options) => Options) => {
      stored.local = change(structuredClone(stored.local));
      return structuredClone(stored.local);
    },
    hasHost: async (host: string) => permitted.has(host),
    drawIn: async () => {},
    showInToolbar: async (tabId: number, sign: { badge: string; title: string }) =>
      void signs.set(tabId, sign),
    openPopup: async (tabId: number) => {
      opened.popup.push(tabId);
      return opened.willOpen;
    },
    sendMarks: async (tabId: number, marks: MarkView[]) => {
      if (marks.length > 0) pushed.push({ tabId, marks: structuredClone(marks) });
    },
    wakeSoon: async () => {
      wakes.count += 1;
    },
    promptFor: async (hosts) => {
      kept.prompts.asked.push([...hosts]);
      if (kept.prompts.answer) for (const host of hosts) permitted.add(host);
      return kept.prompts.answer;
    },
    openOwnPage: async (path) => void kept.ownPages.push(path),
    restartMarks: async (tabId) => {
      kept.restarted.push(tabId);
      await tabs.get(tabId)?.onRestart?.();
    },
    async runMarks(tabId) {
      const tab = tabs.get(tabId);
      if (!tab || !may(tab)) return undefined;
      await tab.onRun?.();
      kept.ran.push(tabId);
      return tab.documentId ? { documentId: tab.documentId } : {};
    },
    async pageOf(tabId) {
      const tab = tabs.get(tabId);
      return tab && { isPrivate: tab.isPrivate ?? false, ...(may(tab) ? { url: tab.url } : {}) };
    },
    tabsOf: async (host) =>
      [...tabs].flatMap(([tabId, tab]) => (may(tab) && new URL(tab.url).hostname === host ? [tabId] : [])),
    scripts: {
      registered: async () => [...registered.keys()],
      register: async (host, isLasting) => {
        if (registered.has(host)) throw new Error(`registered twice: ${host}`);
        registered.set(host, isLasting);
      },
      unregister: async (hosts) => hosts.forEach((host) => void registered.delete(host)),
    },
    async openBeside(from, url) {
      const tabId = 100 + kept.beside.length;
      kept.beside.push({ from, tabId, url });
      if (!tabs.has(tabId)) tabs.set(tabId, { url });
      return tabId;
    },
    async lookAt(tabId, maxLength) {
      const tab = tabs.get(tabId);
      if (!tab) return 'closed';
      const seen = tab.look?.() ?? { url: tab.url, isLoaded: true, size: 9, asksToLogIn: false, html: '<p>' };
      if (typeof seen === 'string') return seen;
      const { html = '', ...rest } = seen;
      return html && html.length <= maxLength ? { ...rest, html } : rest;
    },
  };
}

function networkOf({ asked }: Kept): Network {
  return {
    async get(url) {
      asked.push(url);
      return { ok: true, url, status: 200, type: 'application/json', bytes: new TextEncoder().encode(url) };
    },
  };
}

/** Each award is read by one request to its own address; what then is found stands in `answers`. */
function engineOf(kept: Kept): Engine {
  return {
    async resolveLink(url, network, { readPages }): Promise<Source> {
      const link = recognise(url);
      if (link?.kind === 'look_alike') return { kind: 'failed', code: 'issuer_impersonation', detail: '' };
      const page = pageOfAward(url);
      if (page && (page.by === 'tab' || !readPages)) {
        return { kind: 'failed', code: 'page_only', detail: '', host: page.host };
      }
      const answer = await network.get(url);
      if (!answer.ok) {
        return { kind: 'failed', code: 'permission_needed', detail: '', host: answer.host };
      }
      return { kind: 'document', bytes: answer.bytes, servedFrom: url };
    },
    resolveBytes: (bytes) => ({ kind: 'document', bytes }),
    awardsAt,
    async readOpened(url, page) {
      kept.readInTabs.push(page);
      if (page.html.includes('nothing yet')) return { kind: 'failed', code: 'malformed', detail: '' };
      return { kind: 'document', bytes: new TextEncoder().encode(page.html), servedFrom: url };
    },
    async examine(source) {
      if (source.kind === 'failed') {
        const checks = [check(source.code, source.detail, source.host)];
        return [{ checks, method: 'none', asked: [], at: kept.clock.now, maxAge: 0 }];
      }
      const served = source.kind === 'document' ? source.servedFrom : undefined;
      const answer = kept.answers.get(served ?? '');
      const found = typeof answer === 'function' ? await answer() : answer;
      const none = { checks: [check('unreachable')], maxAge: 300_000 };
      return [found ?? none].flat().map((each) => findingOf(kept.clock.now, each));
    },
  };
}

const HOUR = 3_600_000;

/** A finding as `examine` makes it: verified, unless told otherwise. */
export function findingOf(at: number, found: Partial<Finding> = {}): Finding {
  return {
    credential: credentialOf(),
    checks: [check('platform_record'), check('in_force'), check('issuer_on_platform')],
    method: 'platform_record',
    platform: { id: 'credly', name: 'Credly', domain: 'credly.com', accounts: 'contract' },
    asked: [],
    at,
    maxAge: 24 * HOUR,
    ...found,
  };
}

export function credentialOf(over: Partial<Credential> = {}): Credential {
  return {
    format: 'open-badge-2',
    id: 'https://www.credly.com/assertion',
    title: 'Cloud Practitioner',
    issuer: { id: 'https://www.credly.com/org/1', name: 'Northwind Cloud', domain: 'credly.com' },
    achievement: { name: 'Cloud Practitioner', skills: [{ name: 'Cloud' }] },
    recipient: { names: ['Jane Doe'], identities: [] },
    issuedOn: '2026-01-02T00:00:00Z',
    evidence: [],
    ...over,
  };
}

function judgeByName(finding: Finding, viewer: Viewer): Verdict {
  const [name] = finding.credential?.recipient.names ?? [];
  const { owner } = viewer;
  const same = owner.kind === 'named' && owner.name === name;
  const holder =
    owner.kind === 'none' ? skip('holder', 'no_subject') : check(same ? 'holder_match' : 'holder_mismatch');
  return verdictOf([...finding.checks, name ? holder : skip('holder', 'not_reached')]);
}

export async function settled(ms = 90): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

export function held<T>(): { promise: Promise<T>; release: (value: T) => void } {
  let release: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

/** A copy as Chromium's storage gives it back: the fields of objects in alphabetical order (156, 2026-11). */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, asStored(each)]),
  );
}
