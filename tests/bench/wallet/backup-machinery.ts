/** The wallet's own code in a page of the extension: each step with what it took, in ms. */
import { backupSaved, makeBackup } from '../../../lib/wallet/backup.ts';
import { setPassphrase } from '../../../lib/wallet/lock.ts';
import { restoreBackup } from '../../../lib/wallet/restore.ts';
import { openWallet, type Wallet } from '../../../lib/wallet/store.ts';

const PASSPHRASE = 'correct horse battery';

export interface BackupTimes {
  backup: number;
  restore: number;
  seal: number;
  sealedBackup: number;
  /** Entries that came back out of the backup. */
  restored: number;
}

async function timed<T extends { result: string }>(work: () => Promise<T>) {
  const from = performance.now();
  const value = await work();
  const ms = performance.now() - from;
  if (value.result === 'refused') throw new Error(JSON.stringify(value));
  return { ms, value: value as Exclude<T, { result: 'refused' }> };
}

async function back(wallet: Wallet) {
  const made = await timed(async () => {
    const backup = await makeBackup(wallet, PASSPHRASE);
    if (backup.result === 'done') await backupSaved(wallet, backup);
    return backup;
  });
  return { ms: made.ms, file: made.value.file };
}

async function restored(file: Uint8Array) {
  const empty = await openWallet({ name: `empty ${crypto.randomUUID()}` });
  try {
    return await timed(() => restoreBackup(empty, file, PASSPHRASE));
  } finally {
    empty.close();
  }
}

/** The seeded wallet stands behind a passphrase afterwards. */
async function times(): Promise<BackupTimes> {
  const wallet = await openWallet();
  const backup = await back(wallet);
  const restore = await restored(backup.file);
  const seal = await timed(() => setPassphrase(wallet, PASSPHRASE));
  wallet.close();
  const { key } = seal.value as { key: Uint8Array };
  const sealed = await openWallet({ key });
  const sealedBackup = await back(sealed);
  sealed.close();
  return {
    backup: backup.ms,
    restore: restore.ms,
    seal: seal.ms,
    sealedBackup: sealedBackup.ms,
    restored: restore.value.added,
  };
}

Object.assign(globalThis, { backupTimes: times });
