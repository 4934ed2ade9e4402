import { Point, verifyAsync } from '@noble/ed25519';
import { toHex } from '../../base/bytes.ts';

/** Bytes of a public key and of a signature (RFC 8032, section 5.1). */
export const ED25519_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/**
 * Whether bytes are a public key that may vouch for anything. WebCrypto accepts the identity point, for which one
 * fixed signature verifies every message; small-order and non-canonical encodings are refused here, so that every
 * backend agrees (RFC 8032, section 5.1.3).
 */
export function isSoundEd25519Key(key: Uint8Array): boolean {
  if (key.length !== ED25519_KEY_BYTES) return false;
  const name = toHex(key);
  if (SOUND.has(name)) return true;
  if (!isSoundPoint(key)) return false;
  if (SOUND.size >= MAX_REMEMBERED) SOUND.clear();
  SOUND.add(name);
  return true;
}

/** Keys that have been looked at: an issuer's is met with each of its badges, and costs as much as a verification. */
const SOUND = new Set<string>();
const MAX_REMEMBERED = 200;

function isSoundPoint(key: Uint8Array): boolean {
  try {
    return !Point.fromBytes(key).isSmallOrder();
  } catch {
    return false;
  }
}

/** Whether the signature over the message is by the key, which must be sound. WebCrypto where it knows Ed25519. */
export async function verifyEd25519(
  key: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES || !isSoundEd25519Key(key) || !isCanonicalR(signature))
    return false;
  const native = await nativeKey(key);
  if (!native) return verifyAsync(signature, message, key, { zip215: false });
  return crypto.subtle.verify('Ed25519', native, signature as BufferSource, message as BufferSource);
}

/**
 * Whether the signature's point R is written in the one canonical way, on which backends differ: a coordinate below p,
 * and no sign where x is 0 (RFC 8032, section 5.1.3). What is then no point of the curve is nobody's R: a backend either
 * fails to decode it or compares it with the encoding of a point.
 */
function isCanonicalR(signature: Uint8Array): boolean {
  const last = signature[ED25519_KEY_BYTES - 1] ?? 0;
  const [first = 0, ...middle] = signature.subarray(0, ED25519_KEY_BYTES - 1);
  const isNegative = last >= 0x80;
  const isAllOnes = (last | 0x80) === 0xff && middle.every((byte) => byte === 0xff);
  if (isAllOnes && first >= LOW_BYTE_OF_P) return false;
  const isOne = (last & 0x7f) === 0 && first === 1 && middle.every((byte) => byte === 0);
  const isMinusOne = isAllOnes && first === LOW_BYTE_OF_P - 1;
  return !(isNegative && (isOne || isMinusOne));
}

/** Of 2^255 - 19, whose other bytes are all ones. */
const LOW_BYTE_OF_P = 0xed;

/** Imported keys by their bytes in hexadecimal: as many as were looked at. */
const NATIVE = new Map<string, CryptoKey>();

/** `undefined` where the browser lacks Ed25519 (Chrome before 137, Firefox before 129). */
async function nativeKey(key: Uint8Array): Promise<CryptoKey | undefined> {
  const name = toHex(key);
  const known = NATIVE.get(name);
  if (known) return known;
  try {
    const native = await crypto.subtle.importKey('raw', key as BufferSource, 'Ed25519', false, ['verify']);
    if (NATIVE.size >= MAX_REMEMBERED) NATIVE.clear();
    NATIVE.set(name, native);
    return native;
  } catch {
    return undefined;
  }
}
