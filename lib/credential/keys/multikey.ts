/** Keys written as multibase of a multicodec: Multikey, Ed25519VerificationKey2020, did:key. */
import { fromBase58 } from '../../base/base58.ts';
import { toBase64url } from '../../base/bytes.ts';
import { derValue, INTEGER, partsOf, SEQUENCE } from './der.ts';
import { type EcCurve, keyFromJwk, type PublicKey } from './public-key.ts';
import { UNCOMPRESSED, unfold } from './unfold.ts';

/** Longer than any multibase key (RSA-4096 has about 740 characters); base58 costs the square of the length. */
const MAX_MULTIBASE_LENGTH = 1_000;

type Decode = (key: Uint8Array) => PublicKey | undefined;

/** Multicodec codes of public keys as varints (multicodec table; did:key 0.9, section 3.1). */
const CODECS: readonly { prefix: readonly number[]; decode: Decode }[] = [
  { prefix: [0xed, 0x01], decode: ed25519Key },
  { prefix: [0xe7, 0x01], decode: (key) => compressedPoint('secp256k1', key) },
  { prefix: [0xeb, 0x01], decode: blsG2Key },
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

function blsG2Key(key: Uint8Array): PublicKey | undefined {
  return keyFromJwk({ kty: 'OKP', crv: 'Bls12381G2', x: toBase64url(key) });
}

/** A point of a curve (SEC 1, section 2.3.3). Compressed, no browser imports it: unfolded here. */
export function keyFromPoint(crv: EcCurve | undefined, key: Uint8Array): PublicKey | undefined {
  const point = crv && unfold(crv, key);
  return point && keyFromJwk({ kty: 'EC', crv, x: toBase64url(point.x), y: toBase64url(point.y) });
}

/** Multikey has points compressed, and no other way (Controlled Identifiers 1.0, section 2.2.2). */
function compressedPoint(crv: EcCurve, key: Uint8Array): PublicKey | undefined {
  return key[0] === UNCOMPRESSED ? undefined : keyFromPoint(crv, key);
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
