/**
 * The holder's own key. Behind a passphrase its seed is part of the wallet and of its backups; without one it is
 * this browser's alone, and lost with it.
 */
import type { Bytes } from '../base/bytes.ts';
import { changeRaw, count, openedOf } from './database.ts';
import { deviceKey, didOfSeed, newSeed, signingKeyOf } from './ed25519-key.ts';
import type { Database, StoredHolderKey } from './schema.ts';
import { seedFrom, seedTo } from './sealed.ts';

export interface HolderKey {
  did: string;
  createdAt: number;
  /** No backup holds it. */
  isDeviceOnly: boolean;
}

/** All keys of the holder, the one in use first. */
export async function holderKeys(wallet: Database): Promise<HolderKey[]> {
  return inOrder(await openedOf(wallet).raw.getAll('holder')).map(shown);
}

/** The key in use; made at the first call, and anew once a passphrase lets it be kept safely. */
export async function holderKey(
  wallet: Database,
  now = Date.now(),
): Promise<{ result: 'done'; value: HolderKey } | { result: 'refused'; reason: string }> {
  const isSafe = openedOf(wallet).cipher !== undefined;
  const [known] = await holderKeys(wallet);
  if (known && (!known.isDeviceOnly || !isSafe)) return { result: 'done', value: known };
  const fresh = await freshKey(wallet, now);
  return changeRaw(wallet, async (transaction) => {
    const store = transaction.objectStore('holder');
    const [held] = inOrder(await store.getAll());
    // Two windows may make one at once: the first that is written counts.
    if (held && (held.box || !isSafe)) return shown(held);
    await store.put(fresh);
    if (isSafe) await count(transaction, 'unsaved');
    return shown(fresh);
  });
}

/** The signature of these bytes (RFC 8032); `undefined` where the wallet has no such key. */
export async function signAsHolder(
  wallet: Database,
  did: string,
  bytes: Uint8Array,
): Promise<Bytes | undefined> {
  const { raw, cipher } = openedOf(wallet);
  const held = await raw.get('holder', did);
  if (!held) return undefined;
  const key = held.key ?? (await signingKeyOf(seedFrom(held, cipher)));
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes as Bytes));
}

async function freshKey(wallet: Database, createdAt: number): Promise<StoredHolderKey> {
  const { cipher } = openedOf(wallet);
  if (!cipher) return { createdAt, ...(await deviceKey()) };
  const seed = newSeed();
  const did = await didOfSeed(seed);
  return { did, createdAt, box: seedTo(seed, did, cipher) };
}

/** Those that a backup holds first, then the newest. */
function inOrder(rows: readonly StoredHolderKey[]): StoredHolderKey[] {
  const isSafe = ({ box }: StoredHolderKey) => Number(box !== undefined);
  return [...rows].sort(
    (one, other) =>
      isSafe(other) - isSafe(one) || other.createdAt - one.createdAt || (one.did < other.did ? -1 : 1),
  );
}

function shown({ did, createdAt, box }: StoredHolderKey): HolderKey {
  return { did, createdAt, isDeviceOnly: box === undefined };
}
