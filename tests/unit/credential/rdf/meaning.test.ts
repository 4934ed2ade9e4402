/** What is remembered of contexts changes no meaning, and what is not covered means nothing. */
import { describe, expect, test } from 'vitest';
import { expandDocument } from '../../../../lib/credential/rdf/index.ts';
import { NotCovered } from '../../../../lib/credential/rdf/not-covered.ts';
import { canonicalise, expand, quadsOf, toQuads } from '../../../../lib/credential/rdf.ts';
import { ifCovered, isReadAlike } from '../read-alike.ts';

const URL_OF_IT = 'https://contexts.example/1';
const serving = (context: unknown) => new Map([[URL_OF_IT, { '@context': context }]]);
const document = (rest: object) => ({ '@context': URL_OF_IT, '@id': 'urn:a', ...rest });
const linesOf = async (each: object, context: unknown) =>
  canonicalise(await toQuads(document(each), serving(context)));

const LENIENT = { undefinedTerms: 'ignore' } as const;

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
    ['terms with a colon', { 'ex:p': { '@id': 'urn:b' } }, { 'ex:p': { '@type': '@id' } }],
    ['a value that is included', { '@included': 'urn:b' }, { p: 'urn:p' }],
    ['a value in a nest', { '@nest': { '@value': 'x' } }, { p: 'urn:p' }],
    ['a graph of nothing', { p: 'x', '@graph': null }, { p: 'urn:p' }],
  ])('is refused, whatever else is ignored: %s', async (_, members, context) => {
    const contexts = serving(context);
    await expect(expand(document(members), contexts)).rejects.toThrow();
    await expect(expand(document(members), contexts, LENIENT)).rejects.toThrow();
  });

  test('is a type that is no text, also where it is written so that it cannot be made one', () => {
    const typed = document({ '@type': [{ toString: 'urn:a' }, 'urn:b'] });
    expect(() => expandDocument(typed, { documents: serving({}), ignoresUndefined: false })).toThrow(
      NotCovered,
    );
  });

  test('is nothing at all for a document that is nested without end', async () => {
    let deep: object = { p: 'x' };
    for (let depth = 0; depth < 20_000; depth++) deep = { p: deep };
    const all = { documents: serving({ p: 'urn:p' }), ignoresUndefined: false };
    expect(ifCovered(() => expandDocument(document(deep), all))).toBeUndefined();
  });
});

/** One context alone: the library keeps what it worked out of an address. */
const WORDS = {
  p: 'urn:p',
  T: 'urn:T',
  s: 'http://www.w3.org/2001/XMLSchema#string',
  d: 'http://www.w3.org/2001/XMLSchema#double',
  g: { '@id': 'urn:g', '@container': '@graph' },
  of: { '@reverse': 'urn:of' },
  l: { '@id': 'urn:l', '@container': '@language' },
  j: { '@id': 'urn:j', '@type': '@json' },
  ref: { '@id': 'urn:ref', '@type': '@id' },
  name: 'urn:name',
  more: '@nest',
};

describe('Where undefined terms are ignored', () => {
  const statementsOf = async (members: object) =>
    canonicalise(await quadsOf(await expand(document(members), serving(WORDS), LENIENT)));

  test.each([
    ['types', { '@type': ['Person', 'urn:T'], name: 'x' }],
    ['types of a node inside', { p: { '@type': 'Person', name: 'x' } }],
    ['an identifier inside', { p: { '@id': 'me', name: 'x' } }],
    ['an identifier with a blank', { p: { '@id': 'urn:my badge', name: 'x' } }],
    ['a reference', { ref: 'me', name: 'x' }],
    ['a node alone', { '@graph': [{ '@type': 'Person' }, { name: 'x' }] }],
  ])('%s that mean nothing are left out, as the library has it', async (_, members) => {
    expect(await isReadAlike(document(members), serving(WORDS), true)).toBe(true);
  });

  test('whoever has an identifier that is none stays without one', async () => {
    expect(await statementsOf({ p: { '@id': 'me', '@type': 'Person', name: 'x' } })).toBe(
      '<urn:a> <urn:p> _:c14n0 .\n_:c14n0 <urn:name> "x" .\n',
    );
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
    [
      'included nodes',
      {
        '@included': [
          { p: 'x', '@included': { name: 'y' } },
          { '@id': 'urn:b', p: 'x' },
        ],
      },
    ],
    ['nested members', { p: 'x', more: [{ p: 'y', more: { name: 'z' } }, { '@type': 'T' }] }],
  ])('are those of the library for %s', async (_, members) => {
    expect(await isReadAlike(document(members), serving(WORDS))).toBe(true);
  });
});
