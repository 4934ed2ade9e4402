/** Whether text is really drawn, for pages whose style is the candidate's own: within its boxes, on another colour. */
import { parentAcross } from './structure.ts';
import { isSeen, styleOf } from './visible.ts';

/** Smaller is not read without a magnifier; the smallest print of real CVs is 9 px. */
const SMALLEST_READ_PX = 8;
/** Of a text as much must be left within the boxes around it. */
const SMALLEST_LEFT_PX = 4;
/** Parts of 255, summed over three channels; the faintest readable grey on white differs by 60 in each. */
const LEAST_CONTRAST = 90;
/** A name whose every letter is an element of its own has some 30. */
const MAX_HOLDERS = 60;

/** After `isPlainlySeen`. Ask for the one element that names the owner: each of its parts is followed up to the root. */
export function isDrawn(element: Element): boolean {
  const parts = Array.from(element.querySelectorAll('*')).slice(0, MAX_HOLDERS);
  if (parts.length === MAX_HOLDERS) return false;
  return isDrawnItself(element) && parts.every((each) => !isSeen(each) || isDrawnItself(each));
}

/** The text that stands in the element itself, if any; what is in elements below is left to them. */
export function isDrawnItself(element: Element): boolean {
  return !holdsText(element) || (isUnveiled(element) && isWithinBoxes(element) && standsOut(element));
}

function holdsText(element: Element): boolean {
  return [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue ?? ''),
  );
}

/** Big enough, and with nothing between it and the reader that may take it away: what it leaves is not worked out. */
function isUnveiled(element: Element): boolean {
  if (Number.parseFloat(styleOf(element).fontSize || '16') < SMALLEST_READ_PX) return false;
  let isOneSided = false;
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const { filter, maskImage, mixBlendMode, backfaceVisibility, transform } = styleOf(at);
    isOneSided ||= backfaceVisibility === 'hidden';
    if (/opacity\(0|blur\(\d\d/.test(filter) || (isOneSided && /^matrix3d/.test(transform))) return false;
    if (!/^(?:none|normal|undefined|)$/.test(maskImage ?? '') || !/^(?:normal|)$/.test(mixBlendMode ?? ''))
      return false;
  }
  return true;
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
  const page = root.getBoundingClientRect();
  if (page.width === 0) return true;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  let box: Box = range.getBoundingClientRect();
  for (let at: Element | null = element; at && at !== root && !isGone(box); at = parentAcross(at)) {
    const { overflow, overflowX, overflowY, display } = styleOf(at);
    const rule = `${overflow} ${overflowX} ${overflowY}`;
    const clips = /hidden|clip|auto|scroll/.test(rule) && !/contents|^inline$/.test(display);
    // What stands in the body's style holds for the window, not for the body's own box.
    if (!clips || at.localName === 'body') continue;
    const outer = at.getBoundingClientRect();
    const canScroll = /auto|scroll/.test(rule) && isInScroller(box, at, outer);
    box = canScroll ? outer : overlap(box, outer);
  }
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

type Colour = [red: number, green: number, blue: number, alpha: number];

/** White on white is no text. Where a picture is behind it, nobody can tell, and it counts as read. */
function standsOut(element: Element): boolean {
  const style = styleOf(element);
  const isCutOut = style.backgroundClip === 'text';
  const inks = coloursIn(isCutOut ? style.backgroundImage : style.webkitTextFillColor || style.color);
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
    const layers = coloursIn(`${backgroundImage} ${backgroundColor}`).filter(([, , , alpha]) => alpha > 0.5);
    if (layers.length > 0) return layers;
  }
  // A page without colours of its own is white, unless it leaves that to the reader's settings.
  return /dark/.test(scheme) ? [] : [[255, 255, 255, 1]];
}

const COLOUR = /(rgba?|color|(?:ok)?l(?:ab|ch))\((?:[a-z][\w-]*\s)?([^)]*)\)/g;

/** As style is computed; of colours that state their lightness first, the grey of that lightness is near enough. */
function coloursIn(text: string): Colour[] {
  return [...text.matchAll(COLOUR)].map(([, space = '', inside = '']) => {
    const [first = 0, second = 0, third = 0, alpha = 1] = (inside.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(
      Number,
    );
    if (space.startsWith('rgb')) return [first, second, third, alpha];
    if (space === 'color') return [first * 255, second * 255, third * 255, alpha];
    // From perceived lightness to sRGB: the gammas of 3 and of 2.2; that of CIE comes out even.
    const grey = 255 * (space.startsWith('ok') ? first ** (3 / 2.2) : first / 100);
    return [grey, grey, grey, alpha];
  });
}

function distance(one: Colour, other: Colour): number {
  return [0, 1, 2].reduce((sum, at) => sum + Math.abs((one[at] ?? 0) - (other[at] ?? 0)), 0);
}
