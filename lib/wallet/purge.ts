/** Letting go of what was removed long ago, and of bytes that no entry refers to any more. */
import { type Change, change } from './database.ts';
import type { Database, Transaction } from './schema.ts';

/** When the oldest removal that may still be undone was made: an opening need not read all entries to know. */
const OLDEST_REMOVAL = 'oldest removal';

/** To be noted with each removal. */
export async function noteRemoval(transaction: Transaction, at: number): Promise<void> {
  const meta = transaction.objectStore('meta');
  await meta.put(Math.min((await meta.get(OLDEST_REMOVAL)) ?? at, at), OLDEST_REMOVAL);
}

/** Deletes for good what was removed before that moment. Where it fails, it is done at the next opening. */
export async function purge(database: Database, removedBefore: number): Promise<Change> {
  // Looked at before the transaction that writes: an opening that has nothing to purge writes nothing.
  if (!isOver(await database.get('meta', OLDEST_REMOVAL), removedBefore)) return { result: 'done' };
  const outcome = await change(database, (transaction) => purgeAll(transaction, removedBefore));
  return outcome.result === 'done' ? { result: 'done' } : outcome;
}

function isOver(removedAt: number | undefined, removedBefore: number): boolean {
  return removedAt !== undefined && removedAt < removedBefore;
}

async function purgeAll(transaction: Transaction, removedBefore: number): Promise<void> {
  const entries = transaction.objectStore('entries');
  const originals = transaction.objectStore('originals');
  const needed = new Set<string>();
  let oldest = Number.POSITIVE_INFINITY;
  for (const { id, removedAt, originals: hashes, picture } of await entries.getAll()) {
    if (isOver(removedAt, removedBefore)) {
      await entries.delete(id);
      continue;
    }
    oldest = Math.min(oldest, removedAt ?? oldest);
    for (const hash of picture ? [...hashes, picture] : hashes) needed.add(hash);
  }
  for (const hash of await originals.getAllKeys()) {
    if (!needed.has(hash)) await originals.delete(hash);
  }
  const meta = transaction.objectStore('meta');
  if (Number.isFinite(oldest)) await meta.put(oldest, OLDEST_REMOVAL);
  else await meta.delete(OLDEST_REMOVAL);
}
