/** Setting a passphrase, changing it, taking it away, and opening what stands behind it. */
import { cipherOf } from './cipher.ts';
import { type Change, change, openedOf } from './database.ts';
import { LOCK, WalletUnavailable } from './open.ts';
import { dataKeyOf, type Lock, newLock, whyTooWeak, wrappingKeyOf } from './passphrase.ts';
import { rekey } from './rekey.ts';
import type { Database, Transaction } from './schema.ts';
import { MINUTES, withRaw } from './standing.ts';

/** `key` opens the wallet from now on: it may stand in the browser's memory, and nowhere else. */
export type Unlocked = { result: 'done'; key: Uint8Array } | { result: 'refused'; reason: string };

const WRONG = 'That passphrase does not open this wallet.';

/** Only an open wallet: else whoever finds it locked could keep it from locking again. */
export async function setAutoLock(wallet: Database, minutes: number): Promise<Change> {
  const put = (transaction: Transaction) => transaction.objectStore('meta').put(minutes, MINUTES);
  return change(wallet, put, 'upkeep');
}

/** Does this key, from a passphrase that was given before, still open the wallet? */
export async function opensWith(key: Uint8Array, name?: string): Promise<boolean> {
  const lock = await lockIn(name);
  return lock !== undefined && dataKeyOf(lock, key) !== undefined;
}

/** What opens the wallet, from its passphrase. */
export async function unlock(passphrase: string, name?: string): Promise<Unlocked> {
  try {
    const lock = await lockIn(name);
    if (!lock) return refused('This wallet has no passphrase.');
    return await keyFor(lock, passphrase);
  } catch (error) {
    if (error instanceof WalletUnavailable) return refused(error.message);
    throw error;
  }
}

/** Seals all that the wallet holds. Every other window then has to ask for the passphrase. */
export async function setPassphrase(wallet: Database, passphrase: string): Promise<Unlocked> {
  if (openedOf(wallet).lockId !== undefined) return refused('This wallet has a passphrase already.');
  return lockAnew(wallet, passphrase);
}

/** Seals everything anew, with another key: who had the old passphrase, and an old copy, reads nothing new. */
export async function changePassphrase(wallet: Database, old: string, next: string): Promise<Unlocked> {
  const known = await isRight(wallet, old);
  return known.result === 'refused' ? known : lockAnew(wallet, next);
}

/** Everything lies in clear again; the holder's key stays on this device from then on. */
export async function removePassphrase(wallet: Database, passphrase: string): Promise<Change> {
  const known = await isRight(wallet, passphrase);
  return known.result === 'refused' ? known : rekey(wallet, undefined);
}

async function lockAnew(wallet: Database, passphrase: string): Promise<Unlocked> {
  const weak = whyTooWeak(passphrase);
  if (weak) return refused(weak);
  const { lock, wrappingKey, dataKey } = await newLock(passphrase);
  const outcome = await rekey(wallet, { lock, cipher: cipherOf(dataKey) });
  return outcome.result === 'done' ? { result: 'done', key: wrappingKey } : outcome;
}

async function isRight(wallet: Database, passphrase: string): Promise<Unlocked> {
  const lock = await openedOf(wallet).raw.get('lock', LOCK);
  return lock ? keyFor(lock, passphrase) : refused('This wallet has no passphrase.');
}

async function keyFor(lock: Lock, passphrase: string): Promise<Unlocked> {
  const key = await wrappingKeyOf(passphrase, lock);
  return dataKeyOf(lock, key) ? { result: 'done', key } : refused(WRONG);
}

async function lockIn(name: string | undefined): Promise<Lock | undefined> {
  return withRaw(name, (raw) => raw.get('lock', LOCK));
}

const refused = (reason: string) => ({ result: 'refused' as const, reason });
