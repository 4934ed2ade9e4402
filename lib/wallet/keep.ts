/** Taking credentials in: all that one file or one link holds, in one transaction. */
import type { KeepResult } from '../browser/messages.ts';
import { merged, newEntry, titleOf, whyRefused } from './awards.ts';
import { change } from './database.ts';
import type { Incoming, Original } from './model.ts';
import { hintOf, isClaimOf, isRefuted, namesOf } from './names.ts';
import { hashed, keepOriginal } from './originals.ts';
import type { Database, StoredEntry, Transaction } from './schema.ts';

/** One credential with all that may not be awaited once the transaction has begun. */
interface Prepared {
  incoming: Incoming;
  hash: string;
  /** By their hashes. */
  originals: Original[];
  names: string[];
  hint: string;
  refusal: string | undefined;
}

/**
 * Keeps what one file or one link holds: a result for each, in order. What holds no credential is refused with
 * its reason; if the writing fails, nothing is kept at all and every result says why.
 */
export async function keep(
  database: Database,
  incoming: Incoming[],
  now = Date.now(),
): Promise<KeepResult[]> {
  const [results = []] = await keepFiles(database, [incoming], now);
  return results;
}

/** The same for several files in one transaction, which costs as much as one: their results, file by file. */
export async function keepFiles(
  database: Database,
  files: readonly Incoming[][],
  now = Date.now(),
): Promise<KeepResult[][]> {
  const prepared = await Promise.all(
    files.map((file) => Promise.all(file.map((each) => prepare(each, file)))),
  );
  const outcome = await change(database, async (transaction) => {
    const results: KeepResult[][] = [];
    for (const file of prepared) {
      const kept: KeepResult[] = [];
      for (const each of file) kept.push(await keepOne(transaction, each, now));
      results.push(kept);
    }
    return results;
  });
  if (outcome.result === 'done') return outcome.value;
  return prepared.map((file) => file.map((each) => refused(each.incoming, each.refusal ?? outcome.reason)));
}

async function prepare(incoming: Incoming, all: readonly Incoming[]): Promise<Prepared> {
  const originals = await Promise.all([incoming.original, ...(incoming.alongside ?? [])].map(hashed));
  const hash = originals[0]?.hash ?? '';
  return {
    incoming,
    hash,
    originals,
    names: namesOf(incoming, all, hash),
    hint: hintOf(incoming.finding),
    refusal: whyRefused(incoming),
  };
}

async function keepOne(transaction: Transaction, one: Prepared, now: number): Promise<KeepResult> {
  const { incoming, hash, hint, originals } = one;
  if (one.refusal) return refused(incoming, one.refusal);
  const known = await find(transaction, one);
  const entries = transaction.objectStore('entries');
  const names = isRefuted(incoming.finding) ? one.names : [...one.names, hint];
  const hashes = { hash, alongside: originals.slice(1).map((each) => each.hash) };
  const entry = known
    ? merged(known, incoming, hashes, names)
    : { ...newEntry(incoming, hashes, names, now), place: await entries.count() };
  await entries.put(entry);
  if (entry.originals.includes(hash)) for (const each of originals) await keepOriginal(transaction, each);
  const isClaim = entry.kind === 'claim' ? { isClaim: true as const } : {};
  return { result: resultOf(known, one), entryId: entry.id, title: entry.title, ...isClaim };
}

async function find(transaction: Transaction, one: Prepared): Promise<StoredEntry | undefined> {
  const awards = transaction.objectStore('entries').index('awards');
  for (const [at, name] of one.names.entries()) {
    const byBytes = at === 0;
    const found = (await awards.getAll(name)).find((each) => byBytes || !isRefuted(each.finding));
    if (found) return found;
  }
  if (isRefuted(one.incoming.finding)) return undefined;
  const [only, ...others] = (await awards.getAll(one.hint)).filter((each) => isClaimOf(one.incoming, each));
  return others.length ? undefined : only;
}

function resultOf(known: StoredEntry | undefined, one: Prepared): 'added' | 'already_there' | 'merged' {
  if (!known || known.removedAt !== undefined) return 'added';
  const { incoming, hash, names } = one;
  const isHeld = incoming.claimed ? known.awards.includes(names[0] ?? '') : known.originals.includes(hash);
  return isHeld ? 'already_there' : 'merged';
}

function refused({ finding }: Incoming, reason: string): KeepResult {
  const host = finding.checks.find((each) => each.code === 'permission_needed')?.host;
  return { result: 'refused', title: titleOf(finding), reason, ...(host ? { askHost: host } : {}) };
}
