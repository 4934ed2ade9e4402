/** Opening the wallet's database, and changing it: all of a change is written, or nothing of it. */
import { openDB } from 'idb';
import { type Database, MIGRATIONS, migrate, type Stores, type Transaction, WALLET_NAME } from './schema.ts';

/** The wallet cannot be opened; the message is for people. */
export class WalletUnavailable extends Error {
  override name = 'WalletUnavailable';
}

/** What became of a change. `reason` is for people. */
export type Change = { result: 'done' } | { result: 'refused'; reason: string };

/** @throws WalletUnavailable */
export async function openDatabase(name = WALLET_NAME, version = MIGRATIONS.length): Promise<Database> {
  try {
    return (await openDB<never>(name, version, {
      upgrade(database, from, _to, transaction) {
        migrate(database as unknown as Database, from, version, transaction as never);
      },
      // A newer Assay in another window wants to take the wallet further: let it, this window reads no more.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })) as unknown as Database;
  } catch (error) {
    throw new WalletUnavailable(whyNotOpened(error), { cause: error });
  }
}

function whyNotOpened(error: unknown): string {
  if (nameOf(error) === 'VersionError') return 'This wallet was written by a newer version of Assay.';
  if (nameOf(error) === 'QuotaExceededError') return 'The disk is full, so the wallet cannot be opened.';
  return 'The browser does not let Assay open the wallet.';
}

const STORES: Stores[] = ['originals', 'entries', 'meta'];

/**
 * One change of the wallet in one transaction. `strict`: when the promise resolves the bytes are on the disk,
 * not only with the operating system (Chromium's default is `relaxed`).
 */
export async function change<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<{ result: 'done'; value: T } | { result: 'refused'; reason: string }> {
  let transaction: Transaction | undefined;
  try {
    transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' }) as Transaction;
    const value = await run(transaction, work);
    return { result: 'done', value };
  } catch (error) {
    return { result: 'refused', reason: whyNothingChanged(transaction?.error ?? error) };
  }
}

async function run<T>(transaction: Transaction, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const working = work(transaction).then(
    async (value) => {
      await bump(transaction);
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

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted: by the browser, with the reason that we report.
  }
}

/** Counts the changes, so that another window can tell that what it shows is old. */
async function bump(transaction: Transaction): Promise<void> {
  const meta = transaction.objectStore('meta');
  await meta.put(((await meta.get('revision')) ?? 0) + 1, 'revision');
}

function whyNothingChanged(error: unknown): string {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'The disk is full; nothing was changed.';
    case 'InvalidStateError':
      return 'The wallet was closed by another window of Assay; nothing was changed.';
    case 'AbortError':
      return 'The browser stopped the change; nothing was changed.';
    default:
      return 'The wallet could not be written; nothing was changed.';
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
