/**
 * All orders of a list, each by one exchange of neighbours from the one before (Steinhaus, Johnson and Trotter). Which
 * comes first decides nothing but how soon a search can be cut short, and so which work fits into the limit.
 */
export function* permutations(list: readonly string[]): Generator<readonly string[]> {
  const order = list.toSorted();
  const looksLeft = new Map(order.map((each) => [each, true]));
  while (true) {
    yield order.slice();
    const at = largestMobile(order, looksLeft);
    const moving = order[at];
    if (moving === undefined) return;
    const to = looksLeft.get(moving) ? at - 1 : at + 1;
    order[at] = order[to] as string;
    order[to] = moving;
    for (const each of order) if (each > moving) looksLeft.set(each, !looksLeft.get(each));
  }
}

/** Where the largest stands that is larger than the neighbour it looks at; -1 where there is none. */
function largestMobile(order: readonly string[], looksLeft: ReadonlyMap<string, boolean>): number {
  let found = -1;
  for (const [at, each] of order.entries()) {
    const neighbour = order[looksLeft.get(each) ? at - 1 : at + 1];
    const isMobile = neighbour !== undefined && each > neighbour;
    if (isMobile && (found === -1 || each > (order[found] as string))) found = at;
  }
  return found;
}
