/** Where a mark stands and on what ground: everything that has to be read from the page before it is written to. */
import { parentAcross } from '../sites/structure.ts';
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

/** Layers of a page above one link; ends the climb on a hostile page. */
const MAX_LAYERS = 24;
/** Relative luminance at which black and white text contrast alike. */
const DARK_BELOW = 0.18;
/** Between a link and the mark beside it. */
const SPACE_PX = 6;
/** A higher link is a picture or a card: the mark stands in its upper corner. */
const TALL_PX = 48;

const AT_START = /^(normal|flex-start|start|left|stretch)?$/;

/** Reads the places of many links at once; no write may come in between. */
export function readPlaces(links: readonly HTMLElement[]): Place[] {
  const grounds = new Map<Element, Scheme>();
  return links.map((link) => ({
    scheme: schemeAt(link.parentElement ?? link, grounds),
    isInline: standsInline(link),
  }));
}

function standsInline(link: HTMLElement): boolean {
  const { display, flexDirection, justifyContent } = getComputedStyle(link.parentElement ?? link);
  if (/flex$/.test(display)) return flexDirection.startsWith('row') && AT_START.test(justifyContent);
  return !/grid$/.test(display) && /^($|inline|contents|ruby)/.test(getComputedStyle(link).display);
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

function schemeAt(element: Element, grounds: Map<Element, Scheme>): Scheme {
  const seen: Element[] = [];
  let found: Scheme | undefined;
  for (let at: Element | null = element; at && seen.length < MAX_LAYERS; at = parentAcross(at)) {
    found = grounds.get(at) ?? schemeOf(getComputedStyle(at).backgroundColor);
    if (found) break;
    seen.push(at);
  }
  const scheme = found ?? schemeOfCanvas(element.ownerDocument);
  for (const each of seen) grounds.set(each, scheme);
  return scheme;
}

/** `undefined` for a ground that lets the next one through, and for one in a notation that is not known. */
export function schemeOf(colour: string): Scheme | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || alpha < 0.5) return undefined;
  const linear = (value: number) => (value / 255) ** 2.2;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance < DARK_BELOW ? 'dark' : 'light';
}

/** A page without any ground stands on the browser's canvas. */
function schemeOfCanvas(document: Document): Scheme {
  const allowed = getComputedStyle(document.documentElement).colorScheme ?? '';
  if (!allowed.includes('dark')) return 'light';
  const prefersDark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches === true;
  return !allowed.includes('light') || prefersDark ? 'dark' : 'light';
}
