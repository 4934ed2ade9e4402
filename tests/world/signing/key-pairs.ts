/** Keys of every kind that Assay reads, made and used with node:crypto alone. */
import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base58 } from '@scure/base';

export type Kind = 'ed25519' | 'p256' | 'p384' | 'p521' | 'secp256k1' | 'rsa';

export interface KeyPair {
  kind: Kind;
  /** What the key signs with if nothing else is said, as JOSE names it. */
  algorithm: string;
  jwk: Record<string, unknown>;
  /** base58btc over multicodec and key. */
  multibase: string;
  /** As Open Badges 2.0 has keys written. */
  pem: string;
  sign(bytes: Uint8Array, algorithm?: string): Uint8Array;
}

/** As node:crypto and JOSE name them. */
export const CURVES = { p256: 'P-256', p384: 'P-384', p521: 'P-521', secp256k1: 'secp256k1' };
/** What a kind of key signs with if nothing else is said, as JOSE names it. */
export const ALGORITHMS = {
  ed25519: 'EdDSA',
  p256: 'ES256',
  p384: 'ES384',
  p521: 'ES512',
  secp256k1: 'ES256K',
  rsa: 'RS256',
};
/** Multicodec names of public keys, as varints. */
const CODECS = {
  ed25519: [0xed, 0x01],
  p256: [0x80, 0x24],
  p384: [0x81, 0x24],
  p521: [0x82, 0x24],
  secp256k1: [0xe7, 0x01],
  rsa: [0x85, 0x24],
};
const RSA_BITS = 2_048;

export function makeKeyPair(kind: Kind): KeyPair {
  const { privateKey, publicKey } = generate(kind);
  const algorithm = ALGORITHMS[kind];
  return {
    kind,
    algorithm,
    jwk: publicKey.export({ format: 'jwk' }) as Record<string, unknown>,
    multibase: `z${base58.encode(Uint8Array.from([...CODECS[kind], ...bytesOf(kind, publicKey)]))}`,
    pem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    sign: (bytes, other = algorithm) => new Uint8Array(signatureOver(bytes, privateKey, other)),
  };
}

function generate(kind: Kind): { privateKey: KeyObject; publicKey: KeyObject } {
  if (kind === 'ed25519') return generateKeyPairSync('ed25519');
  if (kind === 'rsa') return generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
  return generateKeyPairSync('ec', { namedCurve: CURVES[kind] });
}

/** As its multicodec has it: bare, as a compressed point, as RSAPublicKey in DER. */
function bytesOf(kind: Kind, publicKey: KeyObject): Uint8Array {
  if (kind === 'rsa') return publicKey.export({ type: 'pkcs1', format: 'der' });
  const { x = '', y } = publicKey.export({ format: 'jwk' });
  const bytes = Buffer.from(x, 'base64url');
  if (y === undefined) return bytes;
  const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
  return Buffer.concat([Uint8Array.of(2 + isOdd), bytes]);
}

function signatureOver(bytes: Uint8Array, key: KeyObject, algorithm: string): Buffer {
  if (algorithm === 'EdDSA') return sign(null, bytes, key);
  const digest = `sha${algorithm.slice(2, 5)}`;
  if (algorithm.startsWith('ES')) return sign(digest, bytes, { key, dsaEncoding: 'ieee-p1363' });
  if (algorithm.startsWith('RS')) return sign(digest, bytes, key);
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
  return sign(digest, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
}

/** Somebody who signs: what stands as the issuer, and the name of the key. */
export interface Body {
  id: string;
  method: string;
  key: KeyPair;
}

/** By did:key, which needs nobody to be asked. */
export function bodyByKey(key: KeyPair): Body {
  const id = `did:key:${key.multibase}`;
  return { id, method: `${id}#${key.multibase}`, key };
}
