/** Where beside its link a mark is drawn. It never takes room, so that nothing of the page moves; so it looks for some. */
import type { Mark } from './mark.ts';
import { MARK_PX, SMALL_MARK_PX } from './sheet.ts';

export interface Spot {
  /** From where the mark's host is: px to the right of its end of the line, and down to its middle. */
  x: number;
  y: number;
  /** Above the end of the link, where the line has no room. */
  isSmall: boolean;
}

/** Between a link and the mark beside it. */
const SPACE_PX = 6;
const NEEDED_PX = MARK_PX + SPACE_PX;
/** A higher link is a picture or a card: the mark stands within its upper corner, if not beside it. */
const TALL_PX = 48;
/** Boxes around a link in which room is looked for. */
const MAX_LEVELS = 6;
/** A box that is narrower holds nothing to see. */
const SEEN_PX = 2;
/** Boxes of one line overlap by more. */
const TOUCH_PX = 2;
const TEXT = 3;

/** Reads alone. */
export function spotBeside(link: HTMLElement, { host, button, place, isCrowded }: Mark): Spot {
  const line = lastBox(link) ?? link.getBoundingClientRect();
  const from = host.getBoundingClientRect();
  const { isRightToLeft } = place;
  const end = (box: DOMRect) => (isRightToLeft ? -box.left : box.right);
  const start = (box: DOMRect) => (isRightToLeft ? -box.right : box.left);
  // What the page scales (`zoom`, `transform`) is measured as seen, and written as if it were not.
  const scale = button.getBoundingClientRect().width / button.offsetWidth || 1;
  const at = (x: number, y: number, isSmall = false) => ({
    x: ((x - start(from)) / scale) * (isRightToLeft ? -1 : 1),
    y: (y - from.top) / scale,
    isSmall,
  });
  const edge = end(line);
  // Within a link that is a block, its words end earlier; so do those that are elided.
  const words = Math.min(edge, end(wordsOf(link)));
  const isTall = line.height > TALL_PX;
  const middle = line.top + line.height / 2;
  if (!isCrowded && !isTall && edge - words >= NEEDED_PX) return at(words + SPACE_PX, middle);
  if (!isCrowded && hasRoom(link, line, { end, start })) return at(edge + SPACE_PX, middle);
  return isTall
    ? at(edge - NEEDED_PX, line.top + SPACE_PX + MARK_PX / 2)
    : at(words - SMALL_MARK_PX + 2, line.top + 1, true);
}

interface Sides {
  end(box: DOMRect): number;
  start(box: DOMRect): number;
}

/** Is there nothing behind the link in its line, up to where a mark would end? Looks around, box after box. */
function hasRoom(link: Element, line: DOMRect, { end, start }: Sides): boolean {
  let at: Element | null = link;
  for (let level = 0; at && level < MAX_LEVELS; level++) {
    const next = boxAfter(at);
    const isInLine = next && next.top < line.bottom - TOUCH_PX && next.bottom > line.top + TOUCH_PX;
    if (isInLine && start(next) >= end(line) - TOUCH_PX) return start(next) - end(line) >= NEEDED_PX;
    const parent: Element | null = at.parentElement;
    const around = parent && lastBox(parent);
    if (around && end(around) - end(line) >= NEEDED_PX) return true;
    at = parent;
  }
  return false;
}

/** The first box of what follows and can be seen. */
function boxAfter(element: Element): DOMRect | undefined {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    const box = next.nodeType === TEXT ? boxOfText(next as Text) : (next as Element).getClientRects?.()[0];
    if (box && box.width >= SEEN_PX) return box;
  }
  return undefined;
}

function boxOfText(text: Text): DOMRect | undefined {
  return /\S/.test(text.data) ? rangeOf(text).getClientRects()[0] : undefined;
}

function lastBox(element: Element): DOMRect | undefined {
  const boxes = element.getClientRects();
  return boxes[boxes.length - 1];
}

function wordsOf(link: Element): DOMRect {
  return rangeOf(link).getBoundingClientRect();
}

function rangeOf(node: Node): Range {
  const range = node.ownerDocument?.createRange() as Range;
  range.selectNodeContents(node);
  return range;
}
