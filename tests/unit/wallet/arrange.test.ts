import { describe, expect, test } from 'vitest';
import type { State } from '../../../lib/credential/verdict.ts';
import { type Arrangement, arranged, FIRST_SIGHT, facetsOf, shelved } from '../../../lib/wallet/arrange.ts';
import type { WalletEntry } from '../../../lib/wallet/model.ts';
import { summaryOf } from '../../../lib/wallet/summary.ts';
import { entry, finding } from './credentials.ts';

const NOW = Date.UTC(2026, 10, 22);
const item = (id: string, over = {}, state: State = 'verified', about: Partial<WalletEntry> = {}) =>
  summaryOf(entry(id, finding({ title: id, ...over }), about), state);

const items = [
  item('over', { issuedOn: '2020-01-01', expiresOn: '2022-01-01' }, 'caution'),
  item('soon', { issuedOn: '2021-01-01', expiresOn: '2026-12-24' }, 'verified', { tags: ['work'] }),
  item('later', { issuedOn: '2022-01-01', expiresOn: '2028-01-01' }, 'invalid', { tags: ['work', 'art'] }),
  item('never', { issuedOn: '2023-01-01', issuer: { id: 'x', name: 'Älborg', domain: 'a.example' } }),
  item('aside', { issuedOn: '2024-01-01' }, 'verified', { archivedAt: 1, tags: ['work'] }),
];
const shown = (change: Partial<Arrangement>) =>
  shelved(items, { ...FIRST_SIGHT, ...change }, NOW).map(({ id }) => id);

describe('sorted', () => {
  test('the newest first', () => {
    expect(shown({})).toEqual(['never', 'later', 'soon', 'over']);
  });

  test('what ends soonest first, then what never does, then what is over', () => {
    expect(shown({ order: 'expiry' })).toEqual(['soon', 'later', 'never', 'over']);
  });

  test('by issuer from A to Z, whatever signs its letters carry', () => {
    expect(shown({ order: 'issuer' })[0]).toBe('never');
  });

  test('what asks for something to be done first', () => {
    expect(shown({ order: 'state' })).toEqual(['later', 'over', 'never', 'soon']);
  });
});

describe('filtered', () => {
  test('what is put aside is out of the first sight, and alone where it is asked for', () => {
    expect(shown({})).not.toContain('aside');
    expect(shown({ archived: true })).toEqual(['aside']);
  });

  test('by state and by tag, and by both', () => {
    expect(shown({ state: 'verified' })).toEqual(['never', 'soon']);
    expect(shown({ tag: 'work' })).toEqual(['later', 'soon']);
    expect(shown({ tag: 'work', state: 'invalid' })).toEqual(['later']);
  });

  test('the counts beside the filters are of what they would show', () => {
    expect(facetsOf(items)).toEqual({
      total: 4,
      states: { caution: 1, verified: 2, invalid: 1 },
      tags: [
        { tag: 'work', count: 2 },
        { tag: 'art', count: 1 },
      ],
      archived: 1,
    });
  });
});

test('hits of a search stand flat, best first, among what the filters leave', () => {
  const { stacks, count } = arranged(shelved(items, FIRST_SIGHT, NOW), { query: 'soon', by: 'issuer' });
  expect(count).toBe(1);
  expect(stacks.map(({ items: own }) => own.map(({ id }) => id))).toEqual([['soon']]);
});
