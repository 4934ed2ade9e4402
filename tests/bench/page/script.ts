/** Runs in the measured page: the marks' machinery, or a peer's, with every one of its tasks timed. */
import type { MarkView, PageLink } from '../../../lib/browser/messages.ts';
import { createBoard } from '../../../lib/page/draw/board.ts';
import { offerBoard } from '../../../lib/page/draw/index.ts';
import type { FoundLink } from '../../../lib/page/found.ts';
import { type MarksPort, startMarks } from '../../../lib/page/index.ts';
import { recognise } from '../../../lib/platforms/links.ts';
import { LINKEDIN } from '../../../lib/sites/linkedin.ts';

export interface Measured {
  /** All time spent in callbacks, ms; forced layout included. */
  total: number;
  longest: number;
  messages: number;
  mostMessagesATask: number;
  links: number;
}

/** `marks` against `rescan`: a page that grows. `put` against `mixed`: marks beside all its links at once. */
export type What = 'nothing' | 'marks' | 'rescan' | 'put' | 'mixed';

/** A message and its answer, as measured for one batch (2026-11). */
const ANSWER_MS = 4;
export const MARKS = 200;

const later = globalThis.setTimeout;
const NativeMutationObserver = MutationObserver;
const NativeIntersectionObserver = IntersectionObserver;
const measured: Measured = { total: 0, longest: 0, messages: 0, mostMessagesATask: 0, links: 0 };
let depth = 0;

function timed<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    if (depth > 0) return run(...args);
    depth++;
    const messages = measured.messages;
    const from = performance.now();
    run(...args);
    const took = performance.now() - from;
    depth--;
    measured.total += took;
    measured.longest = Math.max(measured.longest, took);
    measured.mostMessagesATask = Math.max(measured.mostMessagesATask, measured.messages - messages);
  };
}

function timeEverything(): void {
  globalThis.setTimeout = ((run: () => void, ms?: number) =>
    later(timed(run), ms)) as unknown as typeof setTimeout;
  globalThis.MutationObserver = class extends NativeMutationObserver {
    constructor(run: MutationCallback) {
      super(timed(run));
    }
  };
  globalThis.IntersectionObserver = class extends NativeIntersectionObserver {
    constructor(run: IntersectionObserverCallback) {
      super(timed(run));
    }
  };
}

const viewOf = (key: string): MarkView => ({
  key,
  state: 'verified',
  name: 'Verified: Cloud Practitioner',
  lines: [
    { kind: 'title', text: 'Cloud Practitioner' },
    { kind: 'issuer', text: 'Northwind, account at credly.com' },
    { kind: 'state', text: 'Verified, in force until 3 May 2031' },
    { kind: 'holder', text: 'Issued to Mira Holt' },
    { kind: 'method', text: 'Record at credly.com read, today at 14:02' },
  ],
});

/** Answers as a worker whose cache holds everything. */
function answer(links: readonly PageLink[]): { marks: MarkView[]; shows: boolean } {
  measured.links += links.length;
  return { marks: links.map(({ key }) => viewOf(key)), shows: true };
}

const port: MarksPort = {
  isAlive: () => true,
  listen: () => () => {},
  send: ((type: string, body: { links: PageLink[] }) => {
    if (type === 'page.draw') return Promise.resolve(offerBoard());
    measured.messages++;
    // A thenable, so that what follows the answer is timed as a task of its own.
    return {
      // biome-ignore lint/suspicious/noThenProperty: stands for the promise of a message
      then: (take: (reply: unknown) => void) =>
        void later(
          timed(() => take(type === 'page.check' ? answer(body.links) : null)),
          ANSWER_MS,
        ),
      catch: () => {},
    };
  }) as unknown as MarksPort['send'],
};

/** What a simple extension does: all links of the document again, on each mutation. */
function rescan(): void {
  const look = () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) recognise(link.href);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

const someLinks = () => [...document.querySelectorAll('a')].slice(0, MARKS);

function put(): void {
  const board = createBoard(document, { onOpen: async () => true, onGaveUp: () => {} });
  const shown = someLinks().map((anchor, index) => {
    const { href } = anchor;
    const link: FoundLink = {
      anchor,
      href,
      key: `${href}#${index}`,
      url: href,
      host: 'www.credly.com',
      presented: false,
      item: anchor,
      asked: true,
    };
    return { link, view: viewOf(link.key) };
  });
  board.show(shown);
}

/** What a simple extension does: looks where a mark fits, puts it in, measures it, and goes on to the next link. */
function mixed(): void {
  for (const link of someLinks()) {
    const { color } = getComputedStyle(link);
    const host = document.createElement('span');
    const style = document.createElement('style');
    style.textContent = '.mark { display: inline-block; width: 16px; height: 16px; border: 1px solid }';
    const mark = document.createElement('div');
    mark.className = 'mark';
    host.attachShadow({ mode: 'closed' }).append(style, mark);
    link.after(host);
    mark.style.color = color;
    mark.style.marginTop = `${link.getBoundingClientRect().height - mark.getBoundingClientRect().height}px`;
  }
}

const RUN: Record<What, () => void> = {
  nothing: () => {},
  marks: () => void startMarks(document, port, [{ ...LINKEDIN, matches: ['https://twin.example/*'] }]),
  rescan,
  put,
  mixed,
};

Object.assign(globalThis, {
  startMeasured(what: What) {
    timeEverything();
    timed(RUN[what])();
  },
  measured,
});
