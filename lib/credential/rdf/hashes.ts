/** Hashes of short texts, as lower-case hexadecimal. */
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { digestOf, toHex, utf8Encode } from '../../base/bytes.ts';
import type { Digest } from '../rdf.ts';

/**
 * Texts that a worker hashes before our own hash is worth it: run for the first time it takes 0.5 ms a text, later 4 µs;
 * WebCrypto takes 5 to 20 µs from the start, most of it for the way to another thread and back (2026-11).
 */
const COLD_TEXTS = 100;

let hashed = 0;

export async function hashAll(texts: readonly string[], digest: Digest): Promise<string[]> {
  hashed += texts.length;
  if (hashed > COLD_TEXTS) return texts.map(hashNow(digest));
  return Promise.all(texts.map(async (text) => toHex(await digestOf(utf8Encode(text), digest))));
}

/** For hashes of which each waits for the one before. */
export function hashNow(digest: Digest): (text: string) => string {
  const hash = digest === 'SHA-384' ? sha384 : sha256;
  return (text) => toHex(hash(utf8Encode(text)));
}
