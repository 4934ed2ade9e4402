/**
 * Everything under another key, or under none: one transaction, so that a browser that is killed in the middle
 * finds the wallet as it was, and one that is killed after it finds it whole under the new key.
 */
import type { Cipher } from './cipher.ts';
import { type Change, changeRaw, openedOf } from './database.ts';
import { signingKeyOf } from './ed25519-key.ts';
import { LOCK } from './open.ts';
import type { Lock } from './passphrase.ts';
import type { Database, RawTransaction, StoredHolderKey, WalletSchema } from './schema.ts';
import {
  entryFrom,
  entryTo,
  originalFrom,
  originalTo,
  seedFrom,
  seedTo,
  sharedFrom,
  sharedTo,
} from './sealed.ts';

/** @param next absent: without a passphrase from now on */
export async function rekey(
  wallet: Database,
  next: { lock: Lock; cipher: Cipher } | undefined,
): Promise<Change> {
  const { raw, cipher: old } = openedOf(wallet);
  // Importing a key answers too late for a transaction.
  const unsealed = next ? new Map<string, CryptoKey>() : await unsealedKeys(await raw.getAll('holder'), old);
  return changeRaw(wallet, async (transaction) => {
    await eachRow(transaction, 'entries', (row) => entryTo(entryFrom(row, old), next?.cipher));
    await eachRow(transaction, 'originals', (row) => originalTo(originalFrom(row, old), next?.cipher));
    await eachRow(transaction, 'shared', (row) => sharedTo(sharedFrom(row, old), next?.cipher));
    await eachRow(transaction, 'holder', (row) => holderKeyTo(row, old, next?.cipher, unsealed));
    const locks = transaction.objectStore('lock');
    if (next) await locks.put(next.lock, LOCK);
    else await locks.delete(LOCK);
  });
}

type Sealable = 'entries' | 'originals' | 'holder' | 'shared';

/** At once: more would not be quicker, and a wallet with its pictures does not have to fit into memory. */
const ROWS_AT_ONCE = 64;
const KEY_PATHS = { entries: 'id', originals: 'hash', holder: 'did', shared: 'id' } as const;

async function eachRow<S extends Sealable>(
  transaction: RawTransaction,
  name: S,
  anew: (row: never) => object,
): Promise<void> {
  const store = transaction.objectStore(name);
  const put = async (key: WalletSchema[S]['key']) => {
    const next = anew((await store.get(key)) as never) as Record<string, unknown>;
    if (next[KEY_PATHS[name]] !== key) await store.delete(key);
    await store.put(next as never);
  };
  const keys = await store.getAllKeys();
  for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
    await Promise.all(keys.slice(at, at + ROWS_AT_ONCE).map(put));
  }
}

/** A key that no one can read stays as it is: it was never more than this device's. */
function holderKeyTo(
  row: StoredHolderKey,
  old: Cipher | undefined,
  next: Cipher | undefined,
  unsealed: ReadonlyMap<string, CryptoKey>,
): StoredHolderKey {
  if (!row.box) return row;
  const { did, createdAt } = row;
  if (next) return { did, createdAt, box: seedTo(seedFrom(row, old), did, next) };
  const key = unsealed.get(did);
  // Made by another window just now: then nothing is changed, and the next try knows it.
  if (!key) throw new Error('A key that was not there before.');
  return { did, createdAt, key };
}

async function unsealedKeys(
  rows: readonly StoredHolderKey[],
  cipher: Cipher | undefined,
): Promise<Map<string, CryptoKey>> {
  const sealed = rows.filter(({ box }) => box !== undefined);
  const keys = sealed.map(async (row) => [row.did, await signingKeyOf(seedFrom(row, cipher))] as const);
  return new Map(await Promise.all(keys));
}
