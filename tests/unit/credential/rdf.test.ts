/** Statements are hashed as lines of text: what stands in one place must not read as a line of its own. */
import { describe, expect, test } from 'vitest';
import { canonicalise, toQuads } from '../../../lib/credential/rdf.ts';

const NO_CONTEXTS = new Map();
const LINE = '> .\n<urn:b> <urn:q> <urn:r';

describe('A value that is written to look like more statements', () => {
  test.each([
    ['as an identifier', { '@id': `urn:a${LINE}`, 'urn:p': 'x' }],
    ['as an identifier without blanks', { '@id': 'urn:a>.<urn:b', 'urn:p': 'x' }],
    ['as an identifier with tabs', { '@id': 'urn:a>\t<urn:p>\t<urn:o', 'urn:p': 'x' }],
    ['as an identifier with another kind of blank', { '@id': 'urn:a>\u00a0<urn:p', 'urn:p': 'x' }],
    ['as an identifier with escapes', { '@id': 'urn:a\\u003E', 'urn:p': 'x' }],
    ['as a property', { '@id': 'urn:a', [`urn:p${LINE}`]: 'x' }],
    ['as a type', { '@id': 'urn:a', '@type': `urn:t${LINE}` }],
    ['as a reference', { '@id': 'urn:a', 'urn:p': { '@id': `urn:o${LINE}` } }],
    ['as a kind of value', { '@id': 'urn:a', 'urn:p': { '@value': 'x', '@type': `urn:t${LINE}` } }],
    [
      'as a kind of value without blanks',
      { '@id': 'urn:a', 'urn:p': { '@value': 'x', '@type': 'urn:t>.<urn:b' } },
    ],
    [
      'as a language',
      { '@id': 'urn:a', 'urn:p': { '@value': 'x', '@language': `en .\n<urn:b> <urn:q> "y"@en` } },
    ],
    ['as text', { '@id': 'urn:a', 'urn:p': `x" .\n<urn:b> <urn:q> "y` }],
    ['as text with escapes', { '@id': 'urn:a', 'urn:p': 'x\\" .\\n<urn:b> <urn:q> "y' }],
    [
      'as JSON',
      { '@id': 'urn:a', 'urn:p': { '@type': '@json', '@value': { x: `" .\n<urn:b> <urn:q> "y` } } },
    ],
    ['as a label', { '@id': '_:a .\n<urn:b> <urn:q> _:b', 'urn:p': 'x' }],
    ['as a graph', { '@id': `urn:g${LINE}`, '@graph': [{ '@id': 'urn:a', 'urn:p': 'x' }] }],
  ])('%s is refused, or is one statement all the same', async (_, document) => {
    const lines = await toQuads(document, NO_CONTEXTS)
      .then((quads) => canonicalise(quads))
      .catch(() => 'refused\n');
    expect(lines.split('\n')).toHaveLength(2);
    expect(lines).not.toMatch(/^<urn:b>/m);
    expect(lines).not.toMatch(/> \.<|>\.</);
  });

  test('is never the same line as what it imitates', async () => {
    const line = async (document: object) => canonicalise(await toQuads(document, NO_CONTEXTS));
    expect(await line({ '@id': 'urn:a>', 'urn:p': 'x' })).not.toBe(
      await line({ '@id': 'urn:a\\u003E', 'urn:p': 'x' }),
    );
    expect(await line({ '@id': 'urn:a', 'urn:p': 'x\n' })).not.toBe(
      await line({ '@id': 'urn:a', 'urn:p': 'x\\n' }),
    );
  });
});
