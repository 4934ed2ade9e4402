/**
 * What lies on the disk behind a passphrase: AES-256-GCM for the records, HMAC for the names by which they are
 * found. Computed here and at once within a transaction of IndexedDB, which ends while one waits for a promise of
 * WebCrypto; by WebCrypto wherever one may wait, since that is ten times as fast.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, joinBytes, toHex, utf8Encode } from '../base/bytes.ts';

/** AES-256, and HMAC-SHA-256 with as much. */
export const KEY_BYTES = 32;
/** AES-GCM, as NIST SP 800-38D recommends; random: a key seals far fewer than 2^32 records. */
const IV_BYTES = 12;

export interface Cipher {
  /** `context` says what the box is and where it lies: it opens as nothing else, and nowhere else. */
  seal(plain: Uint8Array, context: string): Bytes;
  /** `undefined` for what was altered, moved, or sealed with another key. */
  open(box: Uint8Array, context: string): Uint8Array | undefined;
  /** The same, outside of transactions. */
  openSoon(box: Uint8Array, context: string): Promise<Uint8Array | undefined>;
  /** The same name for the same text, which says nothing to whoever has not the key. */
  blind(name: string): string;
}

/** The cipher of a key of `KEY_BYTES`. */
export function cipherOf(secret: Uint8Array): Cipher {
  const recordsKey = hkdf(sha256, secret, undefined, utf8Encode('assay wallet records'), KEY_BYTES);
  const names = hkdf(sha256, secret, undefined, utf8Encode('assay wallet names'), KEY_BYTES);
  let key: Promise<CryptoKey> | undefined;
  return {
    seal(plain, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      return joinBytes([iv, gcm(recordsKey, iv, utf8Encode(context)).encrypt(plain)]);
    },
    open(box, context) {
      try {
        const iv = box.subarray(0, IV_BYTES);
        return gcm(recordsKey, iv, utf8Encode(context)).decrypt(box.subarray(IV_BYTES));
      } catch {
        return undefined;
      }
    },
    async openSoon(box, context) {
      key ??= crypto.subtle.importKey('raw', recordsKey as Bytes, 'AES-GCM', false, ['decrypt']);
      const algorithm = {
        name: 'AES-GCM',
        iv: box.subarray(0, IV_BYTES) as Bytes,
        additionalData: utf8Encode(context),
      };
      const sealed = box.subarray(IV_BYTES) as Bytes;
      const plain = await crypto.subtle.decrypt(algorithm, await key, sealed).catch(() => undefined);
      return plain && new Uint8Array(plain);
    },
    blind: (name) => toHex(hmac(sha256, names, utf8Encode(name))),
  };
}
