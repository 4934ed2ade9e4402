import { toHex, utf8Encode } from '../../base/bytes.ts';
import type { RecipientIdentity, Viewer } from '../model.ts';

type Address = Viewer['addresses'][number];

/** WebCrypto's name by the prefix that Open Badges writes; MD5 is legal there and unknown to WebCrypto. */
const DIGESTS = new Map([
  ['sha256', 'SHA-256'],
  ['sha512', 'SHA-512'],
  ['sha1', 'SHA-1'],
]);

/**
 * The first of the addresses, typed ones before others, that the issuer named, in clear or as a hash of the address
 * and the salt (Open Badges 2.0, IdentityHash). Tried as typed and in lower case, here and nowhere else: hashes can be guessed.
 */
export async function addressOf(
  identities: readonly RecipientIdentity[],
  addresses: readonly Address[],
): Promise<Address | undefined> {
  const typedFirst = addresses.toSorted((a, b) => Number(b.from === 'typed') - Number(a.from === 'typed'));
  for (const address of typedFirst) {
    for (const identity of identities) {
      if (identity.type === 'email' && (await agrees(identity, address.value))) return address;
    }
  }
  return undefined;
}

async function agrees(identity: RecipientIdentity, address: string): Promise<boolean> {
  const typed = address.trim();
  const spellings = [...new Set([typed, typed.toLowerCase()])];
  if (!identity.hashed) return identity.value.toLowerCase() === typed.toLowerCase();
  const [algorithm, hex] = identity.value.split('$');
  const digest = DIGESTS.get((algorithm ?? '').toLowerCase());
  if (!digest || !hex) return false;
  for (const spelling of spellings) {
    const hash = await crypto.subtle.digest(digest, utf8Encode(spelling + (identity.salt ?? '')));
    if (toHex(new Uint8Array(hash)) === hex.toLowerCase()) return true;
  }
  return false;
}
