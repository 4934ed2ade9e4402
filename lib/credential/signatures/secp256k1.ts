/** ES256K (RFC 8812, section 3.2): no browser's WebCrypto knows the curve. */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { joinBytes } from '../../base/bytes.ts';
import { type PublicKey, secp256k1Point } from '../keys/public-key.ts';
import { UNCOMPRESSED } from '../keys/unfold.ts';

/** Bytes of `r` and `s` side by side. */
const SIGNATURE_BYTES = 64;

/**
 * Whether the signature over the message, hashed with SHA-256, is by the key. A high `s` is as right as a low one:
 * JOSE asks for neither, half of what common libraries sign has it, and it makes no other message true.
 */
export function verifySecp256k1(key: PublicKey, signature: Uint8Array, message: Uint8Array): boolean {
  const { x, y } = secp256k1Point(key) ?? {};
  if (!x || !y || signature.length !== SIGNATURE_BYTES) return false;
  const point = joinBytes([Uint8Array.of(UNCOMPRESSED), x, y]);
  try {
    return secp256k1.verify(signature, message, point, { lowS: false });
  } catch {
    // A point that is not on the curve.
    return false;
  }
}
