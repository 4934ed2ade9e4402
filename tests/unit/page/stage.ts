import { Window } from 'happy-dom';
import { vi } from 'vitest';
import type { CredentialView, MarkView, PageLink, RequestOf } from '../../../lib/browser/messages.ts';
import { offerBoard } from '../../../lib/page/draw/index.ts';
import { type MarksPort, startMarks } from '../../../lib/page/index.ts';
import { INSTALL_SITES } from '../../../lib/sites/index.ts';
import { markView } from '../../../lib/words/mark.ts';

export const ADDRESS = 'https://www.linkedin.com/in/mira-holt/';
/** Ids that no rule takes for a sample. */
const IDS = [
  '9a4c1e77-3d52-4b8e-a6f1-0c5e2d7b4f13',
  'f3b7d905-1c68-4e2a-8d94-57a0e3c6b218',
  '27e08c4b-96f3-4a15-bd62-e1c8047f5a39',
];
export const credly = (index: number) => `https://www.credly.com/badges/${IDS[index] ?? uuid(index)}`;

function uuid(index: number): string {
  const hex = (index + 7).toString(16).padStart(5, '0');
  return `5${hex}b2-96f3-4a15-bd62-e1c8047f5a39`;
}

export const entry = (title: string, href: string, id = '') =>
  `<div class="entry"><div><p>${title}</p><p>Northwind</p><a id="${id}" href="${href}"><span>Show credential</span></a></div></div><hr role="presentation">`;

export const profile = (body: string, name = 'Mira Holt') =>
  `<html><head><title>${name} | LinkedIn</title></head><body><main>
<div componentkey="xTopcard"><section><h2>${name}</h2></section></div><section id="cards"><h2>Licenses</h2>${body}</section></main></body></html>`;

export type Answer = (links: readonly PageLink[]) => MarkView[] | Promise<MarkView[]>;

/** As the worker puts it into words. */
export const view = (key: string, more: Partial<CredentialView> = {}): MarkView =>
  markView(
    {
      key,
      state: 'verified',
      headline: 'platform_record',
      title: 'Cloud Practitioner',
      host: 'www.credly.com',
      issuer: { proven: 'Northwind, account at credly.com', domain: 'credly.com' },
      holder: 'Mira Holt',
      expiresOn: '2031-05-03T00:00:00Z',
      checkedAt: Date.now(),
      method: 'platform_record',
      ...more,
    },
    Date.now(),
  );

export const allVerified: Answer = (links) =>
  [...new Set(links.map(({ key }) => key))].map((key) => view(key));

/** A page with the marks' machinery running on it, a worker that answers as told, and everything counted. */
export function stage(
  markup: string,
  { answer = allVerified, address = ADDRESS, opened = true, shows = true, sites = INSTALL_SITES } = {},
) {
  const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
  const document = window.document as unknown as Document;
  window.document.write(markup);
  const roots = new Map<Element, ShadowRoot>();
  const seen = stubGlobals(window, roots);
  const sent: { type: string; body: unknown }[] = [];
  const worker = { answer, opened, shows, alive: true, fails: false };
  let handlers: Parameters<MarksPort['listen']>[0] = {};
  const port: MarksPort = {
    isAlive: () => worker.alive,
    listen: (given) => {
      handlers = given;
      return () => {
        handlers = {};
      };
    },
    send: (async (type: string, body: unknown) => {
      // As the worker puts the script in.
      if (type === 'page.draw') return offerBoard();
      sent.push({ type, body });
      if (worker.fails || !worker.alive) throw new Error('The worker was killed.');
      if (type === 'page.check')
        return {
          marks: await worker.answer((body as RequestOf<'page.check'>).links),
          shows: worker.shows,
        };
      return type === 'page.open' ? { opened: worker.opened } : null;
    }) as MarksPort['send'],
  };
  let stop = startMarks(document, port, sites);
  const hosts = () => [...roots.keys()].filter((host) => host.isConnected);
  return {
    window,
    document,
    worker,
    sent,
    seen,
    stop: () => stop(),
    startAgain: () => {
      stop = startMarks(document, port, sites);
    },
    checks: () =>
      sent.filter(({ type }) => type === 'page.check').map(({ body }) => body as RequestOf<'page.check'>),
    types: () => sent.map(({ type }) => type),
    update: (marks: MarkView[]) => handlers['marks.update']?.({ marks }, { id: 'x' }),
    restart: () => handlers['marks.restart']?.({}, { id: 'x' }),
    reveal: (key: string) => handlers['marks.reveal']?.({ key }, { id: 'x' }),
    hosts,
    rootOf: (host: Element) => roots.get(host) as ShadowRoot,
    buttonOf: (host: Element) => roots.get(host)?.querySelector('button') as HTMLButtonElement,
    names: () => hosts().map((host) => roots.get(host)?.querySelector('button')?.getAttribute('aria-label')),
    navigate: (url: string) => window.happyDOM.setURL(url),
    /** Time passes: mutations are reported, slices run, answers come back. */
    settle: async (ms = 0) => {
      await window.happyDOM.waitUntilComplete?.().catch(() => {});
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

export type Stage = ReturnType<typeof stage>;

/** A frame of a browser takes longer; here only that it comes later counts. */
const FRAME_MS = 1;

interface Seen {
  /** Every link that waits for it has come into view. */
  all(): void;
  only(...elements: Element[]): void;
}

function stubGlobals(window: Window, roots: Map<Element, ShadowRoot>): Seen {
  const waiting = new Map<Element, (elements: readonly Element[]) => void>();
  const page = window.document.documentElement as unknown as Element;
  class View {
    report: (elements: readonly Element[]) => void;
    constructor(callback: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
      this.report = (elements) => callback(elements.map((target) => ({ isIntersecting: true, target })));
    }
    observe(element: Element) {
      // Asked about the page itself, it says when layout is done.
      if (element === page) setTimeout(() => this.report([element]), FRAME_MS);
      else waiting.set(element, this.report);
    }
    unobserve(element: Element) {
      waiting.delete(element);
    }
    disconnect() {
      for (const [element, report] of waiting) if (report === this.report) waiting.delete(element);
    }
  }
  const come = (elements: readonly Element[]) => {
    for (const [report, some] of Map.groupBy(elements, (each) => waiting.get(each))) report?.(some);
  };
  const prototype = window.Element.prototype as unknown as Element;
  const attach = prototype.attachShadow;
  prototype.attachShadow = function (this: Element, options: ShadowRootInit) {
    const root = attach.call(this, options);
    if (options.mode === 'closed') roots.set(this, root);
    return root;
  };
  vi.stubGlobal('IntersectionObserver', View);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('ResizeObserver', window.ResizeObserver);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
  // The sheets are shared for the life of a script, here beyond the life of a window: their text is enough.
  vi.stubGlobal('CSSStyleSheet', Sheet);
  Object.defineProperty(window.ShadowRoot.prototype, 'adoptedStyleSheets', { writable: true, value: [] });
  return {
    all: () => come([...waiting.keys()]),
    only: (...elements) => come(elements.filter((each) => waiting.has(each))),
  };
}

class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

/** An event as the browser itself makes it: no script can make one, so the test gives it the mark of one. */
export function trusted(window: Window, type: string, more: object = {}): Event {
  const event = new window.Event(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  return Object.assign(event, more) as unknown as Event;
}
