/** Where a mark stands and on what ground: everything that has to be read from the page before it is written to. */
import { parentAcross } from '../../sites/structure.ts';

export type Scheme = 'light' | 'dark';

export interface Place {
  scheme: Scheme;
  isRightToLeft: boolean;
  /** The parent lays its children out one by one (a flex box, a grid), where one more would move the others. */
  isItem: boolean;
}

/** Relative luminance. Muted text on white stays below (#767676: 0.18), muted text on black above (#8b949e: 0.29). */
const LIGHT_TEXT = 0.25;

/** Reads where a link stands: after layout, before any mark is put in. */
export function readPlace(link: HTMLElement): Place {
  const { color, direction, display } = getComputedStyle(parentAcross(link) ?? link);
  const isItem = /(flex|grid)$/.test(display);
  return { scheme: schemeFor(color), isRightToLeft: direction === 'rtl', isItem };
}

/** Less counts as no shift in browsers either, and Firefox no longer kerns a link's last letter (153, 2026-11). */
const MOVED_PX = 3;

/**
 * Keeps the boxes around a link, relative to each other; the function tells whether they are others now. If they are,
 * once a mark is in, the page has a rule about siblings ("the last one", "one after another"), and has moved.
 */
export function watchShape(link: Element): () => boolean {
  const parent = link.parentElement;
  const all = [parent, link, link.nextElementSibling, parent?.nextElementSibling].filter(
    (each) => each != null,
  );
  const measure = () => {
    const boxes = all.map((each) => each.getBoundingClientRect());
    const [{ x, y } = { x: 0, y: 0 }] = boxes;
    return boxes.flatMap((box) => [box.x - x, box.y - y, box.width, box.height]);
  };
  const before = measure();
  return () => measure().some((value, index) => Math.abs(value - (before[index] ?? 0)) > MOVED_PX);
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
