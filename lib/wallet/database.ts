/** The wallet's rows, and changing them: all of a change is written, or nothing of it. */
import { type Cipher, cipherOf } from './cipher.ts';
import { isFull, LOCK, nameOf, openRaw, WalletLocked } from './open.ts';
import { dataKeyOf } from './passphrase.ts';
import { rowsOf, type WalletRows } from './rows.ts';
import {
  type Database,
  MIGRATIONS,
  type RawDatabase,
  type RawTransaction,
  type Stores,
  type Transaction,
} from './schema.ts';
import { entryFromSoon, originalFromSoon, RowLocked } from './sealed.ts';

/** What became of a change. `reason` is for people. */
export type Change = { result: 'done' } | { result: 'refused'; reason: string };

/** What stands behind an open wallet. */
interface Opened {
  raw: RawDatabase;
  lockId: string | undefined;
  cipher: Cipher | undefined;
}

const OPENED = new WeakMap<Database, Opened>();

/**
 * @param key what the passphrase gives, where there is one
 * @throws WalletUnavailable, WalletLocked
 */
export async function openDatabase(
  name?: string,
  version = MIGRATIONS.length,
  key?: Uint8Array,
): Promise<Database> {
  const raw = await openRaw(name, version);
  const lock = await raw.get('lock', LOCK);
  const dataKey = lock && key && dataKeyOf(lock, key);
  if (lock && !dataKey) {
    raw.close();
    throw new WalletLocked('The wallet is locked.');
  }
  return handleOf({ raw, lockId: lock?.id, cipher: dataKey && cipherOf(dataKey) });
}

function handleOf(opened: Opened): Database {
  const { raw, cipher } = opened;
  const reads: { [S in keyof WalletRows]: (row: never) => unknown } = {
    entries: (row) => entryFromSoon(row, cipher),
    originals: (row) => originalFromSoon(row, cipher),
    meta: (row) => row,
  };
  const handle: Database = {
    async get(store, key) {
      const row = await raw.get(store, store === 'originals' && cipher ? cipher.blind(key) : key);
      return row === undefined ? undefined : ((await reads[store](row as never)) as never);
    },
    async getAll(store, range, count) {
      const rows = await raw.getAll(store, range, count);
      return (await Promise.all(rows.map((row) => reads[store](row as never)))) as never;
    },
    getAllKeys: (store) => raw.getAllKeys(store),
    name: raw.name,
    close: () => raw.close(),
  };
  OPENED.set(handle, opened);
  return handle;
}

/** For the modules of the lock and of the holder's keys, which alone see what is sealed. */
export function openedOf(database: Database): Opened {
  const opened = OPENED.get(database);
  if (!opened) throw new Error('This wallet was not opened here.');
  return opened;
}

const STORES: Stores[] = ['originals', 'entries', 'meta', 'lock', 'holder', 'shared'];

/** Several rows as they stood at one moment. */
export async function look<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { raw, cipher } = openedOf(database);
  const transaction = raw.transaction(STORES) as RawTransaction<'readonly'>;
  return work(viewOf(transaction, cipher));
}

type Changed<T> = { result: 'done'; value: T } | { result: 'refused'; reason: string };

/**
 * One change of the wallet in one transaction. `strict`: when the promise resolves the bytes are on the disk,
 * not only with the operating system (Chromium's default is `relaxed`).
 *
 * @param work gets the rows in clear, and beside them the transaction as it lies on the disk
 * @param kind `edit` counts as something that the last backup has not; `upkeep` can be found again
 */
export function change<T>(
  database: Database,
  work: (transaction: Transaction, raw: RawTransaction) => Promise<T>,
  kind: 'edit' | 'upkeep' = 'edit',
): Promise<Changed<T>> {
  const { cipher } = openedOf(database);
  return changeRaw(database, async (raw) => {
    let hasWritten = false;
    const wrote = () => {
      hasWritten = true;
    };
    const value = await work(viewOf(raw, cipher, wrote), raw);
    if (hasWritten && kind === 'edit') await count(raw, 'unsaved');
    return value;
  });
}

function viewOf(
  raw: RawTransaction<'readonly'> | RawTransaction,
  cipher: Cipher | undefined,
  wrote?: () => void,
): Transaction {
  return { objectStore: (store) => rowsOf(store, raw, cipher, wrote) };
}

/** The same over rows as they lie on the disk. */
export async function changeRaw<T>(
  database: Database,
  work: (transaction: RawTransaction) => Promise<T>,
): Promise<Changed<T>> {
  const { raw, lockId } = openedOf(database);
  let transaction: RawTransaction | undefined;
  try {
    transaction = raw.transaction(STORES, 'readwrite', { durability: 'strict' }) as RawTransaction;
    const value = await run(transaction, async (begun) => {
      // Another window may have set, changed or removed the passphrase: ours would be the wrong key.
      if ((await begun.objectStore('lock').get(LOCK))?.id !== lockId) throw new RowLocked('another lock');
      return work(begun);
    });
    return { result: 'done', value };
  } catch (error) {
    return { result: 'refused', reason: whyNothingChanged(transaction?.error ?? error) };
  }
}

async function run<T>(
  transaction: RawTransaction,
  work: (transaction: RawTransaction) => Promise<T>,
): Promise<T> {
  const working = work(transaction).then(
    async (value) => {
      // Counts the changes, so that another window can tell that what it shows is old.
      await count(transaction, 'revision');
      return value;
    },
    (error) => {
      abort(transaction);
      throw error;
    },
  );
  const [worked, written] = await Promise.allSettled([working, transaction.done]);
  if (worked.status === 'rejected') throw worked.reason;
  if (written.status === 'rejected') throw written.reason;
  return worked.value;
}

function abort(transaction: RawTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted: by the browser, with the reason that we report.
  }
}

export async function count(transaction: RawTransaction, what: 'revision' | 'unsaved'): Promise<void> {
  const meta = transaction.objectStore('meta');
  await meta.put(((await meta.get(what)) ?? 0) + 1, what);
}

function whyNothingChanged(error: unknown): string {
  if (isFull(error)) return 'The disk is full; nothing was changed.';
  switch (nameOf(error)) {
    case 'InvalidStateError':
      return 'The wallet was closed by another window of Assay; nothing was changed.';
    case 'RowLocked':
      return 'The passphrase was set or changed in another window; nothing was changed.';
    case 'AbortError':
      return 'The browser stopped the change; nothing was changed.';
    default:
      return 'The browser could not write the wallet, as on a full disk. Nothing in it was changed.';
  }
}
