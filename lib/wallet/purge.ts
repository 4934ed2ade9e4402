/** Letting go of what was removed long ago, and of bytes that no entry refers to any more. */
import { type Change, change } from './database.ts';
import type { Database, Transaction } from './schema.ts';

const HOUR = 60 * 60 * 1000;
/** Up to when each wallet was looked through: an import opens it for every batch, and reading all of it costs. */
const done = new Map<string, number>();

/** Deletes for good what was removed before that moment. Where it fails, it is done at the next opening. */
export async function purge(database: Database, removedBefore: number): Promise<Change> {
  const before = done.get(database.name);
  if (before !== undefined && before <= removedBefore && removedBefore < before + HOUR)
    return { result: 'done' };
  const change = await purgeNow(database, removedBefore);
  if (change.result === 'done') done.set(database.name, removedBefore);
  return change;
}

async function purgeNow(database: Database, removedBefore: number): Promise<Change> {
  const entries = await database.getAll('entries');
  // Looked at before the transaction that writes: an opening that has nothing to purge writes nothing.
  if (!entries.some((each) => isOver(each.removedAt, removedBefore))) return { result: 'done' };
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
  for (const entry of await entries.getAll()) {
    if (isOver(entry.removedAt, removedBefore)) await entries.delete(entry.id);
    else for (const hash of [...entry.originals, ...(entry.alongside ?? [])]) needed.add(hash);
  }
  for (const hash of await originals.getAllKeys()) {
    if (!needed.has(hash)) await originals.delete(hash);
  }
}
