/** The marks that stand in the page: put in, redrawn, guarded, withdrawn. */
import type { MarkView } from '../../browser/messages.ts';
import type { FoundLink } from '../found.ts';
import { createRemovals, isBound, isHere, isUntouched } from '../guard.ts';
import { type Card, createCard } from './card.ts';
import { afterLayout } from './layout.ts';
import { createLookout } from './lookout.ts';
import { align, createMark, draw, followSchemes, type Mark, type MarkEvents, putBeside } from './mark.ts';
import { readPlace, watchShape } from './place.ts';

export interface Shown {
  link: FoundLink;
  view: MarkView;
}

export interface BoardEvents {
  /** A trusted click. Resolves to whether the popup came up. */
  onOpen(key: string): Promise<boolean>;
  /** The page removes marks again and again: none are put in any more. */
  onGaveUp(): void;
}

export interface Board {
  /** Draws these views; marks that are not there yet are put in. */
  show(shown: readonly Shown[]): void;
  /** After each change of the page: withdraws marks that no longer stand by their link. */
  check(): void;
  /** From time to time: what a page covers or hides is moved or withdrawn, and comes back. */
  look(): void;
  withdraw(link: FoundLink): void;
  /** All of them, as if none had been there. */
  clear(): void;
  /** After a change of the layout. */
  align(): void;
  focus(link: FoundLink): void;
  closeCard(): void;
  /** That change of the page is a mark of ours that was put in or taken out, which each is alone. */
  made(record: MutationRecord): boolean;
  stop(): void;
  readonly size: number;
  readonly hasGivenUp: boolean;
}

/** More marks than a person reads; a bound for one award linked ten thousand times. */
const MAX_MARKS = 200;

export function createBoard(document: Document, events: BoardEvents): Board {
  const marks = new Map<FoundLink, Mark>();
  /** To be put in at the next layout. */
  const waiting = new Map<FoundLink, MarkView>();
  const owned = new WeakSet<Node>();
  const isOneTooMany = createRemovals(() => performance.now());
  let hasGivenUp = false;
  // Made on first use: most marks are never pointed at.
  let card: Card | undefined;
  // Among items a mark hangs at the start of their box: when that changes, its link may have moved away from it.
  const boxes = new ResizeObserver(() => alignAll());
  const lookout = createLookout(document, marks, {
    isOurs: (element) => owned.has(element),
    onHidden: withdraw,
    onCovered: countRemoval,
    onSeen: show,
    onMoved: seeAnew,
  });

  const markEvents: MarkEvents = {
    onShow: (mark, by) => theCard().show(mark, by),
    onLeave: () => card?.leave(),
    onOpen: (mark) => {
      events.onOpen(mark.view.key).then(
        (opened) => opened || theCard().sayNotOpened(mark),
        () => theCard().sayNotOpened(mark),
      );
    },
  };

  function theCard(): Card {
    card ??= createCard(document);
    return card;
  }

  function show(shown: readonly Shown[]): void {
    if (hasGivenUp) return;
    const isFirst = waiting.size === 0;
    for (const { link, view } of shown) {
      const mark = marks.get(link);
      if (!mark) {
        waiting.set(link, view);
        continue;
      }
      draw(mark, view);
      card?.refresh(mark);
    }
    if (isFirst && waiting.size > 0) afterLayout(document, putIn);
  }

  /** All reads, all writes, all reads again: each change from one to the other costs a layout of the page. */
  function putIn(): void {
    const missing = [...waiting].slice(0, MAX_MARKS - marks.size);
    waiting.clear();
    const read = missing
      .filter(([link, view]) => isHere(link.anchor) && lookout.mayStand(link, view))
      .map(([link, view]) => ({
        link,
        hasMoved: watchShape(link.anchor),
        mark: createMark(link.anchor.ownerDocument, view, readPlace(link.anchor), markEvents),
      }));
    if (read.length === 0) return;
    for (const { link, mark } of read) {
      owned.add(mark.host);
      marks.set(link, mark);
      place(link, mark);
    }
    const moved = read.filter((each) => each.hasMoved());
    for (const { link, mark } of moved) {
      mark.isWithin = true;
      place(link, mark);
    }
    for (const { link, hasMoved } of moved) if (hasMoved()) withdraw(link);
    alignAll();
    lookout.lookSoon();
  }

  function place({ anchor }: FoundLink, mark: Mark): void {
    putBeside(anchor, mark);
    if (mark.place.isItem && anchor.parentElement) boxes.observe(anchor.parentElement);
  }

  const beside = () => [...marks].map(([link, mark]) => [link.anchor, mark] as const);
  const alignAll = () => align(beside());

  function seeAnew(): void {
    for (const mark of followSchemes(beside())) card?.refresh(mark);
    alignAll();
  }

  function withdraw(link: FoundLink): void {
    waiting.delete(link);
    lookout.forget(link);
    const mark = marks.get(link);
    if (!mark) return;
    marks.delete(link);
    mark.host.remove();
    card?.refresh(mark);
  }

  function clear(): void {
    waiting.clear();
    for (const link of [...marks.keys()]) withdraw(link);
    lookout.reset();
  }

  function check(): void {
    for (const [link, mark] of marks) {
      if (hasGivenUp || isBound(link.anchor, link.href, mark.host)) continue;
      if (!isUntouched(link.anchor, link.href)) withdraw(link);
      else if (!countRemoval()) restore(link, mark);
    }
  }

  function restore(link: FoundLink, mark: Mark): void {
    for (const name of mark.host.getAttributeNames()) mark.host.removeAttribute(name);
    place(link, mark);
  }

  /** `true`: that was one too many. */
  function countRemoval(): boolean {
    if (!isOneTooMany()) return false;
    hasGivenUp = true;
    clear();
    events.onGaveUp();
    return true;
  }

  return {
    show,
    check,
    look: lookout.look,
    withdraw,
    clear,
    align: alignAll,
    focus: (link) => marks.get(link)?.button.focus(),
    closeCard: () => card?.close(),
    made({ addedNodes, removedNodes }) {
      const node = addedNodes[0] ?? removedNodes[0];
      return addedNodes.length + removedNodes.length === 1 && node !== undefined && owned.has(node);
    },
    stop() {
      boxes.disconnect();
      clear();
      card?.close();
    },
    get size() {
      return marks.size;
    },
    get hasGivenUp() {
      return hasGivenUp;
    },
  };
}
