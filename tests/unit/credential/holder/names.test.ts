import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../../lib/credential/holder/names.ts';
import { DIFFERENT, INCOMPARABLE, SAME, SIMILAR } from './name-pairs.ts';

describe.each([
  ['same', SAME],
  ['similar', SIMILAR],
  ['different', DIFFERENT],
  ['incomparable', INCOMPARABLE],
] as const)('Names that are %s', (result, pairs) => {
  test.each(pairs)('%s and %s', (stated, owner) => {
    expect(compareNames(stated, owner)).toBe(result);
    expect(compareNames(owner, stated)).toBe(result);
  });
});

test('Every name is the same as itself', () => {
  for (const [stated, owner] of [...SAME, ...SIMILAR, ...DIFFERENT]) {
    expect(compareNames(stated, stated)).toBe('same');
    expect(compareNames(owner, owner)).toBe('same');
  }
});

describe('A name', () => {
  test.each([
    'Ma\u00adren Oka\u200bfor',
    '\u202eMaren Okafor\u202c',
    'Maren\u00a0Okafor',
    '\ufeffMaren\tOkafor',
  ])('is read without what nobody sees: %j', (hidden) =>
    expect(compareNames(hidden, 'Maren Okafor')).toBe('same'),
  );

  test('that is empty is compared with nothing', () => {
    for (const empty of ['', ' ', '\u200b', '...', '-']) {
      expect(compareNames(empty, 'Maren Okafor')).toBe('incomparable');
      expect(compareNames(empty, empty)).toBe('incomparable');
    }
  });

  test('without an end costs no time', () => {
    for (const long of [
      'a '.repeat(50_000),
      '('.repeat(50_000),
      'x-'.repeat(50_000),
      'Ж'.repeat(50_000),
      '王'.repeat(50_000),
    ]) {
      compareNames(long, `${long}b`);
      compareNames(long, 'Maren Okafor');
    }
  });

  test('that lists many people is nobody’s match by holding one of them', () => {
    expect(compareNames('Ilse Brandvold, Jane Hale, Maren Okafor', 'Jane Hale')).not.toBe('same');
  });
});
