import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../../lib/credential/holder/names.ts';
import { CORPORA } from './corpora.ts';
import { DIFFERENT, INCOMPARABLE, SAME, SIMILAR } from './name-pairs.ts';
import { missedIn } from './rates.ts';

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

  test('with a letter of another alphabet in a word is similar to none but itself', () => {
    const [cyrillic, greek, armenian] = ['M\u0430ren Okafor', 'Maren Ok\u03b1for', 'Maren \u0555kafor'];
    for (const hidden of [cyrillic, greek, armenian]) {
      expect(compareNames(hidden, 'Maren Okafor')).toBe('similar');
      expect(compareNames('Maren Okafor', hidden)).toBe('similar');
      expect(compareNames(hidden, hidden)).toBe('same');
    }
    expect(compareNames('Марен Okafor', 'Maren Okafor')).toBe('same');
  });

  test('that shows itself backwards is not read as it looks', () => {
    expect(compareNames('\u202erofakO neraM', 'Maren Okafor')).not.toBe('same');
  });

  test('in letters of a mathematician is read, one under a heap of signs is not believed', () => {
    expect(compareNames('𝓜𝓪𝓻𝓮𝓷 𝓞𝓴𝓪𝓯𝓸𝓻', 'Maren Okafor')).toBe('same');
    const heaped = `Maren Okafor${'\u0301'.repeat(40)}`;
    expect(compareNames(heaped, 'Maren Okafor')).toBe('same');
    expect(compareNames(`M${'\u0301'.repeat(50_000)}aren Okafor`, 'Maren Okafor')).not.toBe('same');
  });

  test.each([
    ...[
      'N/A',
      'n. a.',
      'None',
      'Anonymous',
      'Test User',
      'Deleted User',
      'Student',
      'First Last',
      'Full Name',
    ],
    ...['LinkedIn Member', 'maren@okafor.example', 'mokafor_92', 'maren2004', 'M', 'Dr.'],
  ])('is nobody’s where a form says %s', (nobody) => {
    expect(compareNames(nobody, 'Maren Okafor')).toBe('incomparable');
    expect(compareNames('Maren Okafor', nobody)).toBe('incomparable');
    expect(compareNames(nobody, nobody)).toBe('incomparable');
  });

  test('may be made of such a word', () => {
    expect(compareNames('Edda Guest', 'Edda Guest')).toBe('same');
    expect(compareNames('Edda Guest', 'Ilse Student')).toBe('different');
  });

  test('of a company is not the person’s', () => {
    expect(compareNames('Harbour Systems Inc.', 'Maren Okafor')).toBe('different');
  });

  test('without an end costs no time', () => {
    for (const long of [
      'a '.repeat(50_000),
      'ab '.repeat(50_000),
      'Ab, Cd & '.repeat(50_000),
      'kim '.repeat(50_000),
      'née '.repeat(50_000),
      'M\u0430\u0301 '.repeat(50_000),
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
    const lists = [
      'Ilse Brandvold, Jane Hale, Maren Okafor',
      'Jane Brandvold, Ilse Okafor, Maren Hale',
      'Jane Hale and Ilse Brandvold',
      'Jane & Ilse Hale',
      'Jane Hale / Ilse Hale',
      'Jane Hale; Ilse Hale',
      'Ilse Brandvold + Jane Hale',
    ];
    for (const list of lists) {
      expect(compareNames(list, 'Jane Hale')).not.toBe('same');
      expect(compareNames('Jane Hale', list)).not.toBe('same');
      expect(compareNames(list, list)).toBe('same');
    }
  });
});

/** Today's rates over all tables; what they are worth on names that nobody has tuned on, `npm run bench -- names` says. */
describe('Of the names of many cultures', () => {
  const missed = CORPORA.map(missedIn);
  const every = <K extends 'samePerson' | 'differentPeople'>(kind: K) =>
    CORPORA.flatMap((each) => each[kind]);
  const share = (kind: keyof (typeof missed)[number], all: readonly unknown[]) => {
    const pairs = missed.flatMap((each) => each[kind].map((pair) => pair.join(' = ')));
    return { share: pairs.length / all.length, pairs };
  };

  test('there are enough, half of them of different people', () => {
    expect(every('samePerson').length).toBeGreaterThan(300);
    expect(every('differentPeople').length).toBeGreaterThanOrEqual(every('samePerson').length);
    const written = CORPORA.flatMap((each) => [
      ...each.samePerson,
      ...each.differentPeople,
      ...each.notComparable,
    ]);
    expect(new Set(written.map((pair) => pair.join('='))).size).toBe(written.length);
  });

  test('at most one pair in a hundred of different people is called the same', () => {
    const { share: rate, pairs } = share('wrongMatch', every('differentPeople'));
    expect(rate, pairs.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('at most one person in a hundred is called another', () => {
    const { share: rate, pairs } = share('wrongMismatch', every('samePerson'));
    expect(rate, pairs.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('at most one person in ten is only similar, and none is not compared', () => {
    const { share: rate, pairs } = share('honestSimilar', every('samePerson'));
    expect(rate, pairs.join('\n')).toBeLessThanOrEqual(0.1);
    expect(share('honestUncompared', every('samePerson')).pairs).toEqual([]);
  });

  test('none is compared across scripts, and nobody with a form’s empty field', () => {
    expect(missed.flatMap((each) => each.wronglyCompared)).toEqual([]);
  });

  test('strangers are told apart, and both ways round alike', () => {
    const pairs = every('samePerson');
    const strangers = pairs.map(
      ([stated], at) => [stated, pairs[(at + 100) % pairs.length]?.[1] ?? ''] as const,
    );
    for (const [stated, owner] of strangers) {
      expect(compareNames(stated, owner)).not.toBe('same');
      expect(compareNames(owner, stated)).toBe(compareNames(stated, owner));
    }
  });
});
