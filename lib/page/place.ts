/** Where a mark stands and on what ground: everything that has to be read from the page before it is written to. */
import { MARK_PX } from './sheet.ts';

export interface Place {
  scheme: 'light' | 'dark';
  /** Set where the link is a block, or an item of a column: then the mark stands beside it, out of the flow. */
  beside?: { x: number; y: number; gap: number };
}

/** Layers of a page above one link; ends the climb on a hostile page. */
const MAX_LAYERS = 24;
/** Relative luminance at which black and white text contrast alike. */
const DARK_BELOW = 0.18;
/** Between a link and the mark beside it. */
const SPACE_PX = 6;
/** A higher link is a picture or a card: the mark stands in its upper corner. */
const TALL_PX = 48;

const INLINE = /^(inline|contents|ruby)/;

/** Reads the places of many links at once; no write may come in between. */
export function readPlaces(links: readonly HTMLElement[]): Place[] {
  const grounds = new Map<Element, 'light' | 'dark'>();
  return links.map((link) => {
    const scheme = schemeAt(link.parentElement ?? link, grounds);
    const beside = besideOf(link);
    return beside ? { scheme, beside } : { scheme };
  });
}

/** Read again after the page's layout has changed. */
export function besideOf(link: HTMLElement): Place['beside'] {
  const parent = link.parentElement;
  if (!parent) return undefined;
  const own = getComputedStyle(link);
  const around = getComputedStyle(parent);
  const isColumn = around.display.endsWith('flex') && around.flexDirection.startsWith('column');
  const isRow = around.display.endsWith('flex') && !isColumn;
  const isBlock = own.display !== '' && !INLINE.test(own.display) && own.float !== 'left';
  if (isRow || !(isColumn || isBlock)) return undefined;
  const gap = isColumn ? Number.parseFloat(around.rowGap) || 0 : 0;
  return { ...offset(link, parent), gap };
}

function offset(link: HTMLElement, parent: Element): { x: number; y: number } {
  const box = link.getBoundingClientRect();
  const outer = parent.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(parent).direction === 'rtl';
  const room = isRightToLeft ? box.left - outer.left : outer.right - box.right;
  const isTall = box.height > TALL_PX;
  const outside = room >= MARK_PX + SPACE_PX;
  return {
    x: outside ? box.width + SPACE_PX : box.width - MARK_PX - SPACE_PX,
    y: isTall && !outside ? SPACE_PX - box.height : -(box.height + MARK_PX) / 2,
  };
}

function schemeAt(element: Element, grounds: Map<Element, 'light' | 'dark'>): 'light' | 'dark' {
  const seen: Element[] = [];
  let found: 'light' | 'dark' | undefined;
  for (let at: Element | null = element; at && seen.length < MAX_LAYERS; at = parentOf(at)) {
    found = grounds.get(at) ?? schemeOf(getComputedStyle(at).backgroundColor);
    if (found) break;
    seen.push(at);
  }
  const scheme = found ?? schemeOfCanvas(element.ownerDocument);
  for (const each of seen) grounds.set(each, scheme);
  return scheme;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** `undefined` for a ground that lets the next one through. */
export function schemeOf(colour: string): 'light' | 'dark' | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(colour) || red === undefined || green === undefined || blue === undefined)
    return undefined;
  if (alpha < 0.5) return undefined;
  const linear = (value: number) => (value / 255) ** 2.2;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance < DARK_BELOW ? 'dark' : 'light';
}

/** A page without any ground stands on the browser's canvas. */
function schemeOfCanvas(document: Document): 'light' | 'dark' {
  const allowed = getComputedStyle(document.documentElement).colorScheme ?? '';
  if (!allowed.includes('dark')) return 'light';
  const prefersDark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches === true;
  return !allowed.includes('light') || prefersDark ? 'dark' : 'light';
}
