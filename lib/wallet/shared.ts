/** What was shared with whom, and when: a log for the owner of the wallet alone. It never leaves but in a backup. */
import { type Change, changeRaw, openedOf } from './database.ts';
import type { SharedRecord } from './model.ts';
import type { Database, RawTransaction, StoredShared } from './schema.ts';
import { sharedFrom, sharedFromSoon, sharedTo } from './sealed.ts';

/** More applications than most people write in ten years; the oldest goes first. */
export const MAX_SHARED = 500;

/** The newest first. */
export async function listShared(wallet: Database): Promise<SharedRecord[]> {
  const { raw, cipher } = openedOf(wallet);
  const rows = await raw.getAll('shared');
  const stored = await Promise.all(rows.map((row) => sharedFromSoon(row, cipher)));
  return stored.map(({ record }) => record).sort((one, other) => other.at - one.at);
}

export function noteShared(wallet: Database, record: SharedRecord): Promise<Change> {
  return changeRaw(wallet, (transaction) => putShared(wallet, transaction, [record]));
}

/** The last of that place of that host that is still in: it was taken out of the form again. */
export function noteTakenBack(wallet: Database, host: string, place: string): Promise<Change> {
  const { cipher } = openedOf(wallet);
  return changeRaw(wallet, async (transaction) => {
    const store = transaction.objectStore('shared');
    const stored = (await store.getAll()).map((row) => sharedFrom(row, cipher));
    const last = stored.findLast(
      ({ record }) => record.host === host && record.place === place && !record.takenBack,
    );
    if (!last) return;
    const record: SharedRecord = { ...last.record, takenBack: true };
    await store.put(sharedTo({ id: last.id, record }, cipher));
  });
}

export function clearShared(wallet: Database): Promise<Change> {
  return changeRaw(wallet, (transaction) => transaction.objectStore('shared').clear());
}

/** Behind those that are there; those that are there already are left out. */
export async function putShared(
  wallet: Database,
  transaction: RawTransaction,
  records: readonly SharedRecord[],
): Promise<void> {
  const { cipher } = openedOf(wallet);
  const store = transaction.objectStore('shared');
  const held: StoredShared[] = (await store.getAll()).map((row) => sharedFrom(row, cipher));
  const known = new Set(held.map(({ record }) => nameOf(record)));
  const added = records.filter((record) => !known.has(nameOf(record)));
  const next = (held.at(-1)?.id ?? 0) + 1;
  const all = [...held, ...added.map((record, at) => ({ id: next + at, record }))];
  all.sort((one, other) => one.record.at - other.record.at);
  for (const { id } of all.slice(0, -MAX_SHARED)) await store.delete(id);
  for (const each of all.slice(-MAX_SHARED)) if (each.id >= next) await store.put(sharedTo(each, cipher));
}

const nameOf = ({ at, host, place, badges }: SharedRecord) => JSON.stringify([at, host, place, badges]);
