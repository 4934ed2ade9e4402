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
  if (signature.length !== SIGNATURE_BYTES || !isSoundEd25519Key(key) || !isSoundR(signature)) return false;
  const native = await importNative(key);
  if (!native) return verifyAsync(signature, message, key, { zip215: false });
  return crypto.subtle.verify('Ed25519', native, signature as BufferSource, message as BufferSource);
}

/** The signature's point R must decode canonically: backends differ on those that do not. */
function isSoundR(signature: Uint8Array): boolean {
  try {
    Point.fromBytes(signature.subarray(0, ED25519_KEY_BYTES));
    return true;
  } catch {
    return false;
  }
}

/** `undefined` where the browser lacks Ed25519 (Chrome before 137, Firefox before 129). */
async function importNative(key: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', key as BufferSource, 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}
