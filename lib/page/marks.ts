/** Marks on a document: what happens there, wired to the session that decides. */
import { type Site, siteOf } from '../sites/index.ts';
import { onceReady, onPageEvents } from './events.ts';
import type { MarksPort } from './port.ts';
import { createSession } from './session.ts';
import { watchLinks } from './watch.ts';

const RUNNING = Symbol.for('marks');

/** Links that wait to come into view; a page with more is no profile, and what it removed is forgotten first. */
const MAX_WAITING = 2_000;
/** How often to look whether the extension is still there, what is covered, where a root was attached: nothing tells. */
const ALIVE_EVERY_MS = 3_000;

/**
 * Starts on the document, if it belongs to a site that is known. Returns what withdraws everything. Depends on no
 * framework's context object, which a page might abort.
 */
export function startMarks(document: Document, port: MarksPort, sites: readonly Site[]): () => void {
  const site = siteOf(new URL(document.location.href), sites);
  if (!site || !port.isAlive()) return () => {};
  // Put in twice by the browser or by us: the later one takes over. Only scripts of ours share this global.
  const own = globalThis as { [RUNNING]?: () => void };
  own[RUNNING]?.();
  const stopped = new AbortController();
  own[RUNNING] = () => stopped.abort();
  const { signal } = stopped;

  const page = document.documentElement;
  // Reports after layout: which links are in view and, asked about the page itself, that layout is done.
  const inView = new IntersectionObserver((entries) => {
    const seen = entries.filter(({ isIntersecting, target }) => isIntersecting || target === page);
    const elements = seen.map(({ target }) => target);
    elements.forEach(forget);
    if (elements.includes(page)) session.pass();
    session.onSeen(elements);
  });
  const waiting = new Set<Element>();
  const observe = (element: Element) => {
    if (waiting.size >= MAX_WAITING) for (const each of waiting) if (!each.isConnected) forget(each);
    if (waiting.size >= MAX_WAITING) return;
    // Anew, so that it reports even what has not changed.
    if (waiting.has(element)) inView.unobserve(element);
    inView.observe(element);
    waiting.add(element);
  };
  const forget = (element: Element) => {
    inView.unobserve(element);
    waiting.delete(element);
  };
  const session = createSession({
    document,
    site,
    port,
    awaitView: observe,
    awaitLayout: () => observe(page),
    onGone: () => stopped.abort(),
  });
  const watch = watchLinks(document, site, session);
  const heartbeat = setInterval(() => {
    if (!port.isAlive()) return stopped.abort();
    watch.look();
    session.look();
  }, ALIVE_EVERY_MS);
  const unlisten = port.listen({
    'marks.update': ({ marks }) => {
      session.onUpdate(marks);
      return null;
    },
    'marks.reveal': ({ key }) => {
      session.onReveal(key);
      return null;
    },
    'marks.restart': () => {
      session.restart();
      return null;
    },
  });
  onPageEvents(
    document,
    {
      onAddress: session.pass,
      onShown: session.pass,
      onLayout: session.onLayout,
      onScroll: session.onScroll,
      onRestored: session.restart,
    },
    signal,
  );
  onceReady(document, session.onReady, signal);
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    inView.disconnect();
    watch.stop();
    unlisten();
    session.stop();
  });
  return () => stopped.abort();
}
