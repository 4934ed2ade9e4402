/** Runs in the measured page: the marks' machinery, or a peer's, with every one of its tasks timed. */
import type { MarkView, PageLink } from '../../../lib/browser/messages.ts';
import { offerBoard } from '../../../lib/page/draw/index.ts';
import { type MarksPort, startMarks } from '../../../lib/page/index.ts';
import { recognise } from '../../../lib/platforms/links.ts';
import { INSTALL_SITES } from '../../../lib/sites/index.ts';

export interface Measured {
  /** All time spent in callbacks, ms; forced layout included. */
  total: number;
  longest: number;
  messages: number;
  mostMessagesATask: number;
  links: number;
}

/** A message and its answer, as measured for one batch (2026-11). */
const ANSWER_MS = 4;

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

/** Answers as a worker whose cache holds everything. */
function answer(links: readonly PageLink[]): { marks: MarkView[]; shows: boolean } {
  measured.links += links.length;
  const marks = links.map(({ key }) => ({
    key,
    state: 'verified' as const,
    name: 'Verified: Cloud Practitioner',
    lines: [
      { kind: 'title' as const, text: 'Cloud Practitioner' },
      { kind: 'issuer' as const, text: 'Northwind, account at credly.com' },
      { kind: 'state' as const, text: 'Verified, in force until 3 May 2031' },
      { kind: 'holder' as const, text: 'Issued to Mira Holt' },
      { kind: 'method' as const, text: 'Record at credly.com read, today at 14:02' },
    ],
  }));
  return { marks, shows: true };
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

Object.assign(globalThis, {
  startMeasured(what: 'marks' | 'rescan') {
    timeEverything();
    timed(() => (what === 'marks' ? void startMarks(document, port, INSTALL_SITES) : rescan()))();
  },
  measured,
});
