import { expect, test } from 'vitest';
import { valueAt } from '../../../../lib/credential/status/bitstring.ts';

const BYTES = Uint8Array.from({ length: 24 }, (_, at) => (at * 89 + 41) % 256);
const written = (byte: number) => byte.toString(2).padStart(8, '0');
const reversed = (text: string) => [...text].reverse().join('');
/** The list as it stands written out: from the most significant bit, and from the least significant one. */
const MOST = [...BYTES].map(written).join('');
const LEAST = [...BYTES].map((byte) => reversed(written(byte))).join('');

test.each([1, 2, 3, 4, 5, 7, 8, 12, 32])('values of %i bits stand one after the other', (size) => {
  for (let index = 0; index < Math.floor(192 / size); index++)
    expect(valueAt(BYTES, index, size)).toBe(
      Number.parseInt(MOST.slice(index * size, (index + 1) * size), 2),
    );
});

test.each([1, 2, 4, 8])('values of %i bits stand so from the least significant bit as well', (size) => {
  for (let index = 0; index < 192 / size; index++) {
    const bits = LEAST.slice(index * size, (index + 1) * size);
    expect(valueAt(BYTES, index, size, 'least-first')).toBe(Number.parseInt(reversed(bits), 2));
  }
});

test('the known first bytes of the IETF draft read as it says', () => {
  const read = (bytes: number[], size: number) =>
    Array.from({ length: (bytes.length * 8) / size }, (_, at) =>
      valueAt(Uint8Array.from(bytes), at, size, 'least-first'),
    );
  expect(read([0xb9, 0xa3], 1)).toEqual([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
  expect(read([0xc9, 0x44, 0xf9], 2)).toEqual([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
});

test('there is no value where not all of its bits are', () => {
  expect(valueAt(BYTES, 192, 1)).toBeUndefined();
  expect(valueAt(BYTES, 27, 7)).toBeUndefined();
  expect(valueAt(BYTES, Number.MAX_SAFE_INTEGER, 32)).toBeUndefined();
  expect(valueAt(new Uint8Array(), 0, 1)).toBeUndefined();
});
