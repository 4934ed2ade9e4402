/** The database of the wallet: its stores, and one step for each version that was ever released. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Original, WalletEntry } from './model.ts';

export const WALLET_NAME = 'assay-wallet';

/** As stored. */
export interface StoredEntry extends WalletEntry {
  /** Keeps those apart that came within one millisecond: a file's credentials stay in its order. */
  place: number;
  /** What tells that another credential is the same award. */
  awards: string[];
}

export interface WalletSchema extends DBSchema {
  /** By content hash: bytes exactly as received, never changed after they were written. */
  originals: { key: string; value: Original };
  entries: { key: string; value: StoredEntry; indexes: { awards: string } };
  /** Counters and dates about the wallet itself. */
  meta: { key: string; value: number };
}

export type Database = IDBPDatabase<WalletSchema>;
export type Stores = StoreNames<WalletSchema>;
export type Transaction<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<
  WalletSchema,
  Stores[],
  Mode
>;

type Migration = (database: Database, transaction: Transaction<'versionchange'>) => void;

/**
 * The step at index n takes a database of version n to n + 1. A step that was released is never edited: a
 * wallet in the field has been through it. So each earlier version can be made, and opened, in a test.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('originals', { keyPath: 'hash' });
    const entries = database.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('awards', 'awards', { multiEntry: true });
    database.createObjectStore('meta');
  },
];

/** Takes the database from the version it has to the one asked for, a step at a time. */
export function migrate(
  database: Database,
  from: number,
  to: number,
  transaction: Transaction<'versionchange'>,
): void {
  for (const step of MIGRATIONS.slice(from, to)) step(database, transaction);
}
