/** One page from link to mark: which links are asked about, when, and what becomes of the answers. */
import type { MarkView } from '../browser/messages.ts';
import type { Site } from '../sites/index.ts';
import { createAsker } from './ask.ts';
import { createDisplay } from './display.ts';
import { createDue } from './due.ts';
import { createLinks, type FoundLink, pageLink } from './found.ts';
import { offered } from './offered.ts';
import { inPageOrder } from './order.ts';
import { createPageReader, isSameOwner, type Reading } from './page.ts';
import type { Port } from './port.ts';
import { createSooner } from './sooner.ts';
import { type Aside, createTelling, foreignFrames, unreadFrames } from './told.ts';

export interface SessionOptions {
  document: Document;
  site: Site;
  port: Port;
  /** From now on `onSeen` is wanted for this element, once. */
  awaitView(element: Element): void;
  /** `pass` is wanted when the browser has laid out the page the next time: reading is cheap then. */
  awaitLayout(): void;
  /** The extension is gone: everything is withdrawn. */
  onGone(): void;
}

export interface Session {
  onLink(element: Element): void;
  onFrame(): void;
  onSeen(elements: readonly Element[]): void;
  onChange(records: readonly MutationRecord[]): void;
  onUpdate(views: readonly MarkView[]): void;
  onReveal(key: string): void;
  onLayout(): void;
  onScroll(): void;
  /** The page's own scripts have taken it over: marks may be put in. */
  onReady(): void;
  /** The address may have changed, or the page was long out of sight. */
  pass(): void;
  /** From time to time. */
  look(): void;
  /** The page is as new: everything is asked again. */
  restart(): void;
  stop(): void;
}

/** Between two messages: a frame or two, so that fast scrolling makes few. */
const MESSAGE_GAP_MS = 30;
/** Owner and claims are read again this long after the page changed. */
const REVIEW_AFTER_MS = 1_000;
/** While the owner is not readable yet. */
const SETTLING_MS = 150;
/** A worker that is awake has answered by then; if not, the mark says "Checking". */
const CHECKING_AFTER_MS = 250;

export function createSession(options: SessionOptions): Session {
  const { document, site, port, awaitView } = options;
  const links = createLinks(site.presents);
  const due = createDue(links, site);
  const nextPass = createSooner(options.awaitLayout);
  const reader = createPageReader(document, site);
  const fullLists = new Set<Element>();
  let reading: Reading = { page: undefined, owner: { kind: 'none' }, isSettling: false };
  let address = document.location.href;
  let news = createTelling();
  /** The worker knows something about this page. */
  let hasTold = false;
  /** There is a frame that may show credentials which are not read here. */
  let hasFrames = false;
  let lastMessage = 0;
  let isStopped = false;

  const tell = (type: 'page.reset' | 'page.gaveUp') => void port.send(type, {}).catch(isGone);
  const asker = createAsker({
    send(request) {
      const order = inPageOrder(asker.keys(), links.ofAward);
      return port.send('page.check', order.length > 1 ? { ...request, order } : request);
    },
    onReply: ({ shows }) => display.allow(shows === true),
    onViews: (views) => display.show(views),
    onFailure: isGone,
  });
  const display = createDisplay({
    links,
    asker,
    async fetchBoard() {
      await port.send('page.draw', {});
      return offered()?.(document, {
        onOpen: async (key) => (await port.send('page.open', { key })).opened,
        onGaveUp: () => tell('page.gaveUp'),
      });
    },
  });

  function isGone(): boolean {
    if (port.isAlive()) return false;
    options.onGone();
    return true;
  }

  /** Reads what may have changed, then sends one message about all that is to be asked. */
  function pass(): void {
    nextPass.stop();
    if (isStopped || isGone()) return;
    address = document.location.href;
    links.gone().forEach(drop);
    turnTo(reader.read());
    if (reading.page === undefined) return;
    if (reading.isSettling) nextPass.in(SETTLING_MS);
    else work();
  }

  function work(): void {
    const { known, again } = due.takeChanged();
    for (const link of again) asker.forget(link.key);
    const fresh = due.takeFresh();
    // Behind a page of ours, in a tab that nobody looks at, no layout comes.
    if (due.isWaiting) nextPass.in(MESSAGE_GAP_MS, document.hidden ? pass : options.awaitLayout);
    const frames = foreignFrames(document);
    hasFrames = frames.length > 0;
    ask([...again, ...fresh], news(reader.notHere(fullLists), unreadFrames(frames, site.counts)));
    display.sayChecking(again);
    if (fresh.length > 0) setTimeout(() => display.sayChecking(fresh), CHECKING_AFTER_MS);
    display.showKnown([...known, ...fresh]);
    display.board?.align();
  }

  function ask(about: readonly FoundLink[], aside: Aside | undefined): void {
    if (about.length === 0 && !aside) return;
    hasTold = true;
    lastMessage = performance.now();
    asker.ask(
      about.map((link) => pageLink(link, reading.owner)),
      aside,
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
    display.allow(false);
    news = createTelling();
    hasTold = false;
    hasFrames = false;
    due.clear();
    for (const link of links.all()) {
      link.asked = false;
      awaitView(link.anchor);
    }
    tell('page.reset');
    if (display.board?.hasGivenUp) tell('page.gaveUp');
  }

  function drop(link: FoundLink): void {
    display.board?.withdraw(link);
    due.drop(link);
    links.remove(link);
  }

  function onLink(element: Element): void {
    if (site.fullLists && element.matches(site.fullLists)) {
      fullLists.add(element);
      nextPass.in(REVIEW_AFTER_MS);
    }
    const known = links.get(element);
    if (known && known.href === known.anchor.href) {
      due.touch(known);
      return;
    }
    if (known) drop(known);
    awaitView(element);
  }

  function onFrame(): void {
    hasFrames = true;
    nextPass.in(REVIEW_AFTER_MS);
  }

  function onSeen(elements: readonly Element[]): void {
    for (const element of elements) {
      const link = links.get(element) ?? links.add(element);
      if (link) due.see(link);
    }
    if (!due.isWaiting) return;
    const wait = lastMessage + MESSAGE_GAP_MS - performance.now();
    // The page has just been laid out, so that reading it is cheap.
    if (wait > 0) nextPass.in(wait);
    else pass();
  }

  function onChange(records: readonly MutationRecord[]): void {
    const { board } = display;
    const foreign = board ? records.filter((record) => !board.made(record)) : records;
    const hasMarks = board !== undefined && board.size > 0;
    // A script that an update has left behind must not fight its successor for the place beside a link.
    if (hasMarks && foreign.length > 0 && isGone()) return;
    board?.check();
    if (foreign.length === 0) return;
    if (document.location.href !== address) nextPass.in(0);
    due.note(foreign);
    if (hasMarks || fullLists.size > 0 || hasFrames) nextPass.in(REVIEW_AFTER_MS);
  }

  return {
    onLink,
    onFrame,
    onSeen,
    onChange,
    pass,
    onReady: display.ready,
    onReveal: display.reveal,
    onUpdate: asker.update,
    onScroll: () => display.board?.align(),
    onLayout() {
      display.board?.closeCard();
      display.board?.align();
    },
    look: () => void (document.hidden || display.board?.look()),
    restart() {
      if (isGone()) return;
      turnTo(reader.read());
      // What was asked about on this very page has been in view, and is not waited for again.
      const before = due.seen();
      startOver();
      before.forEach(due.see);
      pass();
    },
    stop() {
      isStopped = true;
      nextPass.stop();
      asker.reset();
      display.allow(false);
      display.board?.stop();
    },
  };
}
