import { expect, test } from 'vitest';
import { fullDate, shortDate } from '../../../lib/words/dates.ts';
import { fill, plain } from '../../../lib/words/plain.ts';
import { counted, listed } from '../../../lib/words/plurals.ts';
import { sizeOf } from '../../../lib/words/sizes.ts';

const west = { locale: 'en-GB', timeZone: 'America/Los_Angeles' };

test('a day that an issuer wrote as midnight UTC is that day everywhere', () => {
  expect(shortDate('2027-05-03', west)).toBe('3 May 2027');
  expect(shortDate('2027-05-03T00:00:00.000Z', west)).toBe('3 May 2027');
  expect(shortDate('2027-05-03T23:59:59Z', { ...west, timeZone: 'Asia/Tokyo' })).toBe('3 May 2027');
});

test('an instant is shown where the reader is, and in the reader’s language', () => {
  expect(shortDate('2027-05-03T04:30:00Z', west)).toBe('2 May 2027');
  expect(fullDate('2027-05-03', { locale: 'de' })).toBe('Montag, 3. Mai 2027');
});

test('what is no date says nothing', () => {
  expect(shortDate('soon')).toBe('');
  expect(shortDate(undefined)).toBe('');
});

test('counts and lists are words', () => {
  expect(counted(1, { one: '{n} badge', other: '{n} badges' })).toBe('1 badge');
  expect(counted(1200, { one: '{n} badge', other: '{n} badges' }, 'en-GB')).toBe('1,200 badges');
  expect(listed(['credly.com', 'badgr.io'])).toBe('credly.com and badgr.io');
});

test('sizes are as forms state them', () => {
  expect(sizeOf(2_000_000, 'en-GB')).toBe('2 MB');
  expect(sizeOf(1_250_000, 'en-GB')).toBe('1.3 MB');
  expect(sizeOf(820_000, 'en-GB')).toBe('820 kB');
});

test('facts are cleaned on their way into a text, and cannot bring places of their own', () => {
  expect(fill('Removed “{title}”', { title: 'a\u202eb {title}' })).toBe('Removed “ab {title}”');
});

test('a text of megabytes is cut in no time', () => {
  expect(Array.from(plain('😀\u200b'.repeat(2_000_000))).length).toBe(240);
});
