import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base58 } from '@scure/base';

/** Multicodec `ed25519-pub`, as a varint. */
const ED25519_PUBLIC = [0xed, 0x01];

export interface SigningKey {
  /** The public key as `publicKeyMultibase`: base58btc over multicodec and 32 bytes. */
  multibase: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** A fresh Ed25519 key: made when the world starts, gone when it ends. */
export function makeKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    multibase: multibaseOf(publicKey),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

function multibaseOf(publicKey: KeyObject): string {
  const raw = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
  return `z${base58.encode(Uint8Array.from([...ED25519_PUBLIC, ...raw]))}`;
}

/** A `did:web` document that lists one key for assertions. */
export function didWebDocument(
  host: string,
  key: SigningKey,
): { id: string; method: string; document: object } {
  const id = `did:web:${host}`;
  const method = `${id}#key-1`;
  return {
    id,
    method,
    document: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id,
      verificationMethod: [
        { id: method, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase },
      ],
      assertionMethod: [method],
    },
  };
}

/** The `did:key` of a key, and its one verification method. */
export function didKeyOf(key: SigningKey): { id: string; method: string } {
  const id = `did:key:${key.multibase}`;
  return { id, method: `${id}#${key.multibase}` };
}
