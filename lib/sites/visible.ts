/** What a reader of the page sees: the only text that names a person. */

/** A name or a title is never longer; what follows is not read. */
const MAX_TEXT_CHARACTERS = 300;
/** Text for screen readers alone is clipped to one pixel (the usual recipe of 2015–2026). */
const SMALLEST_SEEN_PX = 2;
/** Fainter is not read by anybody. */
const FAINTEST_SEEN = 0.1;

/** Is the element rendered, of a size to read, within the page and not transparent? Forces style, so ask seldom. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const style = getComputedStyle(element);
  if (Number.parseFloat(style.fontSize || '16') < SMALLEST_SEEN_PX) return false;
  if (isTransparent(style.color)) return false;
  return isWithinPage(element);
}

/** Opacity multiplies on the way up; a parent that is faded out hides what is in it. */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    opacity *= Number.parseFloat(getComputedStyle(at).opacity || '1');
  }
  return opacity;
}

/** Seen, and not faded out by any ancestor: for the one element that names the owner. */
export function isPlainlySeen(element: Element): boolean {
  return isSeen(element) && opacityOf(element) > FAINTEST_SEEN;
}

function isWithinPage(element: Element): boolean {
  // Without layout (a test document) there is nothing to measure.
  const page = element.ownerDocument.documentElement.getBoundingClientRect();
  if (page.width === 0) return true;
  const box = element.getBoundingClientRect();
  const left = box.right - page.left;
  const top = box.bottom - page.top;
  return box.width >= SMALLEST_SEEN_PX && box.height >= SMALLEST_SEEN_PX && left > 0 && top > 0;
}

/** As style is computed: `rgba(1, 2, 3, 0.5)`, or any other notation with the alpha after a slash. */
function isTransparent(colour: string): boolean {
  const [, alpha = '1'] = /(?:^rgba.*,|\/)\s*([\d.]+)\)$/.exec(colour) ?? [];
  return Number(alpha) <= FAINTEST_SEEN;
}

/** The text of the element without the parts that are not rendered, in one line. */
export function visibleText(element: Element): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: Node) => {
    if (length > MAX_TEXT_CHARACTERS) return;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, MAX_TEXT_CHARACTERS);
      parts.push(text);
      length += text.length;
    } else if (node.nodeType === 1 && (node === element || isSeen(node as Element))) {
      node.childNodes.forEach(walk);
    }
  };
  walk(element);
  return oneLine(parts.join(' '));
}

/** White space collapsed; control and invisible formatting characters dropped. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
