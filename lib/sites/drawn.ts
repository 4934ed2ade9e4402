/** Whether text is really drawn, for pages whose style is the candidate's own: within its boxes, on another colour. */
import { parentAcross } from './structure.ts';
import { styleOf } from './visible.ts';

/** Smaller is not read without a magnifier; the smallest print of real CVs is 9 px. */
const SMALLEST_READ_PX = 8;
/** Of its text as much must be left within the boxes around it. */
const SMALLEST_LEFT_PX = 4;
/** Parts of 255, summed over three channels; the faintest readable grey on white differs by 60 in each. */
const LEAST_CONTRAST = 90;

type Colour = [red: number, green: number, blue: number, alpha: number];

/** After `isPlainlySeen`. Ask for the one element that names the owner: it goes up to the root. */
export function isDrawn(element: Element): boolean {
  const style = styleOf(element);
  if (Number.parseFloat(style.fontSize || '16') < SMALLEST_READ_PX || /opacity\(0/.test(style.filter))
    return false;
  return isWithinBoxes(element) && standsOut(element, style);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes that hide what sticks out of them, on the way up; what can be scrolled to counts as there. */
function isWithinBoxes(element: Element): boolean {
  const root = element.ownerDocument.documentElement;
  if (root.getBoundingClientRect().width === 0) return true;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  let box: Box = range.getBoundingClientRect();
  for (let at: Element | null = element; at && at !== root; at = parentAcross(at)) {
    const { overflow, overflowX, overflowY, display } = styleOf(at);
    const rule = `${overflow} ${overflowX} ${overflowY}`;
    const clips = /hidden|clip|auto|scroll/.test(rule) && !/contents|^inline$/.test(display);
    // What stands in the body's style holds for the window, not for the body's own box.
    if (!clips || at.localName === 'body') continue;
    const outer = at.getBoundingClientRect();
    const canScroll = /auto|scroll/.test(rule) && isInScroller(box, at, outer);
    box = canScroll ? outer : overlap(box, outer);
    if (isGone(box)) return false;
  }
  const page = root.getBoundingClientRect();
  return !isGone(box) && box.right > page.left && box.left < page.right && box.bottom > page.top;
}

function isInScroller(box: Box, scroller: Element, outer: Box): boolean {
  const x = box.right - outer.left + scroller.scrollLeft;
  const y = box.bottom - outer.top + scroller.scrollTop;
  return x > 0 && y > 0 && x <= scroller.scrollWidth + 1 && y <= scroller.scrollHeight + 1;
}

function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function isGone({ left, top, right, bottom }: Box): boolean {
  return right - left < SMALLEST_LEFT_PX || bottom - top < SMALLEST_LEFT_PX;
}

/** White on white is no text. Where a picture is behind it, nobody can tell, and it counts as read. */
function standsOut(element: Element, style: CSSStyleDeclaration): boolean {
  const isCutOut = style.backgroundClip === 'text';
  const fill = style.webkitTextFillColor || style.color;
  const inks = isCutOut ? coloursIn(style.backgroundImage) : coloursIn(fill);
  const grounds = groundsOf(isCutOut ? parentAcross(element) : element);
  if (inks.length === 0 || grounds.length === 0) return true;
  return inks.some((ink) => grounds.some((ground) => distance(ink, ground) >= LEAST_CONTRAST));
}

/** The colours behind the text: one, or those of a gradient; none where it cannot be told. */
function groundsOf(from: Element | null): Colour[] {
  let scheme = '';
  for (let at = from; at; at = parentAcross(at)) {
    const { backgroundColor, backgroundImage, colorScheme } = styleOf(at);
    scheme = colorScheme;
    if (/url\(/.test(backgroundImage)) return [];
    const layers = [...coloursIn(backgroundImage), ...coloursIn(backgroundColor)].filter(
      ([, , , alpha]) => alpha > 0.5,
    );
    if (layers.length > 0) return layers;
  }
  // A page without colours of its own is white, unless it leaves that to the reader's settings.
  return /dark/.test(scheme) ? [] : [[255, 255, 255, 1]];
}

/** Of computed style: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`; in other notations it cannot be told. */
function coloursIn(text: string): Colour[] {
  return [...text.matchAll(/rgba?\(([^)]*)\)/g)].map(([, inside = '']) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (inside.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  });
}

function distance(one: Colour, other: Colour): number {
  return [0, 1, 2].reduce((sum, at) => sum + Math.abs((one[at] ?? 0) - (other[at] ?? 0)), 0);
}
