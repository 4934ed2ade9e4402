import { expect, test } from 'vitest';
import { readCsv } from '../../../lib/base/csv.ts';

const LIMITS = { maxRows: 1000, maxCell: 500 };

test.each([
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'with line ends of Windows and none at the end',
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['with quotes, separators and line ends in cells', '"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
  [
    'with empty cells and lines',
    'a,,\n\n,,c\n',
    [
      ['a', '', ''],
      ['', '', 'c'],
    ],
  ],
  [
    'with semicolons',
    'a;b,c;d\n1;2;3\n',
    [
      ['a', 'b,c', 'd'],
      ['1', '2', '3'],
    ],
  ],
  ['with a quote that is never closed', '"a,b\nc', [['a,b\nc']]],
])('a table %s', (_, text, rows) => {
  expect(readCsv(text, LIMITS)).toEqual(rows);
});

test('a formula is text like any other', () => {
  expect(readCsv('=HYPERLINK("https://x"),+1,@a\n', LIMITS)).toEqual([
    ['=HYPERLINK("https://x")', '+1', '@a'],
  ]);
});

test('what is larger than any real table is refused, and a long cell is cut', () => {
  expect(readCsv('a\n'.repeat(1001), LIMITS)).toEqual({ excess: 'too many rows' });
  expect(readCsv(','.repeat(1_000_000), LIMITS)).toEqual({ excess: 'too many columns' });
  expect(readCsv('a'.repeat(1_000_000), LIMITS)).toEqual([['a'.repeat(500)]]);
});
