/** A schema is a stranger's: what it says about the form, and what it must not be able to do. */
import { describe, expect, test } from 'vitest';
import { compareWithSchema } from '../../../../lib/credential/schemas/validate.ts';

const BADGE = {
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:harbour.example', name: 'Harbour College' },
  credentialSubject: { achievement: { name: 'Tides', tag: ['sea', 'moon'] } },
};
const saysOf = (schema: object, document: unknown = BADGE) => compareWithSchema(document, schema as never);

describe('A document', () => {
  test('that keeps to a schema is the same, in every draft', () => {
    const schema = {
      type: 'object',
      required: ['issuer'],
      properties: { issuer: { $ref: '#/definitions/profile' } },
      definitions: { profile: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
    };
    for (const $schema of [
      undefined,
      'http://json-schema.org/draft-04/schema#',
      'http://json-schema.org/draft-07/schema#',
      'https://json-schema.org/draft/2019-09/schema',
      'https://json-schema.org/draft/2020-12/schema',
    ])
      expect(saysOf({ ...schema, ...($schema ? { $schema } : {}) })).toBe('same');
  });

  test.each([
    ['/validFrom is missing', { required: ['validFrom'] }],
    ['/issuer/url is missing', { properties: { issuer: { required: ['id', 'url'] } } }],
    [
      '/issuer/name is not as it asks for (type)',
      { properties: { issuer: { properties: { name: { type: 'number' } } } } },
    ],
    [
      '/credentialSubject/achievement/tag/1 is not as it asks for (enum)',
      {
        properties: {
          credentialSubject: {
            properties: { achievement: { properties: { tag: { items: { enum: ['sea'] } } } } },
          },
        },
      },
    ],
    ['/ is not as it asks for (type)', { type: 'array' }],
    [
      '/type is not as it asks for (contains)',
      { properties: { type: { contains: { const: 'ClrCredential' } } } },
    ],
    [
      '/issuer/name is not as it asks for (pattern)',
      { properties: { issuer: { properties: { name: { pattern: '^Quay' } } } } },
    ],
  ])('that does not is told where: %s', (differs, schema) => expect(saysOf(schema)).toEqual({ differs }));

  test('is not measured by formats, about which readers disagree', () => {
    expect(saysOf({ properties: { issuer: { properties: { name: { format: 'uri' } } } } })).toBe('same');
  });

  test('is measured by what stands behind a word that is a keyword elsewhere', () => {
    const schema = { properties: { pattern: { type: 'string' }, constructor: { type: 'string' } } };
    expect(saysOf(schema, { pattern: '(a+)+$' })).toBe('same');
    expect(saysOf(schema, { pattern: 7 })).toMatchObject({ differs: expect.stringContaining('/pattern') });
    expect(saysOf(schema, { constructor: 7 })).toMatchObject({
      differs: expect.stringContaining('/constructor'),
    });
  });
});

describe('A schema that says nothing', () => {
  const bomb = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `n${at}`,
      { allOf: [{ $ref: `#/$defs/n${at + 1}` }, { $ref: `#/$defs/n${at + 1}` }] },
    ]),
  );
  const evil = `${'a'.repeat(40)}!`;

  test.each([
    ['refers to another host', { $ref: 'https://evil.example/schema.json' }],
    ['refers to another host deep inside', { properties: { issuer: { $ref: 'https://evil.example/x#/a' } } }],
    ['refers to nothing', { $ref: '#/$defs/none' }],
    ['refers to itself', { $ref: '#' }],
    [
      'refers to itself in a ring',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
    ],
    ['doubles sixty times', { $ref: '#/$defs/n0', $defs: { ...bomb, n60: {} } }],
    ['hides a part under a word of its own', { $ref: '#/x', x: { pattern: '(a+)+$' } }],
    ['is too large', { anyOf: Array.from({ length: 20_000 }, () => ({})) }],
    ['has a part that is none', { properties: { issuer: 7 } }],
    ['has properties that are none', { properties: [1] }],
    ['has a list of values that is none', { enum: 7 }],
    ['has an address that is none', { $id: 'https://[' }],
    ['uses a keyword of an older draft', { dependencies: { issuer: ['x'] } }],
    ['uses a keyword of a newer draft', { $dynamicRef: '#x' }],
    ['sorts properties by a pattern without an end', { patternProperties: { '^(a|a)*$': {} } }],
  ])('because it %s is no accusation', (_, schema) =>
    expect(saysOf(schema)).toMatchObject({ unusable: expect.any(String) }),
  );

  test.each(['(a+)+$', '^(a|aa)+$', '^(a?){40}a{40}$', '((a*)*)*b', '^(?=(a+)+$)'])(
    'because of the pattern %s is no accusation, and ends',
    (pattern) => {
      const costly = { unusable: 'it tests a text by a pattern that could take too long' };
      expect(saysOf({ properties: { name: { pattern } } }, { name: evil })).toEqual(costly);
      // Neither the right nor the wrong way round.
      expect(saysOf({ properties: { name: { not: { pattern } } } }, { name: evil })).toEqual(costly);
      expect(saysOf({ propertyNames: { pattern } }, { [evil]: 1 })).toEqual(costly);
      // Where the document has no such text, the pattern is nobody's trouble.
      expect(saysOf({ properties: { name: { pattern } } }, { name: 7 })).toBe('same');
    },
  );

  test('because a text is too long for its pattern is no accusation', () => {
    const schema = { properties: { name: { pattern: '^[a-z]+-[a-z]+$' } } };
    expect(saysOf(schema, { name: 'sea-moon' })).toBe('same');
    expect(saysOf(schema, { name: 'x'.repeat(100_000) })).toMatchObject({ unusable: expect.any(String) });
  });

  test('because it compares thousands of items with each other is no accusation', () => {
    const schema = { properties: { list: { uniqueItems: true } } };
    expect(saysOf(schema, { list: [1, 2, 1] })).toMatchObject({ differs: expect.any(String) });
    expect(saysOf(schema, { list: Array.from({ length: 4_000 }, (_, at) => ({ at })) })).toMatchObject({
      unusable: expect.any(String),
    });
  });

  test('because the document is wide and it looks at all of it again and again is no accusation', () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]));
    const schema = { allOf: Array.from({ length: 5_000 }, () => ({ additionalProperties: true })) };
    expect(saysOf(schema, wide)).toEqual({ unusable: 'it takes too much work' });
  });
});

test('The words for a path hold nothing unseen, and end', () => {
  const key = `${'n'.repeat(500)}\u202e`;
  const said = saysOf({ additionalProperties: { type: 'string' } }, { [key]: 7 }) as { differs: string };
  expect(said.differs).toMatch(/^\/n{119} is not as it asks for \(type\)$/);
});
