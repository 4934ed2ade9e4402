/** Ed25519 keys of the holder, and the `did:key` that names one. */
import { getPublicKeyAsync } from '@noble/ed25519';
import { toBase58 } from '../base/base58.ts';
import { type Bytes, joinBytes } from '../base/bytes.ts';

/** RFC 8032, section 5.1.5. */
export const SEED_BYTES = 32;
/** Before the seed in PKCS #8: version, algorithm 1.3.101.112, and an OCTET STRING in another (RFC 8410, section 7). */
const PKCS8_HEAD = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];
/** ed25519-pub in the multicodec table, as a varint. */
const MULTICODEC = [0xed, 0x01];

/** For signing alone: nobody gets the seed out of it again. */
export function signingKeyOf(seed: Uint8Array): Promise<CryptoKey> {
  const pkcs8 = joinBytes([Uint8Array.from(PKCS8_HEAD), seed]);
  return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
}

/** A key whose seed nobody ever sees. */
export async function deviceKey(): Promise<{ did: string; key: CryptoKey }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { did: didOf(publicKey), key: pair.privateKey };
}

export function newSeed(): Bytes {
  return crypto.getRandomValues(new Uint8Array(SEED_BYTES));
}

export async function didOfSeed(seed: Uint8Array): Promise<string> {
  return didOf(await getPublicKeyAsync(seed));
}

/** did:key 0.9, section 3: multibase of the multicodec and the key. */
function didOf(publicKey: Uint8Array): string {
  return `did:key:z${toBase58(joinBytes([Uint8Array.from(MULTICODEC), publicKey]))}`;
}
