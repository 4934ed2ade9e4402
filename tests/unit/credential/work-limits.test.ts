/** What is worked through, and what is not: bounds by counting, so that the same file always gets the same answer. */
import { describe, expect, test } from 'vitest';
import { maxComparisons } from '../../../lib/credential/canonicalisation-limits.ts';
import { canonicalise, type Quad, type Term } from '../../../lib/credential/rdf.ts';
import { excessOf, withinFile } from '../../../lib/credential/work-limits.ts';
import { badge, V2 } from './badges.ts';
import type { Json } from './signing.ts';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const with_ = (over: Json): Json => ({ ...badge(), ...over });

describe('The work that a document makes', () => {
  test('is not too much for a learner record of 150 credentials, or one of 60 with contexts of their own', () => {
    const credential = { ...badge(), '@context': undefined };
    expect(
      excessOf({ credentialSubject: { verifiableCredential: many(150, () => credential) } }),
    ).toBeUndefined();
    expect(
      excessOf({ credentialSubject: { verifiableCredential: many(60, () => badge()) } }),
    ).toBeUndefined();
  });

  test.each([
    ['parts', with_({ evidence: many(1_700, () => ({})) }), /parts/],
    ['contexts', with_({ evidence: many(900, () => ({ '@context': V2 })) }), /parts/],
    ['contexts in one place', with_({ '@context': many(30, () => V2) }), /contexts/],
    ['values', with_({ evidence: many(1_000, () => ({ type: many(20, (n) => n) })) }), /values/],
    ['values in one list', with_({ evidence: many(3_000, (n) => n) }), /in one place/],
    [
      'values of one identifier',
      with_({ evidence: many(60, () => ({ id: 'urn:x', name: many(50, (n) => n) })) }),
      /in one place/,
    ],
    [
      'values of one identifier under its name in ODRL',
      with_({ evidence: many(60, () => ({ uid: 'urn:x', name: many(50, (n) => n) })) }),
      /in one place/,
    ],
    [
      'characters to be hashed again for each chained proof',
      with_({ description: 'x'.repeat(1_000_000), proof: many(8, () => ({ previousProof: 'x' })) }),
      /text/,
    ],
    [
      'chained proofs',
      with_({ evidence: many(300, () => ({})), proof: many(8, () => ({ previousProof: 'x' })) }),
      /parts/,
    ],
  ])('is too much with so many %s', (_, document, reason) => {
    expect(excessOf(document)).toMatch(reason);
  });

  test('is bounded for all that a file holds, in order', () => {
    const small = { id: 'urn:x' };
    const large = { evidence: many(1_500, () => ({})) };
    expect(withinFile(many(200, () => badge()))).toBe(200);
    expect(withinFile(many(9_000, () => small))).toBe(9_000);
    expect(withinFile([small, ...many(20, () => large), small])).toBe(7);
    expect(withinFile(many(200, () => 'x'.repeat(20_000)))).toBe(200);
    expect(withinFile(many(200, () => 'x'.repeat(800_000)))).toBe(5);
  });
});

const node = (value: string): Term => ({
  termType: value.startsWith('_:') ? 'BlankNode' : 'NamedNode',
  value,
});
const quad = (subject: string, object: string): Quad => ({
  subject: node(subject),
  predicate: node('urn:p'),
  object: node(object),
  graph: { termType: 'DefaultGraph', value: '' },
});
const clique = (size: number) =>
  many(size, (one) => many(size, (other) => (one === other ? [] : [quad(`_:n${one}`, `_:n${other}`)]))).flat(
    2,
  );
const ring = (size: number) => many(size, (at) => quad(`_:n${at}`, `_:n${(at + 1) % size}`));

describe('How often blank nodes are compared', () => {
  test('is most for a tree, which is all that a document without labels makes', () => {
    const tree = many(50, (at) => [quad('urn:root', `_:a${at}`), quad(`_:a${at}`, `_:b${at}`)]).flat();
    expect(maxComparisons(tree)).toBe(4_000);
    expect(maxComparisons([])).toBe(4_000);
    expect(maxComparisons([quad('urn:a', 'urn:b')])).toBe(4_000);
  });

  test('is enough for every published case in a net, and less the denser the net', () => {
    expect(maxComparisons(ring(36))).toBe(1_000);
    expect(maxComparisons(clique(6))).toBe(1_000);
    expect(maxComparisons(clique(40))).toBeLessThan(250);
    expect(maxComparisons(clique(200))).toBe(64);
    expect(maxComparisons([quad('_:self', '_:self')])).toBe(1_000);
    expect(maxComparisons([...ring(3), quad('urn:root', '_:x')])).toBe(1_000);
  });

  test('is the same whatever the order of the statements', () => {
    expect(maxComparisons(clique(40).reverse())).toBe(maxComparisons(clique(40)));
  });

  test('puts honest equals in order, and gives up on poison', async () => {
    const lists = many(100, (at) =>
      many(6, (n) => quad(n ? `_:l${at}.${n - 1}` : `urn:${at}`, `_:l${at}.${n}`)),
    ).flat();
    expect(await canonicalise(lists)).toContain('_:c14n');
    for (const poison of [clique(8), clique(30), ring(300)])
      await expect(canonicalise(poison)).rejects.toThrow();
  });
});
