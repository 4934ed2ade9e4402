/** From a passphrase to the key that wraps the wallet's own: Argon2id (RFC 9106). */
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { type Bytes, utf8Encode } from '../base/bytes.ts';
import { cipherOf, KEY_BYTES } from './cipher.ts';

/** KiB. The least that OWASP advises for Argon2id (2026-11); about 0.3 s a guess in a browser, and no faster there. */
const MEMORY_KIB = 19 * 1024;
const PASSES = 2;
const SALT_BYTES = 16;
/** Characters. Four short words; NIST SP 800-63B asks for eight where a server counts the guesses, and none does here. */
export const MIN_PASSPHRASE_LENGTH = 12;

/** As stored: how the key is derived, and the wallet's key within. Nothing of the passphrase can be read from it. */
export interface Lock {
  /** Another one after each change of the passphrase. */
  id: string;
  kdf: { name: 'argon2id'; memoryKiB: number; passes: number; salt: Uint8Array };
  /** The key of the records, sealed with what the passphrase gives. */
  wrapped: Uint8Array;
}

/** A new lock with a new key behind it. */
export async function newLock(
  passphrase: string,
): Promise<{ lock: Lock; wrappingKey: Bytes; dataKey: Uint8Array }> {
  const id = crypto.randomUUID();
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const kdf = { name: 'argon2id', memoryKiB: MEMORY_KIB, passes: PASSES, salt } as const;
  const wrappingKey = await wrappingKeyOf(passphrase, { kdf });
  const dataKey = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const wrapped = cipherOf(wrappingKey).seal(dataKey, contextOf(id));
  return { lock: { id, kdf, wrapped }, wrappingKey, dataKey };
}

/** What the passphrase gives; whether it is the right one shows `dataKeyOf`. */
export async function wrappingKeyOf(passphrase: string, { kdf }: Pick<Lock, 'kdf'>): Promise<Bytes> {
  const derived = await argon2idAsync(spelled(passphrase), kdf.salt, {
    m: kdf.memoryKiB,
    t: kdf.passes,
    p: 1,
    dkLen: KEY_BYTES,
  });
  return derived.slice();
}

/** The key of the records; `undefined` where the wrapping key is not that of this lock. */
export function dataKeyOf(lock: Lock, wrappingKey: Uint8Array): Uint8Array | undefined {
  return cipherOf(wrappingKey).open(lock.wrapped, contextOf(lock.id));
}

/** One spelling for one passphrase, whatever the keyboard composes (RFC 8265, section 4.2.2). */
export function spelled(passphrase: string): Bytes {
  return utf8Encode(passphrase.normalize('NFC'));
}

/** Why this will not do, in words for people; `undefined` if it does. */
export function whyTooWeak(passphrase: string): string | undefined {
  if (Array.from(passphrase).length < MIN_PASSPHRASE_LENGTH) {
    return `Use at least ${MIN_PASSPHRASE_LENGTH} characters: four short words are good.`;
  }
  return new Set(passphrase).size < 5 ? 'Use more than a few different characters.' : undefined;
}

function contextOf(id: string): string {
  return `key of lock ${id}`;
}
