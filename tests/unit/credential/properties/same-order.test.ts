/** Nodes without names that look alike are told apart as the library tells them apart by which everybody else signs. */
import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { expect, test, vi } from 'vitest';
import { maxComparisons } from '../../../../lib/credential/canonicalisation-limits.ts';
import { canonicalise, type Quad, type Term } from '../../../../lib/credential/rdf.ts';
import { PATIENCE_MS, SEED, timesInAll } from './lanes.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

/** In the long lane. */
const GRAPHS = 100_000;

const named = (value: string): Term => ({ termType: 'NamedNode', value });
const text: Term = {
  termType: 'Literal',
  value: 'x',
  datatype: named('http://www.w3.org/2001/XMLSchema#string'),
};
const blank = fc.nat(6).map((at): Term => ({ termType: 'BlankNode', value: `e${at}` }));
const quad: fc.Arbitrary<Quad> = fc.record({
  subject: fc.oneof({ weight: 12, arbitrary: blank }, fc.constant(named('urn:s'))),
  predicate: fc.constantFrom(named('urn:p'), named('urn:q')),
  object: fc.oneof({ weight: 8, arbitrary: blank }, fc.constant(text)),
  graph: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Term>({ termType: 'DefaultGraph', value: '' }) },
    blank,
  ),
});

/** Every node once more, with the same neighbours. */
function twice(quads: readonly Quad[]): Quad[] {
  const other = (term: Term) => (term.termType === 'BlankNode' ? { ...term, value: `${term.value}x` } : term);
  const copies = quads.map((each) => ({
    ...each,
    subject: other(each.subject),
    object: other(each.object),
    graph: other(each.graph),
  }));
  return [...quads, ...copies];
}

test('Statements about nodes without names come in the order of the library, however alike those are', async () => {
  const graphs = fc.tuple(fc.array(quad, { minLength: 1, maxLength: 16 }), fc.boolean());
  const property = fc.asyncProperty(graphs, async ([written, isTwice]) => {
    const quads = isTwice ? twice(written) : written;
    const limits = { algorithm: 'RDFC-1.0', maxDeepIterations: Math.floor(maxComparisons(quads)) } as const;
    expect(await canonicalise(quads)).toBe(await canonize(quads, limits));
  });
  await fc.assert(property, { seed: SEED, numRuns: timesInAll(GRAPHS) });
});
