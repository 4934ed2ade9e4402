/** The database of the wallet: its stores, and one step for each version that was ever released. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Original, SharedRecord, WalletEntry } from './model.ts';
import type { Lock } from './passphrase.ts';
import type { Rows, WalletRows } from './rows.ts';

export const WALLET_NAME = 'assay-wallet';

/** As the wallet's own code sees it. */
export interface StoredEntry extends WalletEntry {
  /** Keeps those apart that came within one millisecond: a file's credentials stay in its order. */
  place: number;
  /** What tells that another credential is the same award. */
  awards: string[];
}

/** An entry behind a passphrase: in clear stands only what an index needs. */
export interface SealedEntry {
  id: string;
  /** Blinded. */
  awards: string[];
  removedAt?: number;
  box: Uint8Array;
}

/** Bytes behind a passphrase. */
export interface SealedOriginal {
  /** The content hash, blinded. */
  hash: string;
  box: Uint8Array;
}

/** A key of the holder, by its `did:key`. */
export interface StoredHolderKey {
  did: string;
  /** ms since the epoch. */
  createdAt: number;
  /** Behind a passphrase: the seed, sealed. */
  box?: Uint8Array;
  /** Without one: a key that this browser signs with and never hands out. */
  key?: CryptoKey;
}

/** What was shared, in the order in which it was. */
export interface StoredShared {
  id: number;
  record: SharedRecord;
}

/** The same behind a passphrase: in clear stands how many there are. */
export interface SealedShared {
  id: number;
  box: Uint8Array;
}

export interface WalletSchema extends DBSchema {
  /** By content hash: bytes exactly as received, never changed after they were written. */
  originals: { key: string; value: Original | SealedOriginal };
  entries: {
    key: string;
    value: StoredEntry | SealedEntry;
    indexes: { awards: string; removedAt: number };
  };
  /** Counters and dates about the wallet itself. */
  meta: { key: string; value: number };
  /** One record at most: there while a passphrase is set. */
  lock: { key: string; value: Lock };
  holder: { key: string; value: StoredHolderKey };
  shared: { key: number; value: StoredShared | SealedShared };
}

/** As idb opens it: rows may be sealed. */
export type RawDatabase = IDBPDatabase<WalletSchema>;
export type Stores = StoreNames<WalletSchema>;
export type RawTransaction<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<
  WalletSchema,
  Stores[],
  Mode
>;

/** An open wallet: rows in clear, whatever lies on the disk. */
export interface Database {
  get<S extends keyof WalletRows>(store: S, key: string): Promise<RowOf<S> | undefined>;
  /** In the order of their keys; of entries also a part: those in a range of ids, at most so many. */
  getAll<S extends keyof WalletRows>(
    store: S,
    range?: IDBKeyRange | null,
    count?: number,
  ): Promise<RowOf<S>[]>;
  getAllKeys(store: 'entries'): Promise<string[]>;
  readonly name: string;
  close(): void;
}

type RowOf<S extends keyof WalletRows> = WalletRows[S] extends Rows<infer Row> ? Row : never;

/** One change, or one look at several rows that belong together. */
export interface Transaction {
  objectStore<S extends keyof WalletRows>(store: S): WalletRows[S];
}

type Migration = (database: RawDatabase, transaction: RawTransaction<'versionchange'>) => void;

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
  (database, transaction) => {
    database.createObjectStore('lock');
    database.createObjectStore('holder', { keyPath: 'did' });
    // What is over is found without reading, and opening, everything.
    transaction.objectStore('entries').createIndex('removedAt', 'removedAt');
  },
  (database) => {
    database.createObjectStore('shared', { keyPath: 'id' });
  },
];

/** Takes the database from the version it has to the one asked for, a step at a time. */
export function migrate(
  database: RawDatabase,
  from: number,
  to: number,
  transaction: RawTransaction<'versionchange'>,
): void {
  for (const step of MIGRATIONS.slice(from, to)) step(database, transaction);
}
