import { expect, test } from 'vitest';
import { searchEntries } from '../../../lib/wallet/search.ts';
import { entry, finding } from './credentials.ts';

const skill = (name: string) => ({ name: 'x', skills: [{ name }] });
const entries = [
  entry('cloud', finding({ title: 'Cloud Practitioner', achievement: skill('Kubernetes') })),
  entry('zurich', finding({ title: 'Zürich Data Camp', achievement: skill('Python') })),
  entry(
    'text',
    finding({
      title: 'Teamwork',
      achievement: { name: 'x', description: 'Led a cloud migration', skills: [] },
      issuer: { name: 'Contoso' },
    }),
  ),
];
const found = (query: string) => searchEntries(entries, query).map((each) => each.id);

test('an empty query, or one of signs alone, shows all in their order', () => {
  expect(found('  ')).toEqual(['cloud', 'zurich', 'text']);
  expect(found('+')).toEqual(['cloud', 'zurich', 'text']);
});

test('a word that is only begun finds title, issuer, skill and text', () => {
  expect(found('pract')).toEqual(['cloud']);
  expect(found('cont')).toEqual(['text']);
  expect(found('kube')).toEqual(['cloud']);
  expect(found('migr')).toEqual(['text']);
});

test('the title counts more than the text', () => {
  expect(found('cloud')).toEqual(['cloud', 'text']);
});

test('a slip of the finger and a missing sign are forgiven', () => {
  expect(found('kubernets')).toEqual(['cloud']);
  expect(found('zurich')).toEqual(['zurich']);
});

test('every word must be there', () => {
  expect(found('cloud python')).toEqual([]);
});

test('a query full of signs that mean something to machines is only text', () => {
  expect(found('.*[(\\ "cloud" OR __proto__')).toEqual([]);
});
