/**
 * How often blank nodes may be compared in depth before their order is given up (RDFC-1.0, section 7.1). The whole of
 * the rdf-canon suite needs 512.
 */
import type { Quad } from './rdf.ts';

/**
 * Where each has one place, as in every document without labels of its own: about one comparison for each that looks
 * like another. A transcript of 200 courses with lists of grades needs 2,400; costs 0.04 ms each.
 */
const MAX_IN_TREE = 4_000;
/** Where some have several places, or stand in a ring: only labels made for it do that. */
const MAX_IN_NET = 1_000;
const MIN_IN_NET = 64;
/** A comparison costs by how many there are: 1.2 ms in a net of 6,000 references beyond the first. */
const REFERENCES_TIMES_COMPARISONS = 300_000;

/** The bound for a dataset, by the shape of what its blank nodes form. */
export function maxComparisons(quads: readonly Quad[]): number {
  const parents = new Map<string, string>();
  let further = 0;
  for (const { subject, object } of quads) {
    if (object.termType !== 'BlankNode') continue;
    if (parents.has(object.value)) further += 1;
    else parents.set(object.value, subject.value);
  }
  if (further === 0 && !hasRing(parents)) return MAX_IN_TREE;
  return Math.max(MIN_IN_NET, Math.min(MAX_IN_NET, REFERENCES_TIMES_COMPARISONS / Math.max(1, further)));
}

/** Whether somebody is their own ancestor. */
function hasRing(parents: ReadonlyMap<string, string>): boolean {
  const ends = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !ends.has(at)) {
      if (path.has(at)) return true;
      path.add(at);
      at = parents.get(at);
    }
    for (const each of path) ends.add(each);
  }
  return false;
}
