/** Steps through a page that look at structure alone. */

/** The parent; where a shadow root ends, its host. */
export function parentAcross(element: Element): Element | null {
  const { parentNode } = element;
  return element.parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Like `closest`, but goes on at the host where an open shadow root ends. */
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
    at = at.parentElement;
  }
  return undefined;
}
