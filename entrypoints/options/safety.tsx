import { useState } from 'preact/hooks';
import { LockScreen } from '../../components/lock-screen.tsx';
import { useLock } from '../popup/use-lock.ts';
import { BackupSection } from './backup-section.tsx';
import { ExportSection } from './export-section.tsx';
import { HolderSection } from './holder-section.tsx';
import { LockSection } from './lock-section.tsx';
import { RemovedSection } from './removed-section.tsx';

export interface SafetyProps {
  /** Says what was done. */
  say: (text: string) => void;
}

/** What keeps the wallet safe; behind its own lock, where it is locked. */
export function Safety({ say }: SafetyProps) {
  const lock = useLock();
  // What was restored may bring a key along.
  const [restored, setRestored] = useState(0);
  const again = () => setRestored((times) => times + 1);
  if (lock.isLocked === undefined) return null;
  if (lock.isLocked) return <LockScreen onUnlock={lock.unlock} />;
  return (
    <>
      <LockSection lock={lock} say={say} />
      <BackupSection key={`backup ${restored} ${lock.hasPassphrase}`} say={say} onRestored={again} />
      <RemovedSection key={`removed ${restored}`} say={say} onRestored={again} />
      <ExportSection key={`export ${restored}`} say={say} />
      <HolderSection key={`holder ${restored}`} hasPassphrase={lock.hasPassphrase} say={say} />
    </>
  );
}
