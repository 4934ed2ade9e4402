/** One page from link to mark: which links are asked about, when, and what becomes of the answers. */
import type { MarkView, NotHere, PageMessages, ReplyOf, RequestOf } from '../browser/messages.ts';
import type { Site } from '../sites/index.ts';
import { createAsker } from './ask.ts';
import { createBoard } from './board.ts';
import { createLinks, type FoundLink, isTheOneMarked, pageLink, readClaim } from './found.ts';
import { createPageReader, isSameOwner, type Reading } from './page.ts';
import { createTouched } from './touch.ts';

/** The way to the worker. */
export interface Port {
  send<T extends keyof PageMessages>(type: T, body: RequestOf<T>): Promise<ReplyOf<T>>;
  isAlive(): boolean;
}

export interface SessionOptions {
  document: Document;
  site: Site;
  port: Port;
  /** From now on `onSeen` is wanted for this link, once. */
  awaitView(element: Element): void;
  /** The extension is gone: everything is withdrawn. */
  onGone(): void;
}

export interface Session {
  onLink(element: Element): void;
  onSeen(elements: readonly Element[]): void;
  onChange(records: readonly MutationRecord[]): void;
  onUpdate(views: readonly MarkView[]): void;
  onReveal(key: string): void;
  onLayout(): void;
  /** The address may have changed, or the page was long out of sight. */
  review(): void;
  /** The page is as new: everything is asked again. */
  restart(): void;
  stop(): void;
}

/** Between two messages: a frame or two, so that fast scrolling makes few. */
const MESSAGE_GAP_MS = 30;
/** Reading the claims of many links must not make a long task either. */
const READING_MS = 4;
/** Owner and claims are read again this long after the page changed. */
const REVIEW_AFTER_MS = 500;
/** While the owner is not readable yet. */
const SETTLING_MS = 150;
/** A worker that is awake has answered by then; if not, the mark says "Checking". */
const CHECKING_AFTER_MS = 250;

type Timer = ReturnType<typeof setTimeout> | undefined;

export function createSession({ document, site, port, awaitView, onGone }: SessionOptions): Session {
  const links = createLinks();
  const touched = createTouched();
  const reader = createPageReader(document, site);
  const fullLists = new Set<Element>();
  let pending = new Set<FoundLink>();
  let reading: Reading = { page: undefined, owner: { kind: 'none' }, isSettling: false };
  let address = document.location.href;
  let toldNotHere = '';
  /** The worker knows something about this page. */
  let hasTold = false;
  let lastMessage = 0;
  let flushTimer: Timer;
  let reviewTimer: Timer;
  let isStopped = false;

  const tell = (type: 'page.reset' | 'page.gaveUp') => void port.send(type, {}).catch(() => isGone());
  const board = createBoard(document, {
    onOpen: async (key) => (await port.send('page.open', { key })).opened,
    onGaveUp: () => tell('page.gaveUp'),
  });
  const asker = createAsker({
    send: (request) => port.send('page.check', request),
    onViews: showViews,
    onFailure: () => void isGone(),
  });

  function isGone(): boolean {
    if (port.isAlive()) return false;
    onGone();
    return true;
  }

  function flushSoon(after = 0): void {
    const wait = Math.max(after, lastMessage + MESSAGE_GAP_MS - performance.now());
    if (wait <= 0) flush();
    else flushTimer ??= setTimeout(flush, wait);
  }

  /** One message about the links that came into view. */
  function flush(): void {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    if (pending.size === 0 || isGone()) return;
    turnTo(reader.read());
    if (reading.page === undefined) return;
    if (reading.isSettling) flushSoon(SETTLING_MS);
    else askAbout(takePending());
  }

  function askAbout(batch: readonly FoundLink[]): void {
    if (pending.size > 0) flushSoon(MESSAGE_GAP_MS);
    if (batch.length === 0) return;
    hasTold = true;
    lastMessage = performance.now();
    asker.ask(
      batch.map((link) => pageLink(link, reading.owner)),
      newNotHere(),
    );
    showKnown(batch);
    sayCheckingLater(batch);
  }

  function takePending(): FoundLink[] {
    const until = performance.now() + READING_MS;
    const batch: FoundLink[] = [];
    for (const link of pending) {
      if (performance.now() > until) break;
      pending.delete(link);
      if (!link.anchor.isConnected || !site.counts(link.anchor)) continue;
      readClaim(link, site);
      link.asked = true;
      batch.push(link);
    }
    return batch;
  }

  function newNotHere(): NotHere | undefined {
    const notHere = reader.notHere(fullLists);
    const text = notHere ? JSON.stringify(notHere) : '';
    if (!notHere || text === toldNotHere) return undefined;
    toldNotHere = text;
    return notHere;
  }

  /** `undefined`: the worker shows no mark for that award. */
  function showViews(views: ReadonlyMap<string, MarkView | undefined>): void {
    const shown = [...views].flatMap(([key, view]) => {
      const asked = links.ofAward(key).filter((link) => link.asked);
      if (!view) asked.forEach(board.withdraw);
      return view ? asked.map((link) => ({ link, view })) : [];
    });
    showOnce(shown);
  }

  function showKnown(of: readonly FoundLink[]): void {
    const shown = of.flatMap((link) => {
      const view = asker.viewOf(link.award.key);
      return view ? [{ link, view }] : [];
    });
    if (shown.length > 0) showOnce(shown);
  }

  function showOnce(shown: readonly { link: FoundLink; view: MarkView }[]): void {
    const isOne = ({ link }: { link: FoundLink }) => isTheOneMarked(link, links.ofAward(link.award.key));
    for (const each of shown) if (!isOne(each)) board.withdraw(each.link);
    board.show(shown.filter(isOne));
  }

  function sayCheckingLater(batch: readonly FoundLink[]): void {
    setTimeout(() => {
      if (!isStopped) sayChecking(batch.filter((link) => link.asked));
    }, CHECKING_AFTER_MS);
  }

  function sayChecking(of: readonly FoundLink[]): void {
    const open = of.filter((link) => asker.isOpen(link.award.key));
    showOnce(
      open.map((link) => ({
        link,
        view: { key: link.award.key, state: 'checking', host: link.award.host } as const,
      })),
    );
  }

  /** Another page, or another owner of the same page, makes all answers void. */
  function turnTo(next: Reading): void {
    const before = reading;
    // Heading and title change one after the other: until they agree, it is still the owner of before.
    reading = next.isSettling && next.page === before.page ? { ...next, owner: before.owner } : next;
    const isSame = reading.page === before.page && isSameOwner(reading.owner, before.owner);
    if (!isSame && hasTold) startOver();
  }

  function startOver(): void {
    asker.reset();
    toldNotHere = '';
    hasTold = false;
    board.withdrawAll();
    pending = new Set();
    for (const link of links.all()) {
      link.asked = false;
      awaitView(link.anchor);
    }
    tell('page.reset');
    if (board.hasGivenUp) tell('page.gaveUp');
  }

  function askAgain(some: readonly FoundLink[]): void {
    const keys = new Set(some.map((link) => link.award.key));
    const alike = [...keys].flatMap((key) => links.ofAward(key)).filter((link) => link.asked);
    if (alike.length === 0) return;
    asker.askAgain(alike.map((link) => pageLink(link, reading.owner)));
    sayChecking(alike);
  }

  function reviewSoon(after = REVIEW_AFTER_MS): void {
    reviewTimer ??= setTimeout(review, after);
  }

  /** Reads again what a change may have touched: address, owner, claims, full lists. */
  function review(): void {
    clearTimeout(reviewTimer);
    reviewTimer = undefined;
    if (isGone()) return;
    address = document.location.href;
    for (const link of links.removeGone()) {
      pending.delete(link);
      board.withdraw(link);
    }
    turnTo(reader.read());
    if (reading.page === undefined) return;
    if (reading.isSettling) reviewSoon(SETTLING_MS);
    const seen = touched.take().filter((link) => link.asked && link.anchor.isConnected);
    const changed = seen.filter((link) => readClaim(link, site));
    if (changed.length > 0) askAgain(changed);
    showKnown(seen);
    board.align();
    const notHere = newNotHere();
    if (notHere) {
      hasTold = true;
      asker.ask([], notHere);
    }
    if (pending.size > 0) flushSoon();
  }

  function forget(link: FoundLink): void {
    board.withdraw(link);
    pending.delete(link);
    links.remove(link);
  }

  function onLink(element: Element): void {
    if (site.fullLists && element.matches(site.fullLists)) {
      fullLists.add(element);
      reviewSoon();
    }
    const known = links.get(element);
    if (known && known.href === known.anchor.href) {
      touched.add(known);
      return;
    }
    if (known) forget(known);
    if (links.add(element)) awaitView(element);
  }

  function onSeen(elements: readonly Element[]): void {
    for (const element of elements) {
      const link = links.get(element);
      if (link && !link.asked) pending.add(link);
    }
    if (pending.size > 0) flushSoon();
  }

  function onChange(records: readonly MutationRecord[]): void {
    board.check();
    const foreign = records.filter((record) => !isOwn(record));
    if (foreign.length === 0) return;
    if (document.location.href !== address) reviewSoon(0);
    touched.note(foreign, links.all());
    if (board.size > 0 || fullLists.size > 0) reviewSoon();
  }

  function isOwn({ addedNodes, removedNodes }: MutationRecord): boolean {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every(board.owns);
  }

  function onReveal(key: string): void {
    const shown = links.ofAward(key).filter((link) => link.anchor.isConnected);
    const link = shown.find((each) => isTheOneMarked(each, shown)) ?? shown[0];
    link?.anchor.scrollIntoView({ block: 'center' });
    if (link) board.focus(link);
  }

  return {
    onLink,
    onSeen,
    onChange,
    onReveal,
    review,
    onUpdate: (views) => asker.update(views),
    onLayout() {
      board.closeCard();
      board.align();
    },
    restart() {
      if (isGone()) return;
      turnTo(reader.read());
      startOver();
    },
    stop() {
      clearTimeout(flushTimer);
      clearTimeout(reviewTimer);
      isStopped = true;
      asker.reset();
      board.withdrawAll();
      board.closeCard();
    },
  };
}
