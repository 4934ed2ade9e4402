/** What happens to the page as a whole. */

export interface PageEvents {
  /** The address may be another one. History is not patched: that would show in the page. */
  onAddress(): void;
  /** Out of the back/forward cache: timers and messages of before are lost. */
  onRestored(): void;
  onLayout(): void;
  /** Looked at again after it was hidden. */
  onShown(): void;
}

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
    'visibilitychange',
    () => document.visibilityState === 'visible' && events.onShown(),
    passive,
  );
}
