import { fromBase64, fromBase64url } from '../../base/bytes.ts';
import { inflate } from '../../base/inflate.ts';

/** Bytes after decompression: 2^26 one-bit entries, the cap discussed for Bitstring Status List. */
export const MAX_BITSTRING_BYTES = 8 * 1024 * 1024;
/** Characters: a random list of that size hardly shrinks. */
export const MAX_ENCODED_LENGTH = 12 * 1024 * 1024;

/**
 * Decodes `encodedList` (Bitstring Status List 1.0, section 3.3; StatusList2021, section 2): base64url of gzip,
 * with a multibase `u` in the former; some of the latter are in plain base64. `undefined` if it is not that, or
 * larger than MAX_BITSTRING_BYTES.
 */
export async function decodeBitstring(encodedList: string): Promise<Uint8Array | undefined> {
  if (encodedList.length > MAX_ENCODED_LENGTH) return undefined;
  // A gzip header is H4sI in base64, so that a leading `u` can only be the multibase prefix.
  const encoded = encodedList.startsWith('u') ? encodedList.slice(1) : encodedList;
  const compressed = fromBase64url(encoded) ?? fromBase64(encoded);
  return compressed && inflate(compressed, 'gzip', MAX_BITSTRING_BYTES);
}

/** Which bit of a byte comes first: the most significant one (W3C), or the least significant one (IETF). */
export type BitOrder = 'most-first' | 'least-first';

/** Bits of the largest value: more would not fit a number without loss, and none that is published has over 8. */
export const MAX_VALUE_BITS = 32;

/**
 * The value at an index of a list of values of `size` bits. From the most significant bit they stand one after the
 * other across bytes; from the least significant one none crosses a byte. `undefined` beyond the end.
 */
export function valueAt(
  bits: Uint8Array,
  index: number,
  size: number,
  order: BitOrder = 'most-first',
): number | undefined {
  const first = index * size;
  if (first + size > bits.length * 8) return undefined;
  let value = 0;
  for (let at = 0; at < size; at++) {
    const place = order === 'most-first' ? first + at : first + size - 1 - at;
    value = value * 2 + bitAt(bits, place, order);
  }
  return value;
}

function bitAt(bits: Uint8Array, place: number, order: BitOrder): number {
  const byte = bits[Math.floor(place / 8)] ?? 0;
  const inByte = place % 8;
  return (byte >> (order === 'most-first' ? 7 - inByte : inByte)) & 1;
}
