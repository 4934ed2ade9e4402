/**
 * The value of a proof of parts: multibase base64url over three bytes that say which kind it is, and an array in CBOR
 * (Data Integrity ECDSA Cryptosuites 1.0, section 3.4.8; Data Integrity BBS Cryptosuites 1.0, section 3.3.7).
 */
import { decode } from 'cborg';
import { strictBase64url } from '../../jose/compact-jws.ts';
import { headerIn } from '../proof-header.ts';

/** Characters: signatures of 2,000 statements, which take 0.25 s to verify (2026-11). */
const MAX_VALUE_LENGTH = 180_000;

/** One spelling of everything, and nothing but whole numbers, bytes, arrays and maps. */
const STRICTLY = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  useMaps: true,
  rejectDuplicateMapKeys: true,
};

/**
 * The parts of a value of that kind; `undefined` for any other, and for what is not read strictly. Throws for one that is
 * longer than is worked through: that is no forgery.
 */
export function partsOf(proofValue: string | undefined, kind: number): readonly unknown[] | undefined {
  if (!proofValue || headerIn(proofValue) !== kind) return undefined;
  if (proofValue.length > MAX_VALUE_LENGTH) throw new Error('more statements than are worked through');
  const bytes = strictBase64url(proofValue.slice(1));
  try {
    const parts: unknown = bytes && decode(bytes.subarray(3), STRICTLY);
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    // What is no CBOR, or is nested deeper than a stack.
    return undefined;
  }
}

/** From canonical labels to those that were signed, each once: two parts of the document must not become one. */
export type Labels = ReadonlyMap<string, string>;

/** `{ 0: … }` for `c14n0`; `undefined` where a label is none, or stands for two. */
export function labelsFrom(
  part: unknown,
  labelOf: (value: unknown) => string | undefined,
): Labels | undefined {
  if (!(part instanceof Map)) return undefined;
  const labels = new Map<string, string>();
  for (const [number, value] of part) {
    const label = labelOf(value);
    if (!isIndex(number) || label === undefined) return undefined;
    labels.set(`_:c14n${number}`, `_:${label}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : undefined;
}

export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Places in a list, in order, each once. */
export function isIndexes(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.every(isIndex) && value.every((each, at) => each > (value[at - 1] ?? -1))
  );
}

export function isBytes(value: unknown, length?: number): value is Uint8Array {
  return value instanceof Uint8Array && (length === undefined || value.length === length);
}
