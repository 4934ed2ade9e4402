import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../../lib/credential/schemas/pattern-cost.ts';

const AFFORDABLE = 100_000;

describe('A pattern that could take for ever', () => {
  test.each([
    '(a+)+$',
    '^(a*)*$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^([a-z]+)*@',
    '^(?:x?){40}x{40}$',
    '^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa$',
    '^(a{0,5}){20}$',
    '^.*.*.*.*.*x$',
    '.*.*.*x',
    '^(?=(a+))\\1b$',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '^(?!a).*$',
    '^((a{1,100}){1,100}){1,100}$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(?i:(a+)+)$',
    '((((((((((a*)*)*)*)*)*)*)*)*)*)*',
  ])('is %s', (pattern) => expect(stepsOf(pattern, 64)).toBeGreaterThan(AFFORDABLE));

  test('is one with brackets that do not close', () => {
    for (const pattern of ['(a', 'a)', '[a', 'a)(b']) expect(stepsOf(pattern, 64)).toBeGreaterThan(0);
    expect(stepsOf('a)*(a+)+', 64)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('A pattern of the field', () => {
  test.each([
    ['a language', '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$', 64],
    ['an extension', '(ext:)[a-z|A-Z|0-9|.|-|_]+', 32],
    ['an identifier', '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', 64],
    ['a day', '^\\d{4}-\\d{2}-\\d{2}$', 64],
    ['a letter of any script', '^\\p{L}[\\p{L}\\u{20}]*$', 256],
    ['any text', '^.*$', 256],
    ['a class that holds brackets', '^[()[\\]{}*+?]$', 64],
  ])('is affordable: %s', (_, pattern, length) =>
    expect(stepsOf(pattern, length)).toBeLessThanOrEqual(AFFORDABLE),
  );
});
