/** Letting go of what was removed long ago, and of bytes that no entry refers to any more. */
import { type Change, change, look } from './database.ts';
import type { Database, StoredEntry, Transaction } from './schema.ts';

/** Deletes for good what was removed before that moment. Where it fails, it is done at the next opening. */
export async function purge(database: Database, removedBefore: number): Promise<Change> {
  const over = await look(database, (seen) => seen.objectStore('entries').removedBefore(removedBefore));
  // Looked at before the transaction that writes: an opening that has nothing to purge writes nothing.
  if (over.length === 0) return { result: 'done' };
  return change(database, (transaction) => purgeAll(transaction, removedBefore), 'upkeep');
}

async function purgeAll(transaction: Transaction, removedBefore: number): Promise<void> {
  const entries = transaction.objectStore('entries');
  for (const id of await entries.removedBefore(removedBefore)) await entries.delete(id);
  const left = await entries.getAll();
  const needed = left.flatMap(hashesOf);
  await transaction.objectStore('originals').retain(new Set(needed));
}

/** All bytes that an entry refers to. */
function hashesOf({ originals, alongside = [], picture }: StoredEntry): string[] {
  return [...originals, ...alongside, ...(picture ? [picture] : [])];
}
