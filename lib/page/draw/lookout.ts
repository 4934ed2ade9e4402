/**
 * What a page hides: a genuine link under or beside other words, for which its mark would seem to speak, and a mark
 * beside a link that stays in sight. Nothing tells of either, so it is looked for.
 */
import type { MarkView } from '../../browser/messages.ts';
import { isPlainlySeen } from '../../sites/visible.ts';
import type { FoundLink } from '../found.ts';
import { isHere } from '../guard.ts';
import { afterLayout } from './layout.ts';
import type { Mark } from './mark.ts';

export interface LookoutEvents {
  isOurs(element: Element): boolean;
  /** Take its mark out. */
  onHidden(link: FoundLink): void;
  /** … which was covered though the link was not. */
  onCovered(): void;
  /** These may have a mark again. */
  onSeen(back: readonly { link: FoundLink; view: MarkView }[]): void;
  /** A mark has to move, or the page may have moved under it. */
  onMoved(): void;
}

export interface Lookout {
  /** Does a reader see the link? If not, it is kept for later. */
  mayStand(link: FoundLink, view: MarkView): boolean;
  look(): void;
  lookSoon(): void;
  forget(link: FoundLink): void;
  reset(): void;
}

/** A mark that was just put in is painted by then, and hardly looked at yet. */
const LOOK_AFTER_MS = 300;
/** Looks at which a mark was covered: it moves, it goes, and tries both once more. */
const MAX_MISSES = 4;
/** Of a link only so many parts are looked at for one that is seen. */
const MAX_PARTS = 12;
/** A long link may go on where its box ends: its first words count. */
const WORDS_PX = 60;

export function createLookout(
  document: Document,
  marks: ReadonlyMap<FoundLink, Mark>,
  events: LookoutEvents,
): Lookout {
  /** Would have a mark, if a reader saw the link, or the mark. */
  const hidden = new Map<FoundLink, MarkView>();
  let misses = new Map<FoundLink, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isLinkSeen = ({ anchor }: FoundLink) =>
    isPlain(anchor) && isMet(anchor, anchor.getClientRects()[0], events.isOurs);

  function look(): void {
    for (const [link, mark] of marks) lookAt(link, mark);
    const back = [...hidden].filter(
      ([link]) => (misses.get(link) ?? 0) < MAX_MISSES && isHere(link.anchor) && isLinkSeen(link),
    );
    events.onSeen(back.map(([link, view]) => ({ link, view })));
    events.onMoved();
  }

  function lookAt(link: FoundLink, mark: Mark): void {
    const isSeen = isLinkSeen(link);
    const isMarkSeen = isMet(mark.host, mark.button.getBoundingClientRect(), events.isOurs);
    // What covers both is in front of the page for a while: a dialog, a bar.
    if (isSeen === isMarkSeen) return;
    const missed = (misses.get(link) ?? 0) + Number(isSeen);
    misses.set(link, missed);
    if (missed % 2) {
      mark.isCrowded = true;
      lookSoon();
      return;
    }
    const { view } = mark;
    events.onHidden(link);
    hidden.set(link, view);
    if (isSeen) events.onCovered();
  }

  function lookSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      afterLayout(document, look);
    }, LOOK_AFTER_MS);
  }

  return {
    mayStand(link, view) {
      const isSeen = isPlain(link.anchor);
      if (isSeen) hidden.delete(link);
      else hidden.set(link, view);
      return isSeen;
    },
    look: () => void (marks.size + hidden.size > 0 && afterLayout(document, look)),
    lookSoon,
    forget: (link) => hidden.delete(link),
    reset() {
      clearTimeout(timer);
      timer = undefined;
      hidden.clear();
      misses = new Map();
    },
  };
}

/** Words that are transparent may hold a picture that is not, so that its parts count too. */
function isPlain(link: Element): boolean {
  return isPlainlySeen(link) || [...link.querySelectorAll('*')].slice(0, MAX_PARTS).some(isPlainlySeen);
}

/** `false` where something else is met in the middle of this box of it; `true` where that is out of sight. */
function isMet(element: Element, box: DOMRect | undefined, isOurs: (hit: Element) => boolean): boolean {
  if (!box) return true;
  const root = element.getRootNode() as Document;
  const hit = root.elementFromPoint(box.x + Math.min(box.width, WORDS_PX) / 2, box.y + box.height / 2);
  return !hit || element.contains(hit) || isOurs(hit);
}
