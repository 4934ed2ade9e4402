/**
 * The reading beside the originals, made again from them: after an update that reads more, or otherwise. What was
 * found out at the time (checks, dates, who was asked) stands as it was; only what the bytes say is read afresh.
 */
import type { Finding } from '../credential/verdict.ts';
import { readingOf } from './awards.ts';
import { change, look } from './database.ts';
import type { Original, WalletEntry } from './model.ts';
import { originalsBy } from './originals.ts';
import type { Database, StoredEntry, Transaction } from './schema.ts';

/** Grows when what is read of a credential changes, so that wallets in the field are read again once. */
export const READING = 1;
/** Entries in one change: a second's work, and nothing lost where it is cut off. */
const BATCH = 50;

/** What bytes say by themselves: nobody is asked. Empty where they do not say enough. */
export type ReadAgain = (
  original: Original,
  entry: WalletEntry,
  alongside: readonly Original[],
) => Promise<Finding[]>;

export interface Rebuilt {
  /** Read again. */
  rebuilt: number;
  /** Left as they were: their originals do not say by themselves what was found. */
  left: number;
}

/** Reads all entries again where the reading is of an older version. One that was cut off is begun again. */
export async function rebuildOnce(database: Database, readAgain: ReadAgain): Promise<Rebuilt | undefined> {
  const reading = await look(database, (seen) => seen.objectStore('meta').get('reading'));
  if ((reading ?? 0) >= READING) return undefined;
  const rebuilt = await rebuild(database, readAgain);
  const note = (transaction: Transaction) => transaction.objectStore('meta').put(READING, 'reading');
  const noted = await change(database, note, 'upkeep');
  return noted.result === 'done' ? rebuilt : undefined;
}

/** Never throws for what an original holds; one that cannot be read costs its entry nothing. */
export async function rebuild(database: Database, readAgain: ReadAgain): Promise<Rebuilt> {
  const ids = await database.getAllKeys('entries');
  const counts = { rebuilt: 0, left: 0 };
  for (let from = 0; from < ids.length; from += BATCH) {
    const read = await Promise.all(
      ids.slice(from, from + BATCH).map((id) => readOne(database, id, readAgain)),
    );
    const fresh = read.filter((each) => each !== undefined);
    const written = fresh.length > 0 ? await writeAll(database, fresh) : 0;
    counts.rebuilt += written;
    counts.left += read.length - written;
  }
  return counts;
}

interface Fresh {
  id: string;
  /** Of the finding that was read again: a newer one is not overwritten. */
  at: number;
  finding: Finding;
}

async function readOne(database: Database, id: string, readAgain: ReadAgain): Promise<Fresh | undefined> {
  const entry = await database.get('entries', id);
  if (!entry) return undefined;
  const alongside = await originalsBy(database, entry.alongside ?? []);
  for (const original of await originalsBy(database, entry.originals)) {
    const findings = await readAgain(original, entry, alongside).catch(() => []);
    const credential = findings.map((each) => each.credential).find((each) => isSame(each, entry));
    if (credential) return { id, at: entry.finding.at, finding: { ...entry.finding, credential } };
  }
  return undefined;
}

/** One file may hold several, and one award may be there in two formats. */
function isSame(credential: Finding['credential'], { finding, format, title }: StoredEntry): boolean {
  const held = finding.credential;
  if (!credential || credential.format !== format) return false;
  return held?.id !== undefined ? credential.id === held.id : credential.title === (held?.title ?? title);
}

async function writeAll(database: Database, fresh: readonly Fresh[]): Promise<number> {
  const outcome = await change(
    database,
    async (transaction) => {
      const entries = transaction.objectStore('entries');
      let written = 0;
      for (const { id, at, finding } of fresh) {
        const entry = await entries.get(id);
        if (entry?.finding.at !== at) continue;
        await entries.put({ ...entry, ...readingOf(finding) });
        written += 1;
      }
      return written;
    },
    'upkeep',
  );
  return outcome.result === 'done' ? outcome.value : 0;
}
