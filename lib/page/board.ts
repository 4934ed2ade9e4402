/** The marks that stand in the page: put in, redrawn, guarded, withdrawn. */
import type { MarkView } from '../browser/messages.ts';
import { type Card, createCard } from './card.ts';
import type { FoundLink } from './found.ts';
import { createRemovals, isBound, isUntouched } from './guard.ts';
import { align, createMark, draw, type Mark } from './mark.ts';

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
  withdraw(link: FoundLink): void;
  withdrawAll(): void;
  /** After a change of the layout. */
  align(): void;
  focus(link: FoundLink): void;
  closeCard(): void;
  owns(node: Node): boolean;
  readonly size: number;
  readonly hasGivenUp: boolean;
}

/** More marks than a person reads; a bound for one award linked ten thousand times. */
export const MAX_MARKS = 200;

export function createBoard(document: Document, events: BoardEvents): Board {
  const marks = new Map<FoundLink, Mark>();
  const owned = new WeakSet<Node>();
  // Made on first use: most marks are never pointed at.
  let card: Card | undefined;
  const isOneTooMany = createRemovals(() => performance.now());
  let hasGivenUp = false;

  const markEvents = {
    onShow: (mark: Mark, by: 'pointer' | 'focus') => theCard().show(mark, by),
    onLeave: () => card?.leave(),
    onOpen: (mark: Mark) => {
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
    const missing = shown.filter(({ link }) => !marks.has(link) && link.anchor.isConnected);
    for (const { link, view } of shown) {
      const mark = marks.get(link);
      if (!mark) continue;
      draw(mark, view);
      card?.refresh(mark);
    }
    if (!hasGivenUp) putIn(missing.slice(0, Math.max(0, MAX_MARKS - marks.size)));
  }

  function putIn(missing: readonly Shown[]): void {
    for (const { link, view } of missing) {
      const mark = createMark(document, view, link.place, markEvents);
      owned.add(mark.host);
      marks.set(link, mark);
      link.anchor.after(mark.host);
    }
    if (missing.length > 0) alignAll();
  }

  function alignAll(): void {
    align([...marks].map(([link, mark]) => [link.anchor, mark] as const));
  }

  function withdraw(link: FoundLink): void {
    const mark = marks.get(link);
    if (!mark) return;
    marks.delete(link);
    mark.host.remove();
    card?.refresh(mark);
  }

  function withdrawAll(): void {
    for (const link of [...marks.keys()]) withdraw(link);
  }

  function check(): void {
    for (const [link, mark] of marks) {
      if (hasGivenUp || isBound(link.anchor, link.href, mark.host)) continue;
      if (!isUntouched(link.anchor, link.href)) withdraw(link);
      else if (isOneTooMany()) giveUp();
      else link.anchor.after(mark.host);
    }
  }

  function giveUp(): void {
    hasGivenUp = true;
    withdrawAll();
    events.onGaveUp();
  }

  return {
    show,
    check,
    withdraw,
    withdrawAll,
    align: alignAll,
    focus: (link) => marks.get(link)?.button.focus(),
    closeCard: () => card?.close(),
    owns: (node) => owned.has(node),
    get size() {
      return marks.size;
    },
    get hasGivenUp() {
      return hasGivenUp;
    },
  };
}
