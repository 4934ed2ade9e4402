import { describe, expect, it } from 'vitest';
import { statedDate, statedText } from '../../../lib/platforms/stated-values.ts';

describe('a date that a platform states', () => {
  it.each([
    '2026-02-03',
    '2026-02-03T10:20:30Z',
    '2020-10-22T23:23:59+00:00',
    '2026-02-03T10:20:30.123-05:00',
    '2024-02-29',
  ])('%s stays as it is', (date) => expect(statedDate(date)).toBe(date));

  it('in milliseconds is an instant', () => {
    expect(statedDate(1_728_878_220_063)).toBe('2024-10-14T03:57:00.063Z');
  });

  it('that is absent is none', () => {
    expect(statedDate(undefined)).toBeUndefined();
    expect(statedDate(null)).toBeUndefined();
  });

  it.each([
    '',
    '2024-13-45',
    '2023-02-29',
    '2024-04-31T00:00:00Z',
    '2026-02-03T25:00:00Z',
    '1',
    'May 2026',
    '9'.repeat(100_000),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    8.64e15 + 1,
    true,
    {},
    [],
  ])('that is %j stays to be noticed as no date', (date) => {
    expect(Number.isNaN(Date.parse(statedDate(date) ?? '2026-01-01'))).toBe(true);
  });
});

describe('a text that a platform states', () => {
  it('is one plain line', () => {
    expect(statedText(' Wel\u200bding\n\u202eLevel  2 ')).toBe('Welding Level 2');
  });

  it.each([undefined, null, 7, '', '\u200b', ['x'], { x: 1 }, 'x'.repeat(501)])('is not %j', (value) => {
    expect(statedText(value)).toBeUndefined();
  });
});
