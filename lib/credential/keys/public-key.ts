/** Public keys in the one form that every backend takes, and the ways in which documents write them. */

import { fromBase64url } from '../../base/bytes.ts';
import { asText, defined, type JsonObject } from '../../base/json-values.ts';

export type KeyType = 'ed25519' | 'p256' | 'p384' | 'p521' | 'rsa';

/** As RFC 7517 writes a public key, with nothing beside it: no use, no algorithm, no private part. */
export type PublicJwk =
  | { kty: 'OKP'; crv: 'Ed25519'; x: string }
  | { kty: 'EC'; crv: 'P-256' | 'P-384' | 'P-521'; x: string; y: string }
  | { kty: 'RSA'; n: string; e: string };

export interface PublicKey {
  type: KeyType;
  jwk: PublicJwk;
}

/** RFC 7518, section 6.2.1: name of the curve, our name, bytes of a coordinate. */
const CURVES = {
  'P-256': { type: 'p256', bytes: 32 },
  'P-384': { type: 'p384', bytes: 48 },
  'P-521': { type: 'p521', bytes: 66 },
} as const;

const ED25519_BYTES = 32;
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
  const x = asText(jwk.x);
  if (jwk.crv !== 'Ed25519' || !x || fromBase64url(x)?.length !== ED25519_BYTES) return undefined;
  return { type: 'ed25519', jwk: { kty: 'OKP', crv: 'Ed25519', x } };
}

function ecKey(jwk: JsonObject): PublicKey | undefined {
  const crv =
    typeof jwk.crv === 'string' && Object.hasOwn(CURVES, jwk.crv)
      ? (jwk.crv as keyof typeof CURVES)
      : undefined;
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
  return jwk.kty === 'OKP' ? fromBase64url(jwk.x) : undefined;
}
