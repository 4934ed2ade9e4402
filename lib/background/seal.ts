/**
 * How a finding lies on the disk: named and encrypted by keys that are derived from the award's address. Who has
 * the address can look the finding up; who has the disk alone reads neither award, issuer nor holder.
 */
import { type Bytes, toHex, utf8Encode } from '../base/bytes.ts';

/** Changes whenever `Finding` does, so that a newer version does not read what an older one wrote. */
const FORMAT = 'assay verdict cache 1';
/** AES-GCM, as NIST SP 800-38D recommends. */
const IV_BYTES = 12;
const ID_BITS = 128;

export interface Sealed {
  iv: Uint8Array;
  box: Uint8Array;
}

export interface SealingKeys {
  /** The name of the record: derived as well, so that it tells nothing. */
  id: string;
  key: CryptoKey;
}

/** HKDF-SHA-256 (RFC 5869) of the address, salted for this installation. */
export async function keysFor(address: string, salt: Uint8Array): Promise<SealingKeys> {
  const secret = await crypto.subtle.importKey('raw', utf8Encode(address), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const hkdf = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: salt as Bytes,
    info: utf8Encode(`${FORMAT} ${use}`),
  });
  const [id, key] = await Promise.all([
    crypto.subtle.deriveBits(hkdf('id'), secret, ID_BITS),
    crypto.subtle.deriveKey(hkdf('key'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { id: toHex(new Uint8Array(id)), key };
}

export async function seal(plain: Bytes, { id, key }: SealingKeys): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8Encode(id) },
    key,
    plain,
  );
  return { iv, box: new Uint8Array(box) };
}

/** @throws OperationError where the record was altered or belongs to another address */
export async function open(sealed: Sealed, { id, key }: SealingKeys): Promise<Uint8Array> {
  const algorithm = { name: 'AES-GCM', iv: sealed.iv as Bytes, additionalData: utf8Encode(id) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.box as Bytes));
}
