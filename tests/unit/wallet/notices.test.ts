import { describe, expect, test } from 'vitest';
import { dueEntries } from '../../../lib/wallet/due.ts';
import type { WalletEntry } from '../../../lib/wallet/model.ts';
import { inOrder, noticesOf } from '../../../lib/wallet/notices.ts';
import { finding } from './credentials.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const DAY = 24 * 60 * 60_000;

function entry(over: Partial<WalletEntry> = {}, ends?: number): WalletEntry {
  const found = finding();
  const expiresOn = ends === undefined ? {} : { expiresOn: new Date(NOW + ends * DAY).toISOString() };
  const { credential } = found;
  return {
    id: crypto.randomUUID(),
    kind: 'credential',
    originals: [],
    format: 'open-badge-3',
    title: 'Cloud Practitioner',
    finding: { ...found, ...(credential ? { credential: { ...credential, ...expiresOn } } : {}) },
    addedAt: NOW - 400 * DAY,
    ...over,
  };
}

const said = (...entries: WalletEntry[]) => noticesOf(entries, NOW).map(({ name, days }) => [name, days]);

describe('What is said of the wallet', () => {
  test.each([
    [70, []],
    [60, [['expires in 60', 60]]],
    [30.5, [['expires in 60', 31]]],
    [29.5, [['expires in 30', 30]]],
    [6, [['expires in 7', 6]]],
    [-1, [['expired', undefined]]],
    [-40, []],
  ])('of an award that ends in %s days', (days, notices) => {
    expect(said(entry({}, days))).toEqual(notices);
  });

  test('is nothing of an end that had come before it was added, or of one that is no date', () => {
    expect(said(entry({ addedAt: NOW }, -1), entry())).toEqual([]);
  });

  test('is that it was revoked or suspended, or that its link has died, before all ends', () => {
    const revoked = entry({ finding: finding({}, ['key_of_issuer', 'revoked']) });
    const gone = entry({ trouble: { code: 'not_found', at: NOW } }, 6);
    const unreached = entry({ trouble: { code: 'unreachable', at: NOW } });
    expect(said(entry({}, 6), gone, unreached, revoked).map(([name]) => name)).toEqual([
      'revoked',
      'gone',
      'expires in 7',
    ]);
  });

  test('is said once: what was seen is not said again, and what follows it is', () => {
    const one = entry({ seen: ['expires in 30'] }, 29);
    expect(said(one)).toEqual([]);
    expect(noticesOf([one], NOW + 25 * DAY).map(({ name }) => name)).toEqual(['expires in 7']);
  });

  test('of one entry that is read again falls in where it weighs', () => {
    const [late, soon] = noticesOf([entry({}, 50), entry({}, 6)], NOW).reverse();
    const revoked = noticesOf([entry({ finding: finding({}, ['key_of_issuer', 'revoked']) })], NOW)[0];
    expect(inOrder([late, revoked, soon].filter((each) => each !== undefined))).toEqual([
      revoked,
      soon,
      late,
    ]);
  });

  test('is nothing of what was put aside', () => {
    expect(said(entry({ archivedAt: NOW }, 6))).toEqual([]);
  });
});

describe('What is asked about again', () => {
  const asked = [{ host: 'badges.example', requests: 1 }];
  const watched = (at: number, over: Partial<WalletEntry> = {}) =>
    entry({ finding: { ...finding(), asked, at }, ...over });

  test('was asked about more than a day ago, the longest first', () => {
    const [old, older, recent] = [watched(NOW - 2 * DAY), watched(NOW - 3 * DAY), watched(NOW - DAY / 2)];
    const many = Array.from({ length: 30 }, () => recent as WalletEntry);
    expect(dueEntries([old, older, ...many] as WalletEntry[], NOW)).toEqual([older, old]);
  });

  test('is an hour’s share of all', () => {
    const all = Array.from({ length: 240 }, () => watched(NOW - 2 * DAY));
    expect(dueEntries(all, NOW)).toHaveLength(10);
  });

  test('is not asked about again on the same day because nobody answered', () => {
    expect(dueEntries([watched(NOW - 9 * DAY, { checkedAt: NOW - DAY / 2 })], NOW)).toEqual([]);
  });

  test('is nothing that was put aside, or about which nobody has to be asked', () => {
    expect(dueEntries([watched(NOW - 9 * DAY, { archivedAt: 1 }), entry()], NOW)).toEqual([]);
  });
});
