/** What happens to the page as a whole. */

export interface PageEvents {
  /** The address may be another one. History is not patched: that would show in the page. */
  onAddress(): void;
  /** Out of the back/forward cache: timers and messages of before are lost. */
  onRestored(): void;
  onLayout(): void;
  /** A box within the page. */
  onScroll(): void;
  /** Looked at again after it was hidden. */
  onShown(): void;
}

/** A page that is still loading after that is slow, not unready. */
const READY_WITHIN_MS = 3_000;
/** … and one that still works then will go on doing so. */
const IDLE_WITHIN_MS = 1_000;

interface Navigation {
  addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions): void;
}

/** Listens until the signal says stop. */
export function onPageEvents(document: Document, events: PageEvents, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  const passive = { signal, passive: true };
  const { navigation } = view as { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', () => events.onAddress(), { signal });
  view.addEventListener('pageshow', (event) => event.persisted && events.onRestored(), passive);
  view.addEventListener('resize', () => events.onLayout(), passive);
  document.addEventListener(
    'scroll',
    // Of the page itself, marks go along with it.
    ({ target }) => target !== document && events.onScroll(),
    { ...passive, capture: true },
  );
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && events.onShown(),
    passive,
  );
}

/**
 * Calls back once the page stands: frameworks that take over what their server wrote ("hydration") compare it node by
 * node, and one more of ours would make them throw it away. Their scripts have run when the page has loaded, and their
 * work is done when the browser has nothing else to do.
 */
export function onceReady(document: Document, then: () => void, signal: AbortSignal): void {
  const idle = () => {
    const view = document.defaultView;
    if (view?.requestIdleCallback) view.requestIdleCallback(then, { timeout: IDLE_WITHIN_MS });
    else setTimeout(then);
  };
  if (document.readyState === 'complete') idle();
  else {
    document.defaultView?.addEventListener('load', idle, { signal, once: true });
    setTimeout(idle, READY_WITHIN_MS);
  }
}
