/** Public keys in the one form that every backend takes, and the ways in which documents write them. */

import { fromBase64url } from '../../base/bytes.ts';
import { asText, defined, type JsonObject } from '../../base/json-values.ts';

export type KeyType = 'ed25519' | 'p256' | 'p384' | 'p521' | 'secp256k1' | 'bls12-381-g2' | 'rsa';

/** As RFC 7517 writes a public key, with nothing beside it: no use, no algorithm, no private part. */
export type PublicJwk =
  | { kty: 'OKP'; crv: 'Ed25519' | 'Bls12381G2'; x: string }
  | { kty: 'EC'; crv: EcCurve; x: string; y: string }
  | { kty: 'RSA'; n: string; e: string };

export interface PublicKey {
  type: KeyType;
  jwk: PublicJwk;
}

/** RFC 7518, section 6.2.1; RFC 8812, section 3.1: name of the curve, our name, bytes of a coordinate. */
const CURVES = {
  'P-256': { type: 'p256', bytes: 32 },
  'P-384': { type: 'p384', bytes: 48 },
  'P-521': { type: 'p521', bytes: 66 },
  secp256k1: { type: 'secp256k1', bytes: 32 },
} as const;
export type EcCurve = keyof typeof CURVES;

/** Bytes of `x`, which is the whole key. A key of BLS12-381 is the compressed point of its second group. */
const OKP_CURVES = {
  Ed25519: { type: 'ed25519', bytes: 32 },
  Bls12381G2: { type: 'bls12-381-g2', bytes: 96 },
} as const;

/** Bits. RFC 7518, section 3.3 asks for 2,048 at least; beyond 8,192 a verification takes longer than it is worth. */
const MIN_RSA_BITS = 2_048;
const MAX_RSA_BITS = 8_192;

/** A JWK (RFC 7517); `undefined` for a kind that is not read, or one of wrong sizes. */
export function keyFromJwk(jwk: JsonObject | undefined): PublicKey | undefined {
  if (jwk?.kty === 'OKP') return okpKey(jwk);
  if (jwk?.kty === 'EC') return ecKey(jwk);
  return jwk?.kty === 'RSA' ? rsaKey(jwk) : undefined;
}

function okpKey(jwk: JsonObject): PublicKey | undefined {
  const [crv, x] = [nameIn(OKP_CURVES, jwk.crv), asText(jwk.x)];
  if (!crv || !x) return undefined;
  const { type, bytes } = OKP_CURVES[crv];
  const raw = fromBase64url(x);
  if (raw?.length !== bytes || (type === 'bls12-381-g2' && !isCompressed(raw))) return undefined;
  return { type, jwk: { kty: 'OKP', crv, x } };
}

/** Compressed, and not infinity, under which everything is signed: the first two bits (BLS12-381 serialisation). */
function isCompressed([first = 0]: Uint8Array): boolean {
  return first >> 6 === 0b10;
}

function nameIn<Name extends string>(names: Record<Name, unknown>, written: unknown): Name | undefined {
  return typeof written === 'string' && Object.hasOwn(names, written) ? (written as Name) : undefined;
}

function ecKey(jwk: JsonObject): PublicKey | undefined {
  const crv = nameIn(CURVES, jwk.crv);
  const [x, y] = [asText(jwk.x), asText(jwk.y)];
  if (!crv || !x || !y) return undefined;
  const { type, bytes } = CURVES[crv];
  // RFC 7518, section 6.2.1.2: always of full length.
  if (fromBase64url(x)?.length !== bytes || fromBase64url(y)?.length !== bytes) return undefined;
  return { type, jwk: { kty: 'EC', crv, x, y } };
}

function rsaKey(jwk: JsonObject): PublicKey | undefined {
  const [n, e] = [asText(jwk.n), asText(jwk.e)];
  const bits = n ? (fromBase64url(n)?.length ?? 0) * 8 : 0;
  if (!n || !e || bits < MIN_RSA_BITS || bits > MAX_RSA_BITS || !isExponent(e)) return undefined;
  return { type: 'rsa', jwk: { kty: 'RSA', n, e } };
}

/** Odd, at least 3: with 1 a message is its own signature (RFC 8017, section 3.1). */
function isExponent(e: string): boolean {
  const bytes = fromBase64url(e) ?? new Uint8Array();
  const last = bytes.at(-1) ?? 0;
  return last % 2 === 1 && (last > 1 || bytes.slice(0, -1).some((byte) => byte !== 0));
}

/** A JWK with what its publisher says about it. */
export interface JwkReading {
  /** Absent for a kind of key that is not read. */
  key?: PublicKey;
  kid?: string;
  /** The one algorithm that it is for, where it states one. */
  algorithm?: string;
  /** Why it may not vouch for a signature, in words. */
  unfit?: string;
}

/** A JWK with its restrictions (RFC 7517, sections 4.2 to 4.5). */
export function readJwk(jwk: JsonObject): JwkReading {
  const { use, key_ops: operations, d } = jwk;
  const isForOther =
    (use !== undefined && use !== 'sig') ||
    (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify')));
  // Anybody could have signed with it.
  const unfit = d !== undefined ? 'its private part is public' : isForOther && 'it is not for signatures';
  const optional = { key: keyFromJwk(jwk), kid: asText(jwk.kid), algorithm: asText(jwk.alg) };
  return { ...defined(optional), ...(unfit ? { unfit } : {}) };
}

/** The same key, however it was found. */
export function isSameKey(one: PublicKey, other: PublicKey): boolean {
  return thumbprintInput(one) === thumbprintInput(other);
}

/** The members that make a key, in the one order and spelling that is hashed (RFC 7638, section 3). */
export function thumbprintInput({ jwk }: PublicKey): string {
  return JSON.stringify(Object.fromEntries(Object.entries(jwk).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The 32 bytes of an Ed25519 key; `undefined` for any other. */
export function ed25519Bytes({ jwk }: PublicKey): Uint8Array | undefined {
  return jwk.kty === 'OKP' && jwk.crv === 'Ed25519' ? fromBase64url(jwk.x) : undefined;
}

/** The 96 bytes of a compressed BLS12-381 key; not yet known to be in the right group. */
export function blsG2Bytes({ jwk }: PublicKey): Uint8Array | undefined {
  return jwk.kty === 'OKP' && jwk.crv === 'Bls12381G2' ? fromBase64url(jwk.x) : undefined;
}

/** Both coordinates of a point of secp256k1; `undefined` for any other key. */
export function secp256k1Point({ jwk }: PublicKey): { x: Uint8Array; y: Uint8Array } | undefined {
  if (jwk.kty !== 'EC' || jwk.crv !== 'secp256k1') return undefined;
  const [x, y] = [fromBase64url(jwk.x), fromBase64url(jwk.y)];
  return x && y && { x, y };
}
