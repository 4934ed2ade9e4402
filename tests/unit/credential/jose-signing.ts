/** Signs tokens for the tests, with node:crypto alone, so that it shares nothing with what it tests. */
import { constants, createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { ALGORITHMS, CURVES, type Kind } from '../../world/signing/key-pairs.ts';
import type { Json } from './signing.ts';

export type { Kind } from '../../world/signing/key-pairs.ts';

export interface JoseKey {
  kind: Kind;
  /** What the key signs with if nothing else is said. */
  alg: string;
  jwk: Json;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export function makeJoseKey(kind: Kind = 'p256', bits = 2048): JoseKey {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : kind === 'ed25519'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('ec', { namedCurve: CURVES[kind] });
  return { kind, alg: ALGORITHMS[kind], jwk: pair.publicKey.export({ format: 'jwk' }) as Json, ...pair };
}

export const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');
const json = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The bytes of a signature as JOSE wants them. */
export function signatureOver(
  input: string | Uint8Array,
  { kind, privateKey }: JoseKey,
  alg: string,
): Buffer {
  const digest = kind === 'ed25519' ? null : `sha${alg.slice(2, 5)}`;
  const padding = alg.startsWith('PS')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  const encoding = kind in CURVES ? { dsaEncoding: 'ieee-p1363' as const } : {};
  return sign(digest, Buffer.from(input), { key: privateKey, ...padding, ...encoding });
}

/** A compact JWS. A header or payload that is text is taken as it stands. */
export function signToken(payload: unknown, key: JoseKey, header: Json | string = {}): string {
  const whole = typeof header === 'string' ? header : { alg: key.alg, ...header };
  const input = `${base64url(json(whole))}.${base64url(json(payload))}`;
  const alg = typeof header === 'object' && typeof header.alg === 'string' ? header.alg : key.alg;
  return `${input}.${base64url(signatureOver(input, key, alg))}`;
}

/** A disclosure of a claim (with its name) or of an element (without), and its hash. */
export function disclosure(value: unknown, name?: string): { text: string; hash: string } {
  const salt = randomBytes(16).toString('base64url');
  const text = base64url(JSON.stringify(name === undefined ? [salt, value] : [salt, name, value]));
  return { text, hash: hashOf(text) };
}

export function hashOf(text: string, digest = 'sha256'): string {
  return createHash(digest).update(text).digest('base64url');
}

/** An issuer whose did:web document lists the keys. */
export interface JoseIssuer {
  id: string;
  key: JoseKey;
  kid: string;
  documents: Record<string, Json>;
}

export function joseIssuerAt(host: string, key = makeJoseKey(), over: Json = {}): JoseIssuer {
  const id = `did:web:${host}`;
  const kid = `${id}#key-1`;
  const document = {
    id,
    verificationMethod: [{ id: kid, type: 'JsonWebKey', controller: id, publicKeyJwk: key.jwk }],
    assertionMethod: [kid],
    ...over,
  };
  return { id, key, kid, documents: { [`https://${host}/.well-known/did.json`]: document } };
}

export function didJwkOf({ jwk }: JoseKey): string {
  return `did:jwk:${base64url(JSON.stringify(jwk))}`;
}

/** A credential as the payload (version 2.0). */
export function signVc(
  document: Json,
  { key, kid }: JoseIssuer,
  header: Json = {},
  claims: Json = {},
): string {
  return signToken({ ...document, ...claims }, key, { typ: 'vc+jwt', kid, ...header });
}

/** A credential in the `vc` claim (version 1.1). */
export function signVcClaim(
  document: Json,
  { id, key, kid }: JoseIssuer,
  header: Json = {},
  claims: Json = {},
): string {
  return signToken({ iss: id, vc: document, ...claims }, key, { typ: 'JWT', kid, ...header });
}
