import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupPanel } from '../../components/backup-panel.tsx';
import { backupSaved, makeBackup } from '../../lib/wallet/backup.ts';
import { type BackupStanding, backupStanding } from '../../lib/wallet/backup-standing.ts';
import { holderKeys } from '../../lib/wallet/holder-key.ts';
import { restoreBackup } from '../../lib/wallet/restore.ts';
import type { Wallet } from '../../lib/wallet/store.ts';
import { BACKUP, fill } from '../../lib/words/index.ts';
import { wordsOf } from '../popup/error-words.ts';
import { inOwnWallet } from '../popup/own-wallet.ts';
import { saveFile } from '../popup/save-file.ts';
import type { SafetyProps } from './safety.tsx';

interface State extends BackupStanding {
  isKeyDeviceOnly: boolean;
}

/** Backups are made and read in this page alone: what is in them crosses no message. */
export function BackupSection({ say, onRestored }: SafetyProps & { onRestored: () => void }) {
  const [state, setState] = useState<State | undefined>(undefined);
  const reload = useCallback(() => {
    inOwnWallet(read).then(setState, () => setState(undefined));
  }, []);
  useEffect(reload, [reload]);
  useEffect(() => {
    // The page draws itself after the browser has looked for what its address names.
    if (state && location.hash === '#backup') document.getElementById('backup')?.scrollIntoView();
  }, [state === undefined]);
  if (!state) return null;
  const done = async (work: (wallet: Wallet) => Promise<Outcome>) => {
    const outcome = await inOwnWallet(work).catch((error: unknown): Outcome => ({ problem: wordsOf(error) }));
    if ('problem' in outcome) return outcome.problem;
    say(outcome.text);
    reload();
    return undefined;
  };
  return (
    <BackupPanel
      {...state}
      onMake={(passphrase) => done((wallet) => save(wallet, passphrase))}
      onRestore={async (file, passphrase) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const problem = await done((wallet) => restore(wallet, bytes, passphrase));
        if (!problem) onRestored();
        return problem;
      }}
    />
  );
}

type Outcome = { text: string } | { problem: string };

async function read(wallet: Wallet): Promise<State> {
  const [standing, [inUse]] = await Promise.all([backupStanding(wallet), holderKeys(wallet)]);
  return { ...standing, isKeyDeviceOnly: inUse?.isDeviceOnly ?? false };
}

async function save(wallet: Wallet, passphrase: string): Promise<Outcome> {
  const made = await makeBackup(wallet, passphrase);
  if (made.result === 'refused') return { problem: made.reason };
  const date = new Date(made.madeAt).toISOString().slice(0, 10);
  const name = fill(BACKUP.fileName, { date });
  saveFile(name, 'application/json', made.file);
  const noted = await backupSaved(wallet, made);
  return noted.result === 'refused' ? { problem: noted.reason } : { text: fill(BACKUP.made, { name }) };
}

async function restore(wallet: Wallet, file: Uint8Array, passphrase: string): Promise<Outcome> {
  const outcome = await restoreBackup(wallet, file, passphrase);
  if (outcome.result === 'refused') return { problem: outcome.reason };
  const { added, merged, keysLeftBehind } = outcome;
  const text = fill(BACKUP.restored, { added: String(added), all: String(added + merged) });
  return { text: keysLeftBehind > 0 ? `${text}. ${BACKUP.keysLeftBehind}` : text };
}
