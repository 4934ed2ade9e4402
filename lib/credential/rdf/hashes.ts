/** Hashes of texts: WebCrypto's, or our own where that is quicker. */
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { type Bytes, digestOf, toHex, utf8Encode } from '../../base/bytes.ts';
import type { Digest } from '../rdf.ts';

/**
 * Texts that a worker hashes before our own hash is worth it: run for the first time it takes 0.5 ms a text, later 4 µs;
 * WebCrypto takes 5 µs in a browser and 50 in Node, most of it for the way to another thread and back (2026-11).
 */
const COLD_TEXTS = 100;
/** Characters. Longer ones are quicker on the other thread. */
const SHORT = 1_000;

let hashed = 0;

/** Of each text, in lower-case hexadecimal. */
export async function hashAll(texts: readonly string[], digest: Digest): Promise<string[]> {
  hashed += texts.length;
  if (hashed > COLD_TEXTS) return texts.map(hashNow(digest));
  return Promise.all(texts.map(async (text) => toHex(await digestOf(utf8Encode(text), digest))));
}

/** For hashes of which each waits for the one before. */
export function hashNow(digest: Digest): (text: string) => string {
  return (text) => toHex(ownHash(text, digest));
}

export async function hashOf(text: string, digest: Digest): Promise<Bytes> {
  const isQuickHere = text.length <= SHORT && hashed > COLD_TEXTS;
  return isQuickHere ? ownHash(text, digest) : digestOf(utf8Encode(text), digest);
}

function ownHash(text: string, digest: Digest): Bytes {
  return (digest === 'SHA-384' ? sha384 : sha256)(utf8Encode(text)) as Bytes;
}
