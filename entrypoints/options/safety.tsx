import { LockScreen } from '../../components/lock-screen.tsx';
import { useLock } from '../popup/use-lock.ts';
import { HolderSection } from './holder-section.tsx';
import { LockSection } from './lock-section.tsx';

export interface SafetyProps {
  /** Says what was done. */
  say: (text: string) => void;
}

/** What keeps the wallet safe; behind its own lock, where it is locked. */
export function Safety({ say }: SafetyProps) {
  const lock = useLock();
  if (lock.isLocked === undefined) return null;
  if (lock.isLocked) return <LockScreen onUnlock={lock.unlock} />;
  return (
    <>
      <LockSection lock={lock} say={say} />
      <HolderSection hasPassphrase={lock.hasPassphrase} say={say} />
    </>
  );
}
