import { expect, test } from 'vitest';
import { searchItems } from '../../../lib/wallet/search.ts';
import { summaryOf } from '../../../lib/wallet/summary.ts';
import { entry, finding } from './credentials.ts';

const skill = (name: string) => ({ name: 'x', skills: [{ name }] });
const dated = { issuedOn: '2021-03-04T00:00:00Z', expiresOn: '2024-11-30T23:59:59Z' };
const items = [
  entry('cloud', finding({ title: 'Cloud Practitioner', achievement: skill('Kubernetes') })),
  entry('zurich', finding({ title: 'Zürich Data Camp', achievement: skill('Python'), ...dated })),
  entry(
    'text',
    finding({
      title: 'Teamwork',
      achievement: { name: 'x', description: 'Led a cloud migration', skills: [] },
      issuer: { name: 'Contoso' },
    }),
    { tags: ['for the new job'] },
  ),
].map((each) => summaryOf(each, 'verified'));
const found = (query: string) => searchItems(items, query).map((each) => each.id);

test('an empty query, or one of signs alone, shows all in their order', () => {
  expect(found('  ')).toEqual(['cloud', 'zurich', 'text']);
  expect(found('+')).toEqual(['cloud', 'zurich', 'text']);
});

test('a word that is only begun finds title, issuer, skill, tag and text', () => {
  expect(found('pract')).toEqual(['cloud']);
  expect(found('cont')).toEqual(['text']);
  expect(found('kube')).toEqual(['cloud']);
  expect(found('new jo')).toEqual(['text']);
  expect(found('migr')).toEqual(['text']);
});

test('a word is found at its beginning alone', () => {
  expect(found('titioner')).toEqual([]);
});

test.each(['2021', '2021-03', '2021-03-04', '2024-11'])('the date of issue or end is found by %s', (date) => {
  expect(found(date)).toEqual(['zurich']);
});

test('a month is found by its name in the language of the browser', () => {
  const month = new Intl.DateTimeFormat(undefined, { month: 'long' }).format(new Date(2021, 2, 15));
  expect(found(`${month} 2021`)).toEqual(['zurich']);
});

test('the title counts more than the text', () => {
  expect(found('cloud')).toEqual(['cloud', 'text']);
});

test('a slip of the finger and a missing sign are forgiven', () => {
  expect(found('kubernets')).toEqual(['cloud']);
  expect(found('zurich')).toEqual(['zurich']);
});

test('a short word has to be right, and a long one may not be wrong everywhere', () => {
  expect(found('dats')).toEqual([]);
  expect(found('kubxxxxxes')).toEqual([]);
});

test('every word must be there', () => {
  expect(found('cloud python')).toEqual([]);
});

test('a query full of signs that mean something to machines is only text', () => {
  expect(found('.*[(\\ "cloud" OR __proto__')).toEqual([]);
});
