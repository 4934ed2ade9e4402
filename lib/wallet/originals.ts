/** The bytes as they were received: by their hash, each once. */
import { sha256Hex } from '../base/bytes.ts';
import type { Original } from './model.ts';
import type { Database, Transaction } from './schema.ts';

/** To be awaited before a transaction begins. */
export async function hashed(original: Omit<Original, 'hash'>): Promise<Original> {
  // A copy: a view would take the whole buffer behind it along into the database.
  const bytes = original.bytes.slice();
  return { ...original, bytes, hash: await sha256Hex(bytes) };
}

/** Bytes that are there are never written again: they stay as they were first received. */
export async function keepOriginal(transaction: Transaction, original: Original): Promise<void> {
  const originals = transaction.objectStore('originals');
  if ((await originals.getKey(original.hash)) === undefined) await originals.put(original);
}

/** Those that are held, in the order of their hashes here. */
export async function originalsBy(database: Database, hashes: readonly string[]): Promise<Original[]> {
  const found = await Promise.all(hashes.map((hash) => database.get('originals', hash)));
  return found.filter((each) => each !== undefined);
}
