import { useCallback, useEffect, useState } from 'preact/hooks';
import { HolderPanel } from '../../components/holder-panel.tsx';
import { type HolderKey, holderKey, holderKeys } from '../../lib/wallet/holder-key.ts';
import { HOLDER } from '../../lib/words/index.ts';
import { changeOwnWallet, inOwnWallet } from '../popup/own-wallet.ts';
import type { SafetyProps } from './safety.tsx';

/** A key is made when somebody asks for it: until then nothing here names its holder. */
export function HolderSection({ hasPassphrase, say }: SafetyProps & { hasPassphrase: boolean }) {
  const [keys, setKeys] = useState<HolderKey[] | undefined>(undefined);
  const reload = useCallback(() => {
    inOwnWallet(holderKeys).then(setKeys, () => setKeys(undefined));
  }, []);
  // With the passphrase the keys change from this device's to the wallet's own, or back.
  useEffect(reload, [reload, hasPassphrase]);
  if (!keys) return null;
  const make = async () => {
    const outcome = await changeOwnWallet(holderKey);
    say(outcome.result === 'refused' ? outcome.reason : HOLDER.made);
    reload();
  };
  const [inUse] = keys;
  const canMake = !inUse || (hasPassphrase && inUse.isDeviceOnly);
  return <HolderPanel keys={keys} onMake={canMake ? () => void make() : undefined} />;
}
