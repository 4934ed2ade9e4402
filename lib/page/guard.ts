/** What ties a mark to its link, and when we stop fighting a page that removes marks. */

/** In a document that is shown: that of a frame which has gone on keeps its nodes, connected to nothing. */
export function isHere(node: Node): boolean {
  return node.isConnected && (node.ownerDocument ?? (node as Document)).defaultView != null;
}

/** The mark is as it was made and stands by its link, both are in the page, and the link leads where it led. */
export function isBound(link: HTMLAnchorElement, href: string, host: Element): boolean {
  const isBeside = link.nextSibling === host || link.lastChild === host;
  return isBeside && isUntouched(link, href) && !host.hasAttributes();
}

/** The link is as it was: then it was the page that took, moved or changed the mark. */
export function isUntouched(link: HTMLAnchorElement, href: string): boolean {
  return link.href === href && isHere(link);
}

/** Honest pages re-render once or twice; five times in five seconds is a fight. */
const MAX_REMOVALS = 5;
export const REMOVALS_WITHIN_MS = 5_000;

/** Counts removals; the function says whether this one is one too many. */
export function createRemovals(now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    const at = now();
    times = [...times.filter((time) => at - time < REMOVALS_WITHIN_MS), at];
    return times.length >= MAX_REMOVALS;
  };
}
