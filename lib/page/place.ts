/** Where a mark stands and on what ground: everything that has to be read from the page before it is written to. */
import { MARK_PX } from './sheet.ts';

export type Scheme = 'light' | 'dark';

export interface Place {
  scheme: Scheme;
  /**
   * In the line of text, after the link. Else the link is a block, or an item of a column, a grid or a spread row,
   * where one more item would move the others: then the mark takes no room.
   */
  isInline: boolean;
}

/** Relative luminance. Muted text on white stays below (#767676: 0.18), muted text on black above (#8b949e: 0.29). */
const LIGHT_TEXT = 0.25;
/** Between a link and the mark beside it. */
const SPACE_PX = 6;
/** A higher link is a picture or a card: the mark stands in its upper corner. */
const TALL_PX = 48;

const INLINE = /^($|inline|contents|ruby)/;
const AT_START = /^(normal|flex-start|start|left|stretch)?$/;

/** Reads where a link stands: after layout, before any mark is put in. */
export function readPlace(link: HTMLElement): Place {
  const { color, display, flexDirection, justifyContent } = getComputedStyle(link.parentElement ?? link);
  const isRow = flexDirection.startsWith('row') && AT_START.test(justifyContent);
  const isInLine = !/grid$/.test(display) && INLINE.test(getComputedStyle(link).display);
  return { scheme: schemeFor(color), isInline: /flex$/.test(display) ? isRow : isInLine };
}

/** From where the mark's host is to where the mark belongs, px along the line and down. */
export function offsetTo(link: HTMLElement, host: HTMLElement): { x: number; y: number } {
  const box = link.getBoundingClientRect();
  const from = host.getBoundingClientRect();
  const text = textBox(link);
  const outer = link.parentElement?.getBoundingClientRect() ?? box;
  const isRightToLeft = getComputedStyle(host).direction === 'rtl';
  const needed = MARK_PX + SPACE_PX;
  const end = (one: DOMRect) => (isRightToLeft ? -one.left : one.right);
  const isTall = box.height > TALL_PX;
  // After the words if the line has room, else after the link, or within the far corner of a card.
  const afterText = !isTall && end(box) - end(text) >= needed;
  // A line may stick out of its box, into the padding around; a card must not.
  const isInCorner = isTall && end(outer) - end(box) < needed;
  const at = afterText ? end(text) : end(box) - (isInCorner ? needed + SPACE_PX : 0);
  const top = isInCorner ? box.top + SPACE_PX : box.top + (box.height - MARK_PX) / 2;
  const start = isRightToLeft ? -from.right : from.left;
  return { x: at + SPACE_PX - start, y: top - from.top };
}

function textBox(link: HTMLElement): DOMRect {
  const range = link.ownerDocument.createRange();
  range.selectNodeContents(link);
  return range.getBoundingClientRect();
}

/**
 * The scheme of the ground, told by the colour of the text on it: a page that can be read has the one where the other
 * is not, whatever paints the ground.
 */
export function schemeFor(textColour: string): Scheme {
  const [red = 0, green = 0, blue = 0] = (textColour.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value: number) => (value / 255) ** 2.2;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > LIGHT_TEXT ? 'dark' : 'light';
}
