/** Hashes of texts: WebCrypto's, or our own where that is quicker. */
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { type Bytes, digestOf, toHex, utf8Encode } from '../../base/bytes.ts';
import type { Digest } from '../rdf.ts';

/**
 * Where there is no browser: there WebCrypto takes 5 to 10 µs a text, and our own hash 10, and 200 at first; in Node
 * WebCrypto takes 50, most of it for the way to another thread and back, and our own 3 (Chromium 156, Node 24, 2026-11).
 */
const IS_QUICKER_HERE = !('location' in globalThis);
/** Characters. Longer ones are quicker on the other thread. */
const SHORT = 1_000;

/** Of each text, in lower-case hexadecimal. */
export async function hashAll(texts: readonly string[], digest: Digest): Promise<string[]> {
  if (IS_QUICKER_HERE) return texts.map(hashNow(digest));
  return Promise.all(texts.map(async (text) => toHex(await digestOf(utf8Encode(text), digest))));
}

/** For hashes of which each waits for the one before. */
export function hashNow(digest: Digest): (text: string) => string {
  return (text) => toHex(ownHash(text, digest));
}

export async function hashOf(text: string, digest: Digest): Promise<Bytes> {
  return IS_QUICKER_HERE && text.length <= SHORT ? ownHash(text, digest) : digestOf(utf8Encode(text), digest);
}

function ownHash(text: string, digest: Digest): Bytes {
  return (digest === 'SHA-384' ? sha384 : sha256)(utf8Encode(text)) as Bytes;
}
