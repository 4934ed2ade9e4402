import { useCallback, useEffect, useState } from 'preact/hooks';
import { keepWalletKey, lockWallet, readWalletKey, watchWalletKey } from '../../lib/browser/wallet-key.ts';
import { walletStanding } from '../../lib/wallet/standing.ts';

export interface LockState {
  /** Absent until it is known. */
  isLocked: boolean | undefined;
  hasPassphrase: boolean;
  /** Without use, until it locks itself; 0: when the browser is closed. */
  minutes: number;
  /** Answers why it does not open, if it does not. */
  unlock: (passphrase: string) => Promise<string | undefined>;
  lock: () => void;
  /** Looks again. */
  reload: () => void;
}

/** Loaded where there is a passphrase: what derives keys is larger than all that is drawn at first. */
const locking = () => import('../../lib/wallet/lock.ts');

const UNKNOWN: Pick<LockState, 'isLocked' | 'hasPassphrase' | 'minutes'> = {
  isLocked: undefined,
  hasPassphrase: false,
  minutes: 0,
};

/** It is not locked, as far as is known: until then, that it does not open is no news. */
export function isOpen({ isLocked }: Pick<LockState, 'isLocked'>, problem: string | undefined): boolean {
  return isLocked === false || (isLocked === undefined && !problem);
}

/** How the wallet's lock stands, in every window. `changed` is called when it was locked or unlocked. */
export function useLock(changed: () => void = () => {}): LockState {
  const [state, setState] = useState(UNKNOWN);
  const reload = useCallback(() => {
    // Where the wallet cannot be opened at all, whoever shows it says so.
    readLock().then(setState, () => setState({ ...UNKNOWN, isLocked: false }));
  }, []);
  useEffect(() => {
    reload();
    return watchWalletKey(() => {
      reload();
      changed();
    });
  }, [reload]);
  return {
    ...state,
    reload,
    lock: () => void lockWallet(),
    async unlock(passphrase) {
      const { unlock } = await locking();
      const outcome = await unlock(passphrase);
      if (outcome.result === 'refused') return outcome.reason;
      await unlockWith(outcome.key);
      return undefined;
    },
  };
}

/** What opens the wallet from now on, for as long as the user has said. */
export async function unlockWith(key: Uint8Array): Promise<void> {
  const { minutes } = await walletStanding();
  await keepWalletKey(key, minutes === 0 ? undefined : minutes);
}

/** Also for who needs it once. */
export async function readLock(): Promise<typeof UNKNOWN> {
  const { hasPassphrase, minutes } = await walletStanding();
  return { hasPassphrase, minutes, isLocked: hasPassphrase && !(await isUnlocked()) };
}

async function isUnlocked(): Promise<boolean> {
  const key = await readWalletKey();
  return key !== undefined && (await locking()).opensWith(key);
}
