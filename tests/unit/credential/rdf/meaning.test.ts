/** What is remembered of contexts changes no meaning, and what is not covered is read all the same. */
import { describe, expect, test } from 'vitest';
import { expandKnown } from '../../../../lib/credential/rdf/index.ts';
import { canonicalise, expand, quadsOf, toQuads } from '../../../../lib/credential/rdf.ts';
import { isReadAlike } from '../read-alike.ts';

const URL_OF_IT = 'https://contexts.example/1';
const serving = (context: unknown) => new Map([[URL_OF_IT, { '@context': context }]]);
const document = (rest: object) => ({ '@context': URL_OF_IT, '@id': 'urn:a', ...rest });
const linesOf = async (each: object, context: unknown) =>
  canonicalise(await toQuads(document(each), serving(context)));

describe('A context', () => {
  test('means what stands in it, and not what stood at its address before', async () => {
    for (const iri of ['urn:one#', 'urn:other#', 'urn:one#'])
      expect(await linesOf({ name: 'x' }, { name: iri })).toBe(`<urn:a> <${iri}> "x" .\n`);
  });

  test('means the same after more others than are remembered', async () => {
    const context = { name: 'urn:name' };
    for (let nth = 0; nth < 1_300; nth++) {
      const lines = await linesOf({ name: 'x', [`t${nth}`]: 'y' }, { ...context, [`t${nth}`]: `urn:${nth}` });
      expect(lines).toContain(`<urn:a> <urn:${nth}> "y" .\n`);
    }
    expect(await linesOf({ name: 'x' }, context)).toBe('<urn:a> <urn:name> "x" .\n');
  });

  test('that protects a term is refused together with one that redefines it, in whichever order they are met', async () => {
    const first = { name: { '@id': 'urn:first', '@protected': true } };
    const second = { name: 'urn:second' };
    expect(await linesOf({ name: 'x' }, [second, first])).toContain('urn:first');
    await expect(linesOf({ name: 'x' }, [first, second])).rejects.toThrow();
    expect(await linesOf({ name: 'x' }, [second, first])).toContain('urn:first');
  });

  test('of a type counts for its node alone, one of a term for all below it', async () => {
    const inner = { '@context': { label: 'urn:label' } };
    const context = { T: { '@id': 'urn:T', ...inner }, p: { '@id': 'urn:p', ...inner }, q: 'urn:q' };
    expect(await linesOf({ p: { q: { label: 'x' } } }, context)).toContain('<urn:label> "x"');
    expect(await linesOf({ '@type': 'T', label: 'x' }, context)).toContain('<urn:label> "x"');
    await expect(linesOf({ '@type': 'T', q: { label: 'x' } }, context)).rejects.toThrow();
  });

  test('that is wrong below a term that nobody uses is refused as a whole', async () => {
    const wrong = {
      p: { '@id': 'urn:p', '@context': { bad: { '@id': 'not an address' } } },
      name: 'urn:name',
    };
    await expect(linesOf({ name: 'x' }, wrong)).rejects.toThrow();
  });
});

describe('What is not covered', () => {
  const byIndex = { p: { '@id': 'urn:p', '@container': '@index' } };
  test.each([
    ['maps by index', { p: { one: { '@id': 'urn:b' } } }, byIndex],
    ['included nodes', { '@included': [{ '@id': 'urn:b', p: 'x' }] }, { p: 'urn:p' }],
    ['nested members', { more: { p: { '@id': 'urn:b' } } }, { p: 'urn:p', more: '@nest' }],
    ['terms with a colon', { 'ex:p': { '@id': 'urn:b' } }, { 'ex:p': { '@type': '@id' } }],
  ])('is read by the library: %s', async (_, members, context) => {
    const all = { documents: serving(context), ignoresUndefined: false };
    expect(expandKnown(document(members), all)).toBeUndefined();
    expect(await linesOf(members, context)).toContain('urn:b');
  });

  test('is the same whether undefined terms are refused or ignored', async () => {
    const contexts = serving(byIndex);
    const members = { p: { one: { '@id': 'urn:b' } }, undefinedTerm: 'x' };
    await expect(expand(document(members), contexts)).rejects.toThrow();
    const lenient = { undefinedTerms: 'ignore' } as const;
    const quads = await quadsOf(await expand(document(members), contexts, lenient), lenient);
    expect(quads.map(({ object }) => object.value)).toEqual(['urn:b']);
  });

  test('is nothing at all for a document that is nested without end', async () => {
    let deep: object = { p: 'x' };
    for (let depth = 0; depth < 20_000; depth++) deep = { p: deep };
    const all = { documents: serving({ p: 'urn:p' }), ignoresUndefined: false };
    expect(expandKnown(document(deep), all)).toBeUndefined();
  });
});

describe('Statements', () => {
  test.each([
    ['a list of lists', { p: { '@list': [['x'], [], { '@list': [1] }] } }],
    [
      'a value twice, as two spellings of it',
      { p: ['x', { '@value': 'x' }, { '@value': 'x', '@type': 's' }] },
    ],
    [
      'numbers',
      { p: [1, -0, 1.5, 1e21, 1e-7, { '@value': 5, '@type': 'd' }, { '@value': 'no', '@type': 'd' }] },
    ],
    ['a graph in a graph', { g: { p: 'x', g: [{ p: 'y' }, { '@id': 'urn:b', p: 'z' }] } }],
    ['what refers to it', { '@reverse': { p: [{ '@type': 'T' }] }, of: [{ p: 'x' }] }],
    ['labels of its own', { p: [{ '@id': '_:b1', p: { '@id': '_:b0' } }, { p: 'x' }] }],
    ['texts by language', { l: { en: ['x', 'y'], 'DE-at': 'z', '@none': 'n' } }],
    ['JSON', { j: { b: [1e3, null], a: 'x"' } }],
  ])('are those of the library for %s', async (_, members) => {
    const context = {
      p: 'urn:p',
      T: 'urn:T',
      s: 'http://www.w3.org/2001/XMLSchema#string',
      d: 'http://www.w3.org/2001/XMLSchema#double',
      g: { '@id': 'urn:g', '@container': '@graph' },
      of: { '@reverse': 'urn:of' },
      l: { '@id': 'urn:l', '@container': '@language' },
      j: { '@id': 'urn:j', '@type': '@json' },
    };
    expect(await isReadAlike(document(members), serving(context))).toBe(true);
  });
});
