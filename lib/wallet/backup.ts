/** Making a backup. */
import type { Bytes } from '../base/bytes.ts';
import { type Refused, sealBackup } from './backup-file.ts';
import { type Change, change } from './database.ts';
import { documentOf } from './document.ts';
import { whyTooWeak } from './passphrase.ts';
import type { Database } from './schema.ts';

export interface Backup {
  file: Bytes;
  /** ms since the epoch. */
  madeAt: number;
  /** The changes that were unsaved before, and are in it. */
  saves: number;
}

/** A file that was opened again with the passphrase, and holds to the letter what the wallet holds. */
export async function makeBackup(
  wallet: Database,
  passphrase: string,
  madeAt = Date.now(),
): Promise<({ result: 'done' } & Backup) | Refused> {
  const weak = whyTooWeak(passphrase);
  if (weak) return { result: 'refused', reason: weak };
  // Read before the document: what is changed meanwhile counts as unsaved, though it may be in it.
  const saves = (await wallet.get('meta', 'unsaved')) ?? 0;
  const sealed = await sealBackup(await documentOf(wallet, madeAt), passphrase);
  return sealed.result === 'refused' ? sealed : { ...sealed, madeAt, saves };
}

/** Once its file is out of our hands. */
export async function backupSaved(
  wallet: Database,
  { madeAt, saves }: Pick<Backup, 'madeAt' | 'saves'>,
): Promise<Change> {
  return change(
    wallet,
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      await meta.put(Math.max(0, ((await meta.get('unsaved')) ?? 0) - saves), 'unsaved');
      await meta.put(madeAt, 'backedUpAt');
      await meta.delete('backupPutOff');
    },
    'upkeep',
  );
}
