/** Keys written as multibase of a multicodec: Multikey, Ed25519VerificationKey2020, did:key. */
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { fromBase58 } from '../../base/base58.ts';
import { toBase64url } from '../../base/bytes.ts';
import { derValue, INTEGER, partsOf, SEQUENCE } from './der.ts';
import { keyFromJwk, type PublicKey } from './public-key.ts';

/** Longer than any multibase key (RSA-4096 has about 740 characters); base58 costs the square of the length. */
const MAX_MULTIBASE_LENGTH = 1_000;

type Decode = (key: Uint8Array) => PublicKey | undefined;

/** Multicodec codes of public keys as varints (multicodec table; did:key 0.9, section 3.1). */
const CODECS: readonly { prefix: readonly number[]; decode: Decode }[] = [
  { prefix: [0xed, 0x01], decode: ed25519Key },
  { prefix: [0x80, 0x24], decode: (key) => compressedPoint('P-256', key) },
  { prefix: [0x81, 0x24], decode: (key) => compressedPoint('P-384', key) },
  { prefix: [0x82, 0x24], decode: (key) => compressedPoint('P-521', key) },
  { prefix: [0x85, 0x24], decode: keyFromRsaDer },
];

/** base58btc (`z`) of the multicodec prefix and the key; `undefined` for a kind that is not read. */
export function keyFromMultibase(multibase: string): PublicKey | undefined {
  const bytes = multibase.startsWith('z') ? fromBase58(multibase.slice(1), MAX_MULTIBASE_LENGTH) : undefined;
  const codec = CODECS.find(({ prefix }) => prefix.every((byte, at) => bytes?.[at] === byte));
  return codec && bytes && codec.decode(bytes.subarray(codec.prefix.length));
}

/** Ed25519VerificationKey2018: the bare key in base58btc. */
export function keyFromBase58(text: string | undefined): PublicKey | undefined {
  const bytes = text === undefined ? undefined : fromBase58(text, MAX_MULTIBASE_LENGTH);
  return bytes && ed25519Key(bytes);
}

function ed25519Key(key: Uint8Array): PublicKey | undefined {
  return keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(key) });
}

const CURVES = {
  'P-256': { point: p256.Point, bytes: 32 },
  'P-384': { point: p384.Point, bytes: 48 },
  'P-521': { point: p521.Point, bytes: 66 },
} as const;

/** A point of a curve (SEC 1, section 2.3.3). Compressed, no browser imports it: unfolded here. */
export function keyFromPoint(crv: keyof typeof CURVES | undefined, key: Uint8Array): PublicKey | undefined {
  if (!crv) return undefined;
  const { point, bytes } = CURVES[crv];
  try {
    const unfolded = point.fromBytes(key).toBytes(false);
    const [x, y] = [unfolded.subarray(1, bytes + 1), unfolded.subarray(bytes + 1)];
    return keyFromJwk({ kty: 'EC', crv, x: toBase64url(x), y: toBase64url(y) });
  } catch {
    return undefined;
  }
}

/** Multikey has points compressed, and no other way (Controlled Identifiers 1.0, section 2.2.2). */
function compressedPoint(crv: keyof typeof CURVES, key: Uint8Array): PublicKey | undefined {
  return key.length === CURVES[crv].bytes + 1 ? keyFromPoint(crv, key) : undefined;
}

/** RSAPublicKey (RFC 8017, appendix A.1.1): a SEQUENCE of two INTEGERs in DER. */
export function keyFromRsaDer(der: Uint8Array): PublicKey | undefined {
  const [modulus, exponent] = partsOf(derValue(der, 0, SEQUENCE)?.value ?? new Uint8Array()) ?? [];
  if (modulus?.tag !== INTEGER || exponent?.tag !== INTEGER) return undefined;
  return keyFromJwk({
    kty: 'RSA',
    n: toBase64url(withoutSign(modulus.value)),
    e: toBase64url(withoutSign(exponent.value)),
  });
}

function withoutSign(integer: Uint8Array): Uint8Array {
  return integer[0] === 0 ? integer.subarray(1) : integer;
}
