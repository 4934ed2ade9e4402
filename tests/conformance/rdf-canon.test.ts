/** The W3C's own tests of RDF Dataset Canonicalization (RDFC-1.0), through what the rdfc suites hash. */
import { NQuads } from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { utf8Encode } from '../../lib/base/bytes.ts';
import { canonicalise, type Digest, type Quad } from '../../lib/credential/rdf.ts';
import { type Case, casesOf, HAS_VECTORS, readJson, readText } from './vectors.ts';

const CASES = casesOf('w3c-rdf-canon');

const digestOf = ({ proof }: Case): Digest => (proof.endsWith('SHA384') ? 'SHA-384' : 'SHA-256');
const quadsOf = ({ file }: Case) => NQuads.parse(readText(file)) as Quad[];
const named = (cases: readonly Case[]) => cases.map((each) => [`${each.result ?? each.file}`, each] as const);

const texts = CASES.filter(({ result }) => result?.endsWith('.nq'));
const maps = CASES.filter(({ result }) => result?.endsWith('.json'));
const poison = CASES.filter(({ expected }) => expected === 'reject');

describe.skipIf(!HAS_VECTORS)('Canonical statements', () => {
  test('all cases of the suite are here', () => {
    expect([texts.length + maps.length + poison.length, poison.length]).toEqual([86, 1]);
  });

  test.each(named(texts))('%s', async (_, each) => {
    expect(await canonicalise(quadsOf(each), digestOf(each))).toBe(readText(each.result ?? ''));
  });

  // Which name a blank node gets is not asked for by itself: with those of the published map the text is ours.
  test.each(named(maps))('%s names blank nodes so', async (_, each) => {
    const names = readJson(each.result ?? '') as Record<string, string>;
    const lines = renamed(quadsOf(each), names).map((quad) => NQuads.serialize([quad]));
    expect(await canonicalise(quadsOf(each), digestOf(each))).toBe([...new Set(lines)].sort().join(''));
  });

  test('differ by the digest that tells blank nodes apart', async () => {
    const [diamond] = texts.filter((each) => digestOf(each) === 'SHA-384');
    const quads = () => quadsOf(diamond as Case);
    expect(await canonicalise(quads(), 'SHA-256')).not.toBe(await canonicalise(quads(), 'SHA-384'));
  });

  test.each(named(poison))('%s is given up', async (_, each) => {
    await expect(canonicalise(quadsOf(each), digestOf(each))).rejects.toThrow();
  });

  test('come in the order of code points', () => {
    const lines = texts.map(({ result }) =>
      readText(result ?? '')
        .split('\n')
        .filter(Boolean),
    );
    for (const each of lines)
      expect(each).toEqual(each.toSorted((a, b) => Buffer.compare(utf8Encode(a), utf8Encode(b))));
  });
});

function renamed(quads: readonly Quad[], names: Record<string, string>): Quad[] {
  const term = <T extends { termType: string; value: string }>(each: T): T =>
    each.termType === 'BlankNode' ? { ...each, value: nameOf(each.value, names) } : each;
  return quads.map((quad) => ({
    ...quad,
    subject: term(quad.subject),
    object: term(quad.object),
    graph: term(quad.graph),
  }));
}

function nameOf(value: string, names: Record<string, string>): string {
  const name = names[value.replace(/^_:/, '')];
  if (name === undefined) throw new Error(`the map has no ${value}`);
  return name;
}
