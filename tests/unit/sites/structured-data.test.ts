import { describe, expect, test } from 'vitest';
import { structuredData } from '../../../lib/sites/structured-data.ts';
import { documentAt } from './document.ts';

const script = (text: string) => `<script type="application/ld+json">${text}</script>`;

function read(...texts: string[]) {
  const head = texts.map(script).join('');
  return structuredData(documentAt('https://holt.example/', `<html><head>${head}</head></html>`).document);
}

const NOTHING = { people: [], organisations: [], credentials: [] };

describe('bad data say nothing', () => {
  test.each([
    ['broken JSON', '{"@type":"Person","name":'],
    ['nothing', ''],
    ['a number', '12'],
    ['null in all places', '[null, {"@graph": null}, {"@type": null, "name": null}]'],
    ['a name that is none', '{"@type":"Person","name":{"@value":"Mira Holt"}}'],
    ['an address that is none', '{"@type":"EducationalOccupationalCredential","url":"javascript"}'],
    [
      'depth',
      `${'{"a":'.repeat(5_000)}{"@type":"EducationalOccupationalCredential","url":"https://x.example/1"}${'}'.repeat(5_000)}`,
    ],
    ['a name below the top', '{"@type":"Article","comment":{"@type":"Person","name":"Mira Holt"}}'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(NOTHING);
  });

  test('no field reaches the prototype of objects', () => {
    read(
      '{"__proto__":{"@type":"Person","name":"Mira Holt"},"constructor":{"prototype":{"url":"https://x.example"}}}',
    );
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test('a block that is too long, and what comes after the eighth', () => {
    const mira = '{"@type":"Person","name":"Mira Holt"}';
    expect(read(mira + ' '.repeat(300_000))).toEqual(NOTHING);
    expect(read(...Array.from({ length: 8 }, () => '{}'), mira)).toEqual(NOTHING);
  });

  test('of very many objects only so many are looked at', () => {
    const group = (count: number) =>
      `{"hasCredential":[${Array(count).fill('{"url":"https://x.example/1"}').join()}]}`;
    expect(read(`[${Array(2).fill(group(20)).join()}]`).credentials).toHaveLength(40);
    expect(
      read(
        `[${Array(1_500)
          .fill(`{"a":{"b":${group(1)}}}`)
          .join()}]`,
      ).credentials.length,
    ).toBeLessThan(1_000);
  });

  test('what lies deeper than real data is not looked for', () => {
    const deep = (levels: number) =>
      `${'{"a":'.repeat(levels)}{"@type":"EducationalOccupationalCredential","url":"https://x.example/1"}${'}'.repeat(levels)}`;
    expect(read(deep(4)).credentials).toHaveLength(1);
    expect(read(deep(30)).credentials).toHaveLength(0);
  });
});

describe('what a page is about', () => {
  test.each([
    ['a person', '{"@type":"Person","name":"Mira Holt"}'],
    ['a person in a graph', '{"@graph":[{"@type":"https://schema.org/Person","name":"Mira Holt"}]}'],
    ['a profile', '{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Mira Holt"}}'],
    [
      'the author of a site',
      '{"@type":["WebSite"],"author":[{"@type":"Person","givenName":"Mira","familyName":"Holt"}]}',
    ],
  ])('%s', (_, text) => {
    expect(read(text).people).toEqual(['Mira Holt']);
  });

  test('what it calls a credential, wherever it says so', () => {
    const data = {
      '@type': 'Person',
      name: 'Mira Holt',
      hasCredential: [
        { url: 'https://x.example/1' },
        { '@type': 'EducationalOccupationalCredential', name: 'Two' },
      ],
      subjectOf: { '@type': 'EducationalOccupationalCredential', url: 'https://x.example/a b' },
      url: 'https://holt.example/',
    };
    expect(read(JSON.stringify(data)).credentials.toSorted()).toEqual([
      'https://x.example/1',
      'https://x.example/a%20b',
    ]);
  });

  test('a text that has changed is read anew', () => {
    expect(read('{"@type":"Person","name":"Mira Holt"}').people).toEqual(['Mira Holt']);
    expect(read('{"@type":"Person","name":"Nora Falk"}').people).toEqual(['Nora Falk']);
  });
});
