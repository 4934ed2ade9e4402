import { md5 } from '@noble/hashes/legacy.js';
import { type Bytes, digestOf, toHex, utf8Encode } from '../../base/bytes.ts';
import type { RecipientIdentity, Viewer } from '../model.ts';
import { spellingsOf } from './addresses.ts';

type Address = Viewer['addresses'][number];

/** Of either are looked at: a subject has one or two, a person a handful; each pair costs a few hashes. */
const MAX_EACH = 20;
/** Characters of a salt; those seen have 5 to 64. */
const MAX_SALT = 1_000;

/**
 * WebCrypto's name by the prefix that is written. Open Badges 2.0 (IdentityHash) allows md5 and sha256, and MD5 is
 * unknown to WebCrypto.
 */
const DIGESTS: Record<string, string> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};
/** By the number of hex digits, for hashes without a prefix. */
const BY_LENGTH: Record<number, string> = {
  32: 'md5',
  40: 'sha1',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};

const HASH = /^(?:(md5|sha-?(?:1|256|384|512))\$)?([0-9a-f]+)$/;

/**
 * The first of the addresses, typed ones before others, that the issuer named, in clear or as a hash of the address
 * with the salt behind it (Open Badges 2.0, IdentityHash; 3.0, IdentityObject). Tried here and nowhere else: hashes
 * can be guessed.
 */
export async function addressOf(
  identities: readonly RecipientIdentity[],
  addresses: readonly Address[],
): Promise<Address | undefined> {
  const typedFirst = addresses.toSorted((a, b) => Number(b.from === 'typed') - Number(a.from === 'typed'));
  for (const address of typedFirst.slice(0, MAX_EACH)) {
    for (const identity of identities.slice(0, MAX_EACH)) {
      if (await agrees(identity, spellingsOf(address.value, identity.type))) return address;
    }
  }
  return undefined;
}

async function agrees({ type, value, hashed, salt = '' }: RecipientIdentity, spellings: readonly string[]) {
  if (!hashed) return spellingsOf(value, type).some((each) => spellings.includes(each));
  const [, prefix, hex = ''] = HASH.exec(value.trim().toLowerCase()) ?? [];
  const algorithm = prefix?.replace('-', '') ?? BY_LENGTH[hex.length];
  if (!algorithm || salt.length > MAX_SALT) return false;
  for (const spelling of spellings) {
    if (toHex(await hashOf(algorithm, utf8Encode(spelling + salt))) === hex) return true;
  }
  return false;
}

async function hashOf(algorithm: string, bytes: Bytes): Promise<Uint8Array> {
  const name = DIGESTS[algorithm];
  return name ? digestOf(bytes, name) : md5(bytes);
}
