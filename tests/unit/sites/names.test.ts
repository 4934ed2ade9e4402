import { expect, test } from 'vitest';
import { isSameName, personName } from '../../../lib/sites/names.ts';

test.each([
  ['(12) Mira Holt', 'Mira Holt'],
  ['(99+) Mira Holt', 'Mira Holt'],
  ['Mira Holt 👩🏽‍💻🇩🇪', 'Mira Holt'],
  ['🚀 Mira Holt ☁️ ', 'Mira Holt'],
  ['Mira Holt (She/Her/Hers)', 'Mira Holt'],
  ['Mira Holt (sie/ihr) · 3rd+', 'Mira Holt'],
  ['Mira\u00a0\u2003Holt', 'Mira Holt'],
  ['Dr. Mira Holt, PhD', 'Dr. Mira Holt, PhD'],
  ['Mira (Meyer) Holt', 'Mira (Meyer) Holt'],
  ['李小龍', '李小龍'],
  ['Søren O’Neill-Ąć', 'Søren O’Neill-Ąć'],
  ['12345', ''],
  ['•', ''],
  ['x'.repeat(200), ''],
])('%j is %j', (shown, name) => {
  expect(personName(shown)).toBe(name);
});

test('the same name, whatever the case, the width and the composition', () => {
  expect(isSameName('Zoë Holt', 'Zoe\u0308 HOLT')).toBe(true);
  expect(isSameName('Mira Holt', 'Ｍｉｒａ Holt')).toBe(true);
  expect(isSameName('Mira Holt', 'Mira Hold')).toBe(false);
  expect(isSameName('', '')).toBe(false);
});
