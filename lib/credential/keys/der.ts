/** As much of DER (ITU-T X.690) as public keys and certificates need: definite lengths, no more than 64 kB. */

export interface DerValue {
  tag: number;
  value: Uint8Array;
  /** Where the next one begins. */
  end: number;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OBJECT_IDENTIFIER = 0x06;

/** The value that begins at an offset (section 8.1.3); `undefined` if it is none, or not of the tag that is wanted. */
export function derValue(der: Uint8Array, at = 0, tag?: number): DerValue | undefined {
  const [found, first] = [der[at], der[at + 1]];
  if (found === undefined || first === undefined || (tag !== undefined && found !== tag)) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 2) return undefined;
  const start = at + 2 + lengthBytes;
  if (start > der.length) return undefined;
  const length = lengthBytes ? der.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0) : first;
  const end = start + length;
  return end <= der.length ? { tag: found, value: der.subarray(start, end), end } : undefined;
}

/** Certificates have a dozen extensions, names a handful of parts. */
const MAX_PARTS = 200;

/** The values inside a SEQUENCE or SET; `undefined` if anything in it is cut off. */
export function partsOf(constructed: Uint8Array): DerValue[] | undefined {
  const parts: DerValue[] = [];
  for (let at = 0; at < constructed.length; ) {
    const part = derValue(constructed, at);
    if (!part || parts.length >= MAX_PARTS) return undefined;
    parts.push(part);
    at = part.end;
  }
  return parts;
}
