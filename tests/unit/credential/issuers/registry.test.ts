import { describe, expect, test } from 'vitest';
import { SHIPPED_REGISTRIES } from '../../../../lib/credential/issuers/registered.ts';
import { copyFrom, REGISTRIES, readRegistry } from '../../../../lib/credential/issuers/registry.ts';

const ID = 'did:web:harbour.example';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (registry: unknown) => readRegistry(bytesOf(JSON.stringify({ meta: {}, registry })));

describe('A registry', () => {
  test('is read as exact identifiers, names, and hosts of websites', () => {
    expect(
      read({
        [ID]: {
          name: 'Harbour College',
          location: 'Brackwater',
          url: 'https://www.harbour-college.example/a',
        },
        'did:key:z6MkiTBz': { name: ' Quay   School ' },
      }),
    ).toEqual([
      [ID, 'Harbour College', 'harbour-college.example'],
      ['did:key:z6MkiTBz', 'Quay School'],
    ]);
  });

  test.each([
    ['a page', '<!doctype html><html>It&apos;s gone</html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['no issuers', '{"registry":{}}'],
    ['issuers in a list', '{"registry":[{"name":"Harbour College"}]}'],
    ['issuers in a text', '{"registry":"did:web:harbour.example"}'],
    ['JSON whose quotes were written as entities', '{&quot;registry&quot;:{}}'],
    ['a registry that stands twice', `{"registry":{},"registry":{"${ID}":{"name":"Harbour College"}}}`],
    ['an entry that has two names', `{"registry":{"${ID}":{"name":"Harbour College","name":"Quay"}}}`],
    ['a name for all objects', `{"registry":{"__proto__":{"name":"Harbour College"}}}`],
    ['bytes that are no text', '\u0000\uffff'],
  ])('is not read out of %s', (_, text) => expect(readRegistry(bytesOf(text))).toBeTypeOf('string'));

  test('of a million issuers, or of megabytes, is none', () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `"did:web:${at}.example":{"name":"N"}`);
    expect(readRegistry(bytesOf(`{"registry":{${many.join()}}}`))).toBe('it is larger than is read');
    const some = Object.fromEntries(
      many.slice(0, 6_000).map((_, at) => [`did:web:${at}.example`, { name: 'N' }]),
    );
    expect(read(some)).toBe('it lists more than 5000 issuers');
    expect(read({ [ID]: { name: 'N'.repeat(2_000_000) } })).toBe('it is larger than is read');
  });

  test('gives nobody an identifier that stands twice: it is said to be two', () => {
    const text = `{"registry":{"${ID}":{"name":"Harbour College"},"did:web:quay.example":{"name":"Quay"},"${ID}":{"name":"Evil"}}}`;
    expect(readRegistry(bytesOf(text))).toEqual([['did:web:quay.example', 'Quay']]);
    const hidden = text.replace(`"${ID}":{"name":"Evil"}`, `"did:web:harbour.ex\\u0061mple":{"name":"Evil"}`);
    expect(readRegistry(bytesOf(hidden))).toEqual([['did:web:quay.example', 'Quay']]);
  });

  test.each([
    'Harbour College',
    'harbour.example',
    'http://harbour.example/issuer',
    'did:web:harbour.example evil',
    'did:web:harbour.example\n',
    'https://harbour.example/"><script>',
    '',
    `did:web:${'a'.repeat(500)}`,
    'javascript:alert(1)',
  ])('lists nobody under %j', (id) => {
    const [first, ...more] = read({ [id]: { name: 'Evil' }, [ID]: { name: 'Harbour College' } }) as unknown[];
    expect([first, more]).toEqual([[ID, 'Harbour College'], []]);
  });

  test.each([
    ['none', undefined],
    ['a number', 7],
    ['an object', { en: 'Harbour' }],
    ['nothing but spaces and unseen signs', ' \u200b\u202e '],
    ['one without an end', 'N'.repeat(300)],
  ])('lists nobody whose name is %s', (_, name) => {
    expect(read({ [ID]: { name }, 'did:web:quay.example': { name: 'Quay' } })).toEqual([
      ['did:web:quay.example', 'Quay'],
    ]);
  });

  test('takes markup and entities in names for letters', () => {
    expect(read({ [ID]: { name: 'R&amp;D <b>School</b> &quot;One&quot;' } })).toEqual([
      [ID, 'R&amp;D <b>School</b> &quot;One&quot;'],
    ]);
  });

  test('has no website where its address is none', () => {
    for (const url of ['javascript:alert(1)', 'http://harbour.example', 'https://', 'harbour.example', 7])
      expect(read({ [ID]: { name: 'Harbour College', url } })).toEqual([[ID, 'Harbour College']]);
  });
});

describe('A stored copy', () => {
  const [registry] = REGISTRIES;
  const copy = { registry: registry?.id, readOn: '2026-11-25', issuers: [[ID, 'Harbour College']] };

  test('is what it was', () => expect(copyFrom(structuredClone(copy))).toEqual(copy));

  test.each([
    ['nothing', undefined],
    ['a registry that nobody knows', { ...copy, registry: 'evil' }],
    ['no day', { ...copy, readOn: undefined }],
    ['issuers that are no list', { ...copy, issuers: {} }],
    ['an issuer without a name', { ...copy, issuers: [[ID]] }],
    ['an issuer that is an object', { ...copy, issuers: [{ id: ID }] }],
  ])('is none with %s', (_, value) => expect(copyFrom(value)).toBeUndefined());
});

describe('The copies that ship with Assay', () => {
  test('are of every registry, each issuer by an exact identifier, none twice', () => {
    expect(SHIPPED_REGISTRIES.map(({ registry }) => registry)).toEqual(REGISTRIES.map(({ id }) => id));
    for (const { readOn, issuers } of SHIPPED_REGISTRIES) {
      expect(readOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(issuers.length).toBeGreaterThan(10);
      expect(new Set(issuers.map(([id]) => id)).size).toBe(issuers.length);
      const again = read(
        Object.fromEntries(issuers.map(([id, name, host]) => [id, { name, url: `https://${host}` }])),
      );
      expect((again as unknown[]).length).toBe(issuers.length);
    }
  });
});
