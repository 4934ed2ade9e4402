import { expect, test } from 'vitest';
import { isSchemaType } from '../../../lib/base/schema-org.ts';

test.each(['Person', 'schema:Person', 'http://schema.org/Person', 'https://schema.org/Person'])(
  'a type is known as %s, alone or in a list',
  (type) => {
    expect(isSchemaType(type, 'Person')).toBe(true);
    expect(isSchemaType(['Thing', type], 'Organization', 'Person')).toBe(true);
  },
);

test.each([
  'https://schema.org.evil.example/Person',
  'xschema:Person',
  'person',
  5,
  null,
  undefined,
  { Person: 1 },
])('%o is no such type', (type) => {
  expect(isSchemaType(type, 'Person')).toBe(false);
});
