/** Keys written as multibase of a multicodec: Multikey, Ed25519VerificationKey2020, did:key. */
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { base58 } from '@scure/base';
import { toBase64url } from '../../base/bytes.ts';
import { keyFromJwk, type PublicKey } from './public-key.ts';

/** Longer than any multibase key (RSA-4096 has about 740 characters); base58 costs the square of the length. */
const MAX_MULTIBASE_LENGTH = 1_000;

type Decode = (key: Uint8Array) => PublicKey | undefined;

/** Multicodec codes of public keys as varints (multicodec table; did:key 0.9, section 3.1). */
const CODECS: readonly { prefix: readonly number[]; decode: Decode }[] = [
  { prefix: [0xed, 0x01], decode: ed25519Key },
  { prefix: [0x80, 0x24], decode: (key) => curveKey(p256.Point, 'P-256', 32, key) },
  { prefix: [0x81, 0x24], decode: (key) => curveKey(p384.Point, 'P-384', 48, key) },
  { prefix: [0x82, 0x24], decode: (key) => curveKey(p521.Point, 'P-521', 66, key) },
  { prefix: [0x85, 0x24], decode: rsaKey },
];

/** base58btc (`z`) of the multicodec prefix and the key; `undefined` for a kind that is not read. */
export function keyFromMultibase(multibase: string): PublicKey | undefined {
  const bytes = multibase.startsWith('z') ? decodeBase58(multibase.slice(1)) : undefined;
  const codec = CODECS.find(({ prefix }) => prefix.every((byte, at) => bytes?.[at] === byte));
  return codec && bytes && codec.decode(bytes.subarray(codec.prefix.length));
}

/** Ed25519VerificationKey2018: the bare key in base58btc. */
export function keyFromBase58(text: string | undefined): PublicKey | undefined {
  const bytes = text === undefined ? undefined : decodeBase58(text);
  return bytes && ed25519Key(bytes);
}

function ed25519Key(key: Uint8Array): PublicKey | undefined {
  return keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(key) });
}

/** A compressed point (SEC 1, section 2.3.3), which no browser imports: unfolded here. */
function curveKey(
  curve: typeof p256.Point,
  crv: string,
  size: number,
  key: Uint8Array,
): PublicKey | undefined {
  if (key.length !== size + 1) return undefined;
  try {
    const unfolded = curve.fromBytes(key).toBytes(false);
    const [x, y] = [unfolded.subarray(1, size + 1), unfolded.subarray(size + 1)];
    return keyFromJwk({ kty: 'EC', crv, x: toBase64url(x), y: toBase64url(y) });
  } catch {
    return undefined;
  }
}

/** RSAPublicKey (RFC 8017, appendix A.1.1): a SEQUENCE of two INTEGERs in DER. */
function rsaKey(der: Uint8Array): PublicKey | undefined {
  const sequence = derValue(der, 0, 0x30);
  const modulus = sequence && derValue(sequence.value, 0, 0x02);
  const exponent = modulus && derValue(sequence.value, modulus.end, 0x02);
  if (!exponent) return undefined;
  return keyFromJwk({
    kty: 'RSA',
    n: toBase64url(withoutSign(modulus.value)),
    e: toBase64url(withoutSign(exponent.value)),
  });
}

interface DerValue {
  value: Uint8Array;
  /** Where the next one begins. */
  end: number;
}

/** The value of one tag, with a length in the definite form of up to two bytes (ITU-T X.690, section 8.1.3). */
function derValue(der: Uint8Array, at: number, tag: number): DerValue | undefined {
  const first = der[at + 1];
  if (der[at] !== tag || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 2) return undefined;
  const start = at + 2 + lengthBytes;
  const length = lengthBytes ? der.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0) : first;
  const end = start + length;
  return end <= der.length ? { value: der.subarray(start, end), end } : undefined;
}

function withoutSign(integer: Uint8Array): Uint8Array {
  return integer[0] === 0 ? integer.subarray(1) : integer;
}

function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > MAX_MULTIBASE_LENGTH) return undefined;
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}
