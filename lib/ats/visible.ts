/** Whether people see an element. A text field that nobody sees is a trap; a file control is often hidden. */
export function isVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (each.hasAttribute('hidden') || each.getAttribute('aria-hidden') === 'true') return false;
    const style = view.getComputedStyle(each);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return false;
  }
  return hasRoom(element);
}

/** Whether an element is drawn at all, be it without room or see-through, as the parts of an upload often are. */
export function isDrawn(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const style = view?.getComputedStyle(each);
    if (each.hasAttribute('hidden') || style?.display === 'none' || style?.visibility === 'hidden')
      return false;
  }
  return view !== null;
}

/** Past the edge of an open shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** At least so many CSS pixels in each direction, and not pushed out of the page at its left or top. */
const SMALLEST = 4;

function hasRoom(element: Element): boolean {
  // A document without layout (one that is read, not shown) tells nothing by its boxes.
  if (element.ownerDocument.documentElement.getBoundingClientRect().width === 0) return true;
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const isInPage = box.right + (view?.scrollX ?? 0) > 0 && box.bottom + (view?.scrollY ?? 0) > 0;
  return box.width >= SMALLEST && box.height >= SMALLEST && isInPage;
}
