/** Taking credentials in: all that one file or one link holds, in one transaction. */
import { sha256Hex } from '../base/bytes.ts';
import type { KeepResult } from '../browser/messages.ts';
import type { Finding } from '../credential/verdict.ts';
import {
  isRefuted,
  merged,
  nameByBytes,
  nameByIds,
  nameByLink,
  newEntry,
  titleOf,
  whyRefused,
} from './awards.ts';
import { change } from './database.ts';
import type { Incoming } from './model.ts';
import type { Database, StoredEntry, Transaction } from './schema.ts';

/** One credential with all that may not be awaited once the transaction has begun. */
interface Prepared {
  incoming: Incoming;
  hash: string;
  /** What names the award: bytes first, then ids, then its link. */
  names: string[];
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
  const prepared = await Promise.all(incoming.map((each) => prepare(each, incoming)));
  const outcome = await change(database, async (transaction) => {
    const results: KeepResult[] = [];
    for (const each of prepared) results.push(await keepOne(transaction, each, now));
    return results;
  });
  if (outcome.result === 'done') return outcome.value;
  return prepared.map((each) => refused(each.incoming.finding, each.refusal ?? outcome.reason));
}

async function prepare(incoming: Incoming, all: Incoming[]): Promise<Prepared> {
  // A copy: a view would take the whole buffer behind it along into the database.
  const bytes = incoming.original.bytes.slice();
  const hash = await sha256Hex(bytes);
  return {
    incoming: { ...incoming, original: { ...incoming.original, bytes } },
    hash,
    names: namesOf(incoming, all, hash),
    refusal: whyRefused(incoming),
  };
}

/**
 * An altered copy is found again by its bytes alone: whoever alters one keeps its ids, or serves it in its place.
 * A link that led to several credentials names none of them.
 */
function namesOf({ finding, link }: Incoming, all: Incoming[], hash: string): string[] {
  const byBytes = nameByBytes(finding, hash);
  if (isRefuted(finding)) return [byBytes];
  const byLink = nameByLink(link);
  const isAlone = all.filter((each) => nameByLink(each.link) === byLink).length === 1;
  return [byBytes, nameByIds(finding), isAlone ? byLink : undefined].filter((name) => name !== undefined);
}

async function keepOne(transaction: Transaction, one: Prepared, now: number): Promise<KeepResult> {
  const { incoming, hash, names } = one;
  if (one.refusal) return refused(incoming.finding, one.refusal);
  const known = await find(transaction, one);
  const entries = transaction.objectStore('entries');
  const entry = known
    ? merged(known, incoming, hash, names)
    : { ...newEntry(incoming, hash, names, now), place: await entries.count() };
  await entries.put(entry);
  await keepOriginal(transaction, one);
  return { result: resultOf(known, hash), entryId: entry.id, title: entry.title };
}

async function find(transaction: Transaction, { names }: Prepared): Promise<StoredEntry | undefined> {
  const awards = transaction.objectStore('entries').index('awards');
  for (const [at, name] of names.entries()) {
    const byBytes = at === 0;
    const found = (await awards.getAll(name)).find((each) => byBytes || !isRefuted(each.finding));
    if (found) return found;
  }
  return undefined;
}

/** Bytes that are there are never written again: they stay as they were first received. */
async function keepOriginal(transaction: Transaction, { incoming, hash }: Prepared): Promise<void> {
  const originals = transaction.objectStore('originals');
  if ((await originals.getKey(hash)) === undefined) await originals.put({ hash, ...incoming.original });
}

function resultOf(known: StoredEntry | undefined, hash: string): 'added' | 'already_there' | 'merged' {
  if (!known || known.removedAt !== undefined) return 'added';
  return known.originals.includes(hash) ? 'already_there' : 'merged';
}

function refused(finding: Finding, reason: string): KeepResult {
  return { result: 'refused', title: titleOf(finding), reason };
}
