/** A backup into the wallet: all of it or nothing, merged with what is there. Nothing is taken away. */
import { better, readingOf } from './awards.ts';
import { openBackup, type Refused } from './backup-file.ts';
import { change, openedOf } from './database.ts';
import type { WalletDocument } from './document.ts';
import { signingKeyOf } from './ed25519-key.ts';
import { isHint, isRefuted } from './names.ts';
import { keepOriginal } from './originals.ts';
import type { Database, RawTransaction, StoredEntry, StoredHolderKey, Transaction } from './schema.ts';
import { seedTo } from './sealed.ts';
import { putShared } from './shared.ts';

export interface Restored {
  result: 'done';
  /** When the backup was made, ms since the epoch. */
  madeAt: number;
  added: number;
  /** There already, or removed since: with all originals of both. */
  merged: number;
  /** Keys that no backup can hold. */
  keysLeftBehind: number;
}

export async function restoreBackup(
  wallet: Database,
  file: Uint8Array,
  passphrase: string,
): Promise<Restored | Refused> {
  const opened = await openBackup(file, passphrase);
  if (opened.result === 'refused') return opened;
  const { document } = opened;
  const keys = await holderRows(wallet, document);
  const outcome = await change(wallet, async (transaction, raw) => {
    await putOriginals(transaction, document);
    await putKeys(raw, keys);
    await putShared(wallet, raw, document.shared);
    return putEntries(transaction, document.entries);
  });
  if (outcome.result === 'refused') return outcome;
  const keysLeftBehind = document.holder.length - keys.length;
  return { result: 'done', madeAt: document.madeAt, ...outcome.value, keysLeftBehind };
}

/** All at once: a transaction takes them in order, and waiting for each costs more than writing it. */
async function putOriginals(transaction: Transaction, { originals }: WalletDocument): Promise<void> {
  await Promise.all(originals.map((original) => keepOriginal(transaction, original)));
}

async function putEntries(
  transaction: Transaction,
  entries: readonly StoredEntry[],
): Promise<{ added: number; merged: number }> {
  const store = transaction.objectStore('entries');
  const held = heldBy(await store.getAll());
  // Behind those that are there, in the order that they had.
  const base = held.size();
  const changed = new Map<string, StoredEntry>();
  let added = 0;
  for (const entry of entries) {
    const known = held.find(entry);
    if (!known) added += 1;
    const next = known
      ? together(known, entry)
      : { ...entry, place: base + entry.place, id: held.freeId(entry.id) };
    held.put(next);
    changed.set(next.id, next);
  }
  await Promise.all([...changed.values()].map((entry) => store.put(entry)));
  return { added, merged: entries.length - added };
}

/** What is in the wallet, found by what names an award: that two have one title names neither. */
function heldBy(entries: readonly StoredEntry[]) {
  const byId = new Map<string, StoredEntry>();
  const byAward = new Map<string, string>();
  const put = (entry: StoredEntry) => {
    byId.set(entry.id, entry);
    for (const award of namesIn(entry)) if (!byAward.has(award)) byAward.set(award, entry.id);
  };
  for (const entry of entries) put(entry);
  return {
    put,
    size: () => byId.size,
    freeId: (id: string) => (byId.has(id) ? crypto.randomUUID() : id),
    /** An altered copy has the ids of what it copies: it is the same as that only by its bytes. */
    find(entry: StoredEntry): StoredEntry | undefined {
      for (const award of namesIn(entry)) {
        const known = byId.get(byAward.get(award) ?? '');
        const byBytes = award.startsWith('bytes ');
        if (known && (byBytes || ![known, entry].some((each) => isRefuted(each.finding)))) return known;
      }
      return undefined;
    },
  };
}

const namesIn = ({ awards }: StoredEntry) => awards.filter((award) => !isHint(award));

/**
 * The wallet's own word on what the user has decided since; what was removed since comes back. What went wrong with a
 * check in the days of the backup is no news.
 */
function together(held: StoredEntry, saved: StoredEntry): StoredEntry {
  const { removedAt, ...kept } = held;
  const { removedAt: _, archivedAt: __, trouble: ___, ...brought } = saved;
  const isRemoved = removedAt !== undefined && saved.removedAt !== undefined;
  const tags = union(held.tags, saved.tags).sort((a, b) => a.localeCompare(b));
  const seen = union(held.seen, saved.seen);
  const link = held.link ?? saved.link;
  const answers = { ...saved.answers, ...held.answers };
  return {
    ...brought,
    ...kept,
    ...contentOf(held, saved),
    awards: union(held.awards, saved.awards),
    addedAt: Math.min(held.addedAt, saved.addedAt),
    ...(isRemoved ? { removedAt } : {}),
    ...(link ? { link } : {}),
    ...(seen.length ? { seen } : {}),
    ...(Object.keys(answers).length ? { answers } : {}),
    ...(tags.length ? { tags } : {}),
  };
}

/** What was found, and the bytes of it: where one is a claim, the credential for it takes its place, as in `merged`. */
function contentOf(held: StoredEntry, saved: StoredEntry) {
  const credentials = [held, saved].filter(({ kind }) => kind !== 'claim');
  const [only] = credentials.length === 1 ? credentials : [];
  const alongside = only?.alongside ?? union(held.alongside, saved.alongside);
  return {
    ...readingOf(only?.finding ?? better(held.finding, saved.finding)),
    originals: only?.originals ?? union(held.originals, saved.originals),
    ...(alongside.length ? { alongside } : {}),
  };
}

/** Each once, those of the first in front. */
function union(one: readonly string[] = [], other: readonly string[] = []): string[] {
  return [...new Set([...one, ...other])];
}

async function putKeys(raw: RawTransaction, rows: readonly StoredHolderKey[]): Promise<void> {
  const store = raw.objectStore('holder');
  for (const row of rows) {
    const held = await store.get(row.did);
    // A key that was this device's alone can be backed up from now on.
    if (!held || (row.box && !held.box)) await store.put(row);
  }
}

/** Without a passphrase a key of the backup becomes this device's own. */
function holderRows(wallet: Database, { holder }: WalletDocument): Promise<StoredHolderKey[]> {
  const { cipher } = openedOf(wallet);
  const rows = holder.flatMap(({ did, createdAt, seed }) => (seed ? [{ did, createdAt, seed }] : []));
  return Promise.all(
    rows.map(async ({ did, createdAt, seed }) => ({
      did,
      createdAt,
      ...(cipher ? { box: seedTo(seed, did, cipher) } : { key: await signingKeyOf(seed) }),
    })),
  );
}
