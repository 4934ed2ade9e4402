import { describe, expect, it } from 'vitest';
import { MAX_JSON_DEPTH, MAX_JSON_LENGTH, MAX_JSON_VALUES, parseJson } from '../../../lib/base/json.ts';

const reasonOf = (text: string) => {
  const result = parseJson(text);
  return result.ok ? undefined : result.reason;
};

describe('JSON that a stranger wrote', () => {
  it('is refused when nested 10,000 deep, without a stack overflow', () => {
    expect(reasonOf('['.repeat(10_000) + ']'.repeat(10_000))).toMatch(/nested/);
    expect(reasonOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toMatch(/nested/);
    expect(reasonOf('['.repeat(1_000_000))).toMatch(/nested/);
  });

  it('is read up to the depth that is allowed, and not one deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(reasonOf(nested(MAX_JSON_DEPTH))).toBeUndefined();
    expect(reasonOf(nested(MAX_JSON_DEPTH + 1))).toMatch(/nested/);
  });

  it('is refused when a key stands twice in one object, at any level and however it is written', () => {
    expect(reasonOf('{"a":1,"a":2}')).toMatch(/twice/);
    expect(reasonOf('[{"x":{"a":1,"b":2,"a":3}}]')).toMatch(/twice/);
    expect(reasonOf('{"a":1,"\\u0061":2}')).toMatch(/twice/);
    expect(reasonOf('{"a":[1,2],"a":3}')).toMatch(/twice/);
  });

  it('may use a key again in another object, and as a value', () => {
    expect(parseJson('{"a":{"a":"a"},"b":[{"a":1},{"a":"\\"a\\":"}]}')).toEqual({
      ok: true,
      value: { a: { a: 'a' }, b: [{ a: 1 }, { a: '"a":' }] },
    });
  });

  it('is refused when a key would become a prototype', () => {
    expect(reasonOf('{"__proto__":{"admin":true}}')).toBeDefined();
    expect(reasonOf('{"\\u005f_proto__":1}')).toBeDefined();
  });

  it('is refused with a number beyond all that can be read, at any level', () => {
    for (const number of ['1e400', '-1E+400', '9'.repeat(400)]) {
      expect(reasonOf(number)).toMatch(/number/);
      expect(reasonOf(`{"a":[{"b":${number}}]}`)).toMatch(/number/);
    }
    expect(parseJson('[1e300,"1e400",0.1e-400]')).toEqual({ ok: true, value: [1e300, '1e400', 0] });
  });

  it('keeps lone surrogates', () => {
    expect(parseJson('"\\ud800"')).toEqual({ ok: true, value: '\ud800' });
  });

  it('is refused in a word when it is no JSON, and never throws', () => {
    const broken = [
      '',
      '{',
      '}',
      ']]]',
      '"',
      '"\\',
      '{"a"',
      '{"a":}',
      '{a:1}',
      '{"\\x":1}',
      '[1,]',
      'NaN',
      '\u0000',
    ];
    for (const text of broken) expect(reasonOf(text), text).toBe('not JSON');
  });

  it('is refused when it is too long', () => {
    expect(reasonOf(`"${'a'.repeat(MAX_JSON_LENGTH)}"`)).toMatch(/large/);
  });

  it('is refused with more values than are read, in whatever shape', () => {
    const count = MAX_JSON_VALUES + 10;
    for (const text of [`[${'1,'.repeat(count)}1]`, `[${'{},'.repeat(count)}{}]`, ','.repeat(count)])
      expect(reasonOf(text)).toMatch(/too many values/);
    expect(parseJson(`[${'1,'.repeat(MAX_JSON_VALUES - 10)}1]`).ok).toBe(true);
    expect(parseJson(`"${','.repeat(count)}"`).ok).toBe(true);
  });
});
