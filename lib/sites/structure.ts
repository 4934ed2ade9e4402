/** Steps through a page that look at structure alone. */

const DOCUMENT = 9;

/** The parent; where a shadow root ends, its host, and where the document of a frame ends, the frame. */
export function parentAcross(element: Element): Element | null {
  const { parentElement, parentNode, ownerDocument } = element;
  if (parentElement) return parentElement;
  if (parentNode?.nodeType === DOCUMENT) return ownerDocument.defaultView?.frameElement ?? null;
  return (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Like `closest`, but goes on at the host where an open shadow root ends, and at the frame of a document. */
export function closestAcross(from: Element, selector: string): Element | undefined {
  for (let at: Element | null = from; at; at = parentAcross(at)) {
    if (at.matches(selector)) return at;
  }
  return undefined;
}

/** No entry of a list lies deeper in it than this; ends the climb on a hostile page. */
const MAX_CLIMB = 12;

/** The nearest ancestor (or the element itself) that `is` accepts. */
export function climb(from: Element, is: (element: Element) => boolean): Element | undefined {
  let at: Element | null = from;
  for (let steps = 0; at && steps < MAX_CLIMB; steps++) {
    if (is(at)) return at;
    at = parentAcross(at);
  }
  return undefined;
}
