import { LockPanel } from '../../components/lock-panel.tsx';
import { lockWallet, readWalletKey } from '../../lib/browser/wallet-key.ts';
import {
  changePassphrase,
  removePassphrase,
  setAutoLock,
  setPassphrase,
  type Unlocked,
} from '../../lib/wallet/lock.ts';
import type { Change, Wallet } from '../../lib/wallet/store.ts';
import { LOCK } from '../../lib/words/index.ts';
import { forgetGlance } from '../popup/glance.ts';
import { changeOwnWallet } from '../popup/own-wallet.ts';
import { type LockState, unlockWith } from '../popup/use-lock.ts';
import type { SafetyProps } from './safety.tsx';

/** The passphrase of the wallet. What it gives goes from here into the browser's memory. */
export function LockSection({ lock, say }: SafetyProps & { lock: LockState }) {
  const done = async (work: (wallet: Wallet) => Promise<Unlocked | Change>, text: string) => {
    const outcome = await changeOwnWallet(work);
    if (outcome.result === 'refused') return outcome.reason;
    if ('key' in outcome) await Promise.all([unlockWith(outcome.key), forgetGlance()]);
    lock.reload();
    say(text);
    return undefined;
  };
  return (
    <LockPanel
      hasPassphrase={lock.hasPassphrase}
      minutes={lock.minutes}
      onSet={(passphrase) => done((wallet) => setPassphrase(wallet, passphrase), LOCK.done)}
      onChange={(old, next) => done((wallet) => changePassphrase(wallet, old, next), LOCK.changed)}
      onRemove={async (passphrase) => {
        const problem = await done((wallet) => removePassphrase(wallet, passphrase), LOCK.removed);
        if (!problem) await lockWallet();
        return problem;
      }}
      onMinutes={(minutes) => void changeMinutes(minutes, done)}
      onLock={lock.lock}
    />
  );
}

async function changeMinutes(
  minutes: number,
  done: (work: (wallet: Wallet) => Promise<Change>, text: string) => Promise<string | undefined>,
): Promise<void> {
  const problem = await done((wallet) => setAutoLock(wallet, minutes), LOCK.saved);
  const key = problem ? undefined : await readWalletKey();
  // The time that was set counts from now on.
  if (key) await unlockWith(key);
}
