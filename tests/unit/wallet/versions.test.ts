import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { openRaw } from '../../../lib/wallet/open.ts';
import { MIGRATIONS } from '../../../lib/wallet/schema.ts';
import {
  keep,
  listEntries,
  openWallet,
  originalsOf,
  revisionOf,
  UNDO_MS,
} from '../../../lib/wallet/store.ts';
import { finding, incoming } from './credentials.ts';
import { ENTRY_OF_1, ORIGINAL_OF_1, REMOVED_OF_1, writeVersion1 } from './version-1.ts';

let name: string;

beforeEach(() => {
  name = crypto.randomUUID();
});

test('a wallet of version 1 opens, and is whole', async () => {
  await writeVersion1(name);
  const wallet = await openWallet({ name, now: 1_000 });
  const { place: _, awards: __, ...shown } = ENTRY_OF_1;
  expect(await listEntries(wallet)).toEqual([shown]);
  expect(await originalsOf(wallet, shown as never)).toEqual([ORIGINAL_OF_1]);
  expect(await wallet.get('entries', REMOVED_OF_1.id)).toEqual(REMOVED_OF_1);
  expect(await revisionOf(wallet)).toBe(7);
  wallet.close();
});

test('what version 1 removed is over after thirty days all the same', async () => {
  await writeVersion1(name);
  const wallet = await openWallet({ name, now: REMOVED_OF_1.removedAt + UNDO_MS + 1 });
  expect(await wallet.get('entries', REMOVED_OF_1.id)).toBeUndefined();
  expect(await listEntries(wallet)).toHaveLength(1);
  wallet.close();
});

test('an award that version 1 kept is known when it is added again', async () => {
  await writeVersion1(name);
  const wallet = await openWallet({ name, now: 1_000 });
  expect(await keep(wallet, [incoming(finding(), 'key')])).toMatchObject([{ result: 'already_there' }]);
  wallet.close();
});

test('a migration that is stopped in the middle leaves the wallet as it was', async () => {
  await writeVersion1(name);
  const createIndex = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(openWallet({ name, now: 1_000 })).rejects.toThrow('The browser does not let Assay open');
  createIndex.mockRestore();
  const raw = await openRaw(name, 1);
  expect([...raw.objectStoreNames]).toEqual(['entries', 'meta', 'originals']);
  expect(await raw.getAll('entries')).toEqual([ENTRY_OF_1, REMOVED_OF_1]);
  raw.close();
  const wallet = await openWallet({ name, now: 1_000 });
  expect(await listEntries(wallet)).toHaveLength(1);
  wallet.close();
});

test('each earlier version leads to the same stores as a new wallet', async () => {
  const storesOf = async (at: string) => {
    const raw = await openRaw(at);
    const transaction = raw.transaction([...raw.objectStoreNames]);
    const stores = [...raw.objectStoreNames].map((each) => [
      each,
      [...transaction.objectStore(each).indexNames],
    ]);
    raw.close();
    return stores;
  };
  const fresh = await storesOf(name);
  for (let version = 1; version < MIGRATIONS.length; version += 1) {
    (await openRaw(`${name} ${version}`, version)).close();
    expect(await storesOf(`${name} ${version}`)).toEqual(fresh);
  }
});

test('a wallet of a newer version is left alone', async () => {
  (await openRaw(name, MIGRATIONS.length + 1)).close();
  await expect(openWallet({ name })).rejects.toThrow('written by a newer version');
});
