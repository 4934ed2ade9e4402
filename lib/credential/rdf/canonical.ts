/** Statements in the one order and with the one set of labels that are signed (RDFC-1.0, section 4.4). */
import type { Digest, Quad } from '../rdf.ts';
import { hashAll, hashNow } from './hashes.ts';
import { Labels } from './labels.ts';
import { type Comparing, pathFrom } from './n-degree.ts';
import { type Line, linesOf, textOf } from './n-quads.ts';

export interface Limits {
  comparisons: number;
  /** By the clock of `performance`. */
  deadline: number;
}

/** The canonical N-Quads of a dataset. Throws where telling blank nodes apart takes more than the limits. */
export async function canonicalLines(
  quads: readonly Quad[],
  digest: Digest,
  limits: Limits,
): Promise<string> {
  return (await relabelledLines(quads, digest, limits, (label) => label)).join('');
}

/** The same, line by line, with other labels in the place of the canonical ones, and in the order that those make. */
export async function relabelledLines(
  quads: readonly Quad[],
  digest: Digest,
  limits: Limits,
  another: (label: string) => string,
): Promise<string[]> {
  const lines = linesOf(quads);
  const labels = await labelsFor(lines, digest, limits);
  return lines.map((line) => textOf(line, (blank) => another(labels.issue(blank)))).sort();
}

async function labelsFor(lines: readonly Line[], digest: Digest, limits: Limits): Promise<Labels> {
  const linesAt = byBlankNode(lines);
  const blanks = [...linesAt.keys()];
  const near = blanks.map((blank) => fromNear(blank, linesAt.get(blank) ?? []));
  const hashes = await hashAll(near, digest);
  const alike = new Map<string, string[]>();
  for (const [at, hash] of hashes.entries()) {
    const blank = blanks[at] as string;
    const others = alike.get(hash);
    if (others) others.push(blank);
    else alike.set(hash, [blank]);
  }
  const canonical = new Labels('c14n');
  const inOrder = [...alike.keys()].sort().map((hash) => alike.get(hash) ?? []);
  for (const [blank, another] of inOrder) if (blank !== undefined && !another) canonical.issue(blank);
  const several = inOrder.filter(({ length }) => length > 1);
  if (several.length === 0) return canonical;
  const hashOf = new Map(blanks.map((blank, at) => [blank, hashes[at] ?? '']));
  const hash = hashNow(digest);
  return tellApart(several, { linesOf: linesAt, hashes: hashOf, canonical, hash, ...spending(limits) });
}

/** The statements of each blank node, in their order, each once. */
function byBlankNode(lines: readonly Line[]): Map<string, Line[]> {
  const linesOf = new Map<string, Line[]>();
  const add = (blank: string | undefined, line: Line) => {
    if (blank === undefined) return;
    const known = linesOf.get(blank);
    if (!known) linesOf.set(blank, [line]);
    else if (known.at(-1) !== line) known.push(line);
  };
  for (const line of lines) {
    add(line.subject, line);
    add(line.object, line);
    add(line.graph, line);
  }
  return linesOf;
}

/** What a blank node looks like without a look at its neighbours (section 4.6). */
function fromNear(blank: string, lines: readonly Line[]): string {
  const texts = lines.map((line) => textOf(line, (each) => (each === blank ? '_:a' : '_:z')));
  return texts.sort().join('');
}

/** Labels for those that look alike, group by group (section 4.4, step 5). */
function tellApart(groups: readonly string[][], comparing: Comparing): Labels {
  const { canonical } = comparing;
  for (const group of groups) {
    const paths = group
      .filter((blank) => canonical.get(blank) === undefined)
      .map((blank) => {
        const labels = new Labels('b');
        labels.issue(blank);
        return pathFrom(blank, labels, comparing);
      })
      .sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0));
    for (const { labels } of paths) for (const blank of labels.holders) canonical.issue(blank);
  }
  return canonical;
}

/** Orders of neighbours, which are n factorial: those of 8 that all look alike, and few honest documents have 4. */
const MAX_ORDERS = 50_000;

function spending({ comparisons, deadline }: Limits): Pick<Comparing, 'spend' | 'spendOrder'> {
  const upTo = (count: number) => {
    let left = count;
    return () => {
      if (left-- <= 0 || performance.now() > deadline) throw new Error('too many blank nodes look alike');
    };
  };
  return { spend: upTo(comparisons), spendOrder: upTo(MAX_ORDERS) };
}
