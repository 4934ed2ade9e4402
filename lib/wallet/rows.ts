/** The rows of the wallet in clear, over stores whose rows may be sealed. */
import type { Cipher } from './cipher.ts';
import type { Original } from './model.ts';
import type { RawTransaction, SealedEntry, SealedOriginal, StoredEntry } from './schema.ts';
import { entryFrom, entryTo, originalFrom, originalTo } from './sealed.ts';

export interface Rows<Row> {
  get(key: string): Promise<Row | undefined>;
  getAll(): Promise<Row[]>;
  getKey(key: string): Promise<string | undefined>;
  count(): Promise<number>;
  put(row: Row): Promise<void>;
  delete(key: string): Promise<void>;
}

export interface EntryRows extends Rows<StoredEntry> {
  index(name: 'awards'): { getAll(award: string): Promise<StoredEntry[]> };
  /** The ids of those removed before that moment. */
  removedBefore(moment: number): Promise<string[]>;
}

export interface OriginalRows extends Rows<Original> {
  /** Deletes all but these. */
  retain(hashes: ReadonlySet<string>): Promise<void>;
}

export interface WalletRows {
  entries: EntryRows;
  originals: OriginalRows;
  meta: {
    get(key: string): Promise<number | undefined>;
    getAll(): Promise<number[]>;
    put(value: number, key: string): Promise<void>;
    delete(key: string): Promise<void>;
  };
}

type Raw = RawTransaction<'readonly'> | RawTransaction<'readwrite'>;

/**
 * The rows of one store. `cipher` is absent where there is no passphrase; `wrote` is told of every row that is
 * written or deleted.
 */
export function rowsOf<S extends keyof WalletRows>(
  name: S,
  transaction: Raw,
  cipher: Cipher | undefined,
  wrote: () => void = () => {},
): WalletRows[S] {
  // Whether it may be written is for the browser to say: it refuses in a transaction that only reads.
  return ROWS[name](transaction as RawTransaction, cipher, wrote);
}

type MakeRows<S extends keyof WalletRows> = (
  transaction: RawTransaction,
  cipher: Cipher | undefined,
  wrote: () => void,
) => WalletRows[S];

const ROWS: { [S in keyof WalletRows]: MakeRows<S> } = {
  entries: entryRows,
  originals: originalRows,
  meta: metaRows,
};

function entryRows(transaction: RawTransaction, cipher: Cipher | undefined, wrote: () => void): EntryRows {
  const store = transaction.objectStore('entries');
  const clear = (row: StoredEntry | SealedEntry) => entryFrom(row, cipher);
  return {
    async get(id) {
      const row = await store.get(id);
      return row && clear(row);
    },
    getAll: async () => (await store.getAll()).map(clear),
    getKey: (id) => store.getKey(id),
    count: () => store.count(),
    async put(entry) {
      wrote();
      await store.put(entryTo(entry, cipher));
    },
    async delete(id) {
      wrote();
      await store.delete(id);
    },
    index: (name) => ({
      getAll: async (award) =>
        (await store.index(name).getAll(cipher ? cipher.blind(award) : award)).map(clear),
    }),
    removedBefore: (moment) => store.index('removedAt').getAllKeys(IDBKeyRange.upperBound(moment, true)),
  };
}

function originalRows(
  transaction: RawTransaction,
  cipher: Cipher | undefined,
  wrote: () => void,
): OriginalRows {
  const store = transaction.objectStore('originals');
  const keyOf = (hash: string) => (cipher ? cipher.blind(hash) : hash);
  const clear = (row: Original | SealedOriginal) => originalFrom(row, cipher);
  return {
    async get(hash) {
      const row = await store.get(keyOf(hash));
      return row && clear(row);
    },
    getAll: async () => (await store.getAll()).map(clear),
    getKey: async (hash) => ((await store.getKey(keyOf(hash))) === undefined ? undefined : hash),
    count: () => store.count(),
    async put(original) {
      wrote();
      await store.put(originalTo(original, cipher));
    },
    async delete(hash) {
      wrote();
      await store.delete(keyOf(hash));
    },
    async retain(hashes) {
      const kept = new Set([...hashes].map(keyOf));
      for (const key of await store.getAllKeys()) if (!kept.has(key)) await store.delete(key);
    },
  };
}

function metaRows(transaction: RawTransaction): WalletRows['meta'] {
  const store = transaction.objectStore('meta');
  return {
    get: (key) => store.get(key),
    getAll: () => store.getAll(),
    async put(value, key) {
      await store.put(value, key);
    },
    delete: (key) => store.delete(key),
  };
}
