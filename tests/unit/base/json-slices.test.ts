import { expect, test } from 'vitest';
import { memberIn, slicesOf } from '../../../lib/base/json-slices.ts';

test('the parts of a list are cut out as they are written', () => {
  expect(slicesOf('[ {"a": [1, 2.0]} , "x,]\\"" , 3e0 ]')?.map(({ text }) => text)).toEqual([
    '{"a": [1, 2.0]}',
    '"x,]\\""',
    '3e0',
  ]);
  expect(slicesOf('[]')).toEqual([]);
});

test('the members of an object have their keys', () => {
  const members = slicesOf('{"type": "T", "contents": [{"type": "U"}], "": {}}') ?? [];
  expect(memberIn(members, 'contents')).toBe('[{"type": "U"}]');
  expect(memberIn(members, 'type')).toBe('"T"');
  expect(memberIn(members, 'absent')).toBeUndefined();
});

test.each(['', 'x', '"[]"', '[1', '[1]]', '{"a": "', '[1] [2]'])('%s is no list and no object', (json) => {
  expect(slicesOf(json)).toBeUndefined();
});

test('a million of them, or a million levels, end at once', () => {
  const start = performance.now();
  expect(slicesOf(`[${'1,'.repeat(1_000_000)}1]`)).toBeUndefined();
  expect(slicesOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
