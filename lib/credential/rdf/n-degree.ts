/**
 * Blank nodes that look alike from near are told apart by what they lead to, and that by what it leads to (RDFC-1.0,
 * sections 4.7 and 4.8). Of all orders in which neighbours could be visited, the one counts whose path reads smallest.
 */
import type { Labels } from './labels.ts';
import type { Line } from './n-quads.ts';
import { permutations } from './permutations.ts';

export interface Comparing {
  linesOf: ReadonlyMap<string, readonly Line[]>;
  /** What each looks like from near (section 4.6). */
  hashes: ReadonlyMap<string, string>;
  canonical: Labels;
  hash(text: string): string;
  /** Called for each comparison; throws where there have been too many. */
  spend(): void;
  /** Called for each order that is tried, which may lead to no comparison; throws as well. */
  spendOrder(): void;
}

export interface Path {
  hash: string;
  /** Labels in the order in which this path meets the nodes. */
  labels: Labels;
}

export function pathFrom(blank: string, issued: Labels, comparing: Comparing): Path {
  comparing.spend();
  let labels = issued;
  let text = '';
  const related = neighboursOf(blank, issued, comparing);
  for (const hash of [...related.keys()].sort()) {
    const smallest = smallestPath(related.get(hash) ?? [], labels, comparing);
    text += hash + smallest.path;
    labels = smallest.labels;
  }
  return { hash: comparing.hash(text), labels };
}

/** Neighbours by how they stand to this node (section 4.8, step 3). */
function neighboursOf(blank: string, labels: Labels, comparing: Comparing): Map<string, string[]> {
  const related = new Map<string, string[]>();
  const add = (neighbour: string | undefined, line: Line, position: 's' | 'o' | 'g') => {
    if (neighbour === undefined || neighbour === blank) return;
    const name =
      comparing.canonical.get(neighbour) ?? labels.get(neighbour) ?? comparing.hashes.get(neighbour) ?? '';
    const hash = comparing.hash(position + (position === 'g' ? '' : `<${line.predicate}>`) + name);
    const others = related.get(hash);
    if (others) others.push(neighbour);
    else related.set(hash, [neighbour]);
  };
  for (const line of comparing.linesOf.get(blank) ?? []) {
    add(line.subject, line, 's');
    add(line.object, line, 'o');
    add(line.graph, line, 'g');
  }
  return related;
}

function smallestPath(list: readonly string[], labels: Labels, comparing: Comparing) {
  let chosen: { path: string; labels: Labels } | undefined;
  for (const order of permutations(list)) {
    comparing.spendOrder();
    const found = pathIn(order, labels, comparing, chosen?.path);
    if (found && (!chosen || found.path < chosen.path)) chosen = found;
  }
  return chosen ?? { path: '', labels };
}

/** The path in one order; `undefined` as soon as it cannot be the smallest any more (steps 5.4.1 to 5.4.5). */
function pathIn(
  order: readonly string[],
  issued: Labels,
  comparing: Comparing,
  smallest: string | undefined,
) {
  let labels = issued.copy();
  let path = '';
  const isBeaten = () => smallest !== undefined && smallest !== '' && path > smallest;
  const unvisited: string[] = [];
  for (const blank of order) {
    const known = comparing.canonical.get(blank);
    if (known === undefined && labels.get(blank) === undefined) unvisited.push(blank);
    path += known ?? labels.issue(blank);
    if (isBeaten()) return undefined;
  }
  for (const blank of unvisited) {
    const beyond = pathFrom(blank, labels, comparing);
    path += `${labels.issue(blank)}<${beyond.hash}>`;
    labels = beyond.labels;
    if (isBeaten()) return undefined;
  }
  return { path, labels };
}
