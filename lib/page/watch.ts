/**
 * Watches the page for links: what is there once, then only what is added. Work is done in slices, so that no task
 * of ours is long; the document is never scanned again.
 */
import { isHere } from './guard.ts';

export interface Watched {
  /** CSS: what to report. */
  links: string;
  /** CSS: elements that may carry an open shadow root. */
  shadowHosts?: string | undefined;
  /** CSS: frames whose document is looked into, where it can be reached. */
  frames?: string | undefined;
}

export interface WatchEvents {
  /** Once for each link, and again if its `href` changes or it comes back. */
  onLink(element: Element): void;
  /** Whatever frame it is: when it is added, and whenever it has loaded. */
  onFrame(): void;
  /** Right after each change, before anything is painted: must be quick. */
  onChange(records: readonly MutationRecord[]): void;
}

export interface Watch {
  /** From time to time: a root may have been attached to what had none, and nothing tells. */
  look(): void;
  stop(): void;
}

/** A task over 8 ms is felt; half of it leaves room for what one step may take. */
const SLICE_MS = 4;
/** A page that adds more before we get to it is looked at as a whole, once. */
const MAX_WAITING = 5_000;
/** Open shadow roots that are looked into, and elements that wait for one: pages made of custom elements have many. */
const MAX_ROOTS = 500;
/** Frames that are looked into. */
const MAX_FRAMES = 16;
const OBSERVED = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href'],
} satisfies MutationObserverInit;

const ELEMENT = 1;

export function watchLinks(document: Document, watched: Watched, events: WatchEvents): Watch {
  const selector = [watched.links, watched.shadowHosts, 'iframe'].filter(Boolean).join();
  let added: ParentNode[] = [document];
  let links: Element[] = [];
  const roots = new Set<ParentNode>([document]);
  const frames = new Set<HTMLIFrameElement>();
  const stopped = new AbortController();
  let withoutRoot = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    events.onChange(records);
    const fresh: ParentNode[] = [];
    for (const record of records) note(record, fresh);
    // Taken from the end: reversed, the page's order is kept.
    added.push(...fresh.reverse());
    if (added.length > MAX_WAITING) added = [...roots];
    schedule();
  });

  function note(record: MutationRecord, fresh: ParentNode[]): void {
    if (record.type === 'attributes') offer(record.target as Element);
    for (const node of record.addedNodes) {
      if (node.nodeType === ELEMENT) fresh.push(node as Element);
    }
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!slice()) schedule();
    }, 0);
  }

  /** `true` once nothing is left. */
  function slice(): boolean {
    const until = performance.now() + SLICE_MS;
    for (const host of withoutRoot) enterHost(host);
    while (performance.now() < until) {
      const link = links.pop();
      if (link) look(link);
      else if (!take(added.pop())) return true;
    }
    return links.length === 0 && added.length === 0;
  }

  function take(root: ParentNode | undefined): boolean {
    if (!root) return false;
    const isElement = root.nodeType === ELEMENT;
    if (isElement && !root.isConnected) return true;
    if (isElement) offer(root as Element);
    if (!root.firstElementChild) return true;
    // Taken from the end: reversed, the page's order is kept.
    const found = root.querySelectorAll(selector);
    for (let index = found.length - 1; index >= 0; index--) links.push(found[index] as Element);
    return true;
  }

  function offer(element: Element): void {
    if (element.matches(selector)) links.push(element);
  }

  /** What matched is a link, a frame, or a host of a shadow root, which neither can be. */
  function look(element: Element): void {
    if (!element.isConnected) return;
    if (element.localName === 'a') events.onLink(element);
    else if (element.localName === 'iframe') {
      events.onFrame();
      if (watched.frames && element.matches(watched.frames)) enterFrame(element as HTMLIFrameElement);
    } else enterHost(element);
  }

  /** A root may be attached long after its host was added, and nothing tells. */
  function enterHost(host: Element): void {
    const root = host.shadowRoot;
    if (!root && host.isConnected && withoutRoot.size < MAX_ROOTS) withoutRoot.add(host);
    else withoutRoot.delete(host);
    if (root) enter(root);
  }

  /** A frame that goes on shows another document, from which nothing of the one before comes back. */
  function enterFrame(frame: HTMLIFrameElement): void {
    if (!frames.has(frame)) {
      for (const each of frames) if (!each.isConnected) frames.delete(each);
      if (frames.size >= MAX_FRAMES) return;
      frames.add(frame);
      frame.addEventListener('load', () => enterFrame(frame), { signal: stopped.signal });
    }
    // `null` where the document is of another origin.
    const inner = frame.contentDocument;
    if (inner && enter(inner)) {
      events.onChange([]);
      schedule();
    }
  }

  function enter(root: ParentNode): boolean {
    if (roots.has(root)) return false;
    if (roots.size > MAX_ROOTS) for (const each of roots) if (!isHere(each)) roots.delete(each);
    if (roots.size > MAX_ROOTS) return false;
    roots.add(root);
    observer.observe(root, OBSERVED);
    added.push(root);
    return true;
  }

  observer.observe(document, OBSERVED);
  // A frame may get its address long after it was added, or go on to another.
  document.addEventListener(
    'load',
    ({ target }) => (target as Partial<Element>).localName === 'iframe' && events.onFrame(),
    { capture: true, passive: true, signal: stopped.signal },
  );
  schedule();
  return {
    look: () => void (withoutRoot.size > 0 && schedule()),
    stop() {
      observer.disconnect();
      stopped.abort();
      clearTimeout(timer);
      added = [];
      links = [];
      withoutRoot = new Set();
    },
  };
}
