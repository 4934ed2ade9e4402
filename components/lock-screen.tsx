import { LOCK } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

export interface LockScreenProps {
  /** Answers why it does not open, if it does not. */
  onUnlock: (passphrase: string) => Promise<string | undefined>;
}

/** In place of whatever shows the wallet, while it is locked. */
export function LockScreen({ onUnlock }: LockScreenProps) {
  return (
    <section class="lock-screen">
      <Icon name="lock" />
      <h2>{LOCK.locked}</h2>
      <p class="soft">{LOCK.lockedWhat}</p>
      <PassphraseForm
        autoFocus
        fields={[{ name: 'passphrase', label: LOCK.passphrase, kind: 'current' }]}
        submit={LOCK.unlock}
        onSubmit={([passphrase = '']) => onUnlock(passphrase)}
      />
    </section>
  );
}
