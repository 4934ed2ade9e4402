/** When a backup is due: the wallet counts the changes that the last one has not. */
import { type Change, change, look } from './database.ts';
import type { Database, Transaction } from './schema.ts';

/** Changes that no backup has: so many can be made again by hand, and not more. */
const MAX_UNSAVED = 10;
/** Badges from which on a wallet without a backup is said to be without one. */
const WORTH_A_WORD = 3;

export interface BackupStanding {
  badges: number;
  /** ms since the epoch; absent where there never was one. */
  backedUpAt?: number;
  unsaved: number;
  /** Now is the moment to ask for one. */
  isDue: boolean;
  /** What would be lost is worth a word. */
  isWorthAWord: boolean;
}

export async function backupStanding(wallet: Database): Promise<BackupStanding> {
  const { badges, unsaved, backedUpAt, putOff } = await look(wallet, async (seen) => {
    const meta = seen.objectStore('meta');
    return {
      badges: await seen.objectStore('entries').count(),
      unsaved: (await meta.get('unsaved')) ?? 0,
      backedUpAt: await meta.get('backedUpAt'),
      putOff: await meta.get('backupPutOff'),
    };
  });
  const isFirst = backedUpAt === undefined && putOff === undefined && badges > 0;
  return {
    badges,
    unsaved,
    ...(backedUpAt === undefined ? {} : { backedUpAt }),
    isDue: isFirst || unsaved - (putOff ?? 0) >= MAX_UNSAVED,
    isWorthAWord: badges >= WORTH_A_WORD && (unsaved > 0 || backedUpAt === undefined),
  };
}

/** "Later": asked again after as many changes more. */
export async function putOffBackup(wallet: Database): Promise<Change> {
  const put = async (transaction: Transaction) => {
    const meta = transaction.objectStore('meta');
    await meta.put((await meta.get('unsaved')) ?? 0, 'backupPutOff');
  };
  return change(wallet, put, 'upkeep');
}
