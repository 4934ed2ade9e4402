/** What a reader of the page sees: the only text that names a person or claims a title. */
import { parentAcross } from './structure.ts';

/** A name or a title is never longer; what follows is not read. */
const MAX_TEXT_CHARACTERS = 300;
/** Text for screen readers alone is clipped to one pixel (the usual recipe of 2015–2026). */
const SMALLEST_SEEN_PX = 2;
/** Fainter is not read by anybody. */
const FAINTEST_SEEN = 0.1;
/** Real pages nest some 40 deep; a name that lies deeper is not looked for. */
const MAX_DEPTH = 120;
/** Elements and texts of one entry; ends the reading of one that is empty without end. */
const MAX_PARTS = 600;

/** As the element's own window computes it: a frame has one of its own. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
}

/** Is the element rendered, of a size to read, within the page, not clipped away and not transparent? Forces style, so ask seldom. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const style = styleOf(element);
  if (Number.parseFloat(style.fontSize || '16') < SMALLEST_SEEN_PX) return false;
  if (opacityIn(style) <= FAINTEST_SEEN || isClippedAway(style) || isInkless(style)) return false;
  return isWithinPage(element);
}

function opacityIn({ opacity }: CSSStyleDeclaration): number {
  return Number.parseFloat(opacity || '1');
}

/** `inset(0)`, as reveals leave it behind, cuts nothing off; what other shapes leave is not worked out. */
function isClippedAway({ clip, clipPath }: CSSStyleDeclaration): boolean {
  const shape = clipPath || 'none';
  return /^rect/.test(clip) || (shape !== 'none' && (!shape.startsWith('inset') || /[1-9]/.test(shape)));
}

/** Letters cut out of a background are seen though their own colour is none. */
function isInkless(style: CSSStyleDeclaration): boolean {
  if (style.backgroundClip === 'text' && style.backgroundImage.includes('(')) return false;
  return isTransparent(style.webkitTextFillColor || style.color);
}

/** Seen, and not hidden by what is around it: for the one element that names the owner. */
export function isPlainlySeen(element: Element): boolean {
  if (!isSeen(element)) return false;
  let opacity = 1;
  let at: Element | null = element;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++, at = parentAcross(at)) {
    const style = styleOf(at);
    // Opacity multiplies on the way up.
    opacity *= opacityIn(style);
    if (opacity <= FAINTEST_SEEN || isClippedAway(style)) return false;
  }
  return !at;
}

function isWithinPage(element: Element): boolean {
  // Without layout (a test document) there is nothing to measure.
  const page = element.ownerDocument.documentElement.getBoundingClientRect();
  if (page.width === 0) return true;
  const box = element.getBoundingClientRect();
  const isBig = box.width >= SMALLEST_SEEN_PX && box.height >= SMALLEST_SEEN_PX;
  return isBig && box.right > page.left && box.left < page.right && box.bottom > page.top;
}

/** As style is computed: `rgba(1, 2, 3, 0.5)`, or any other notation with the alpha after a slash. */
function isTransparent(colour: string): boolean {
  const [, alpha = '1'] = /(?:^rgba.*,|\/)\s*([\d.]+)\)$/.exec(colour) ?? [];
  return colour === 'transparent' || Number(alpha) <= FAINTEST_SEEN;
}

/** The text of the element without the parts that are not rendered, in one line. */
export function visibleText(element: Element): string {
  return oneLine(readText(element));
}

/** `isRead`: whether the text of an element below counts; `edgeOf`: what stands for its edges. */
export function readText(
  element: Element,
  isRead: (element: Element) => boolean = isSeen,
  edgeOf: (element: Element) => string = () => '',
): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: Node) => {
    if (length > MAX_TEXT_CHARACTERS || parts.length > MAX_PARTS) return;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, MAX_TEXT_CHARACTERS);
      parts.push(text);
      length += text.length;
    } else if (node.nodeType === 1 && (node === element || isRead(node as Element))) {
      const edge = edgeOf(node as Element);
      parts.push(edge);
      node.childNodes.forEach(walk);
      parts.push(edge);
    }
  };
  walk(element);
  return parts.join(' ');
}

/** White space collapsed; control and invisible formatting characters dropped. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
