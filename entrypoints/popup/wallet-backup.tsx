import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupNotice } from '../../components/backup-notice.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import type { BackupStanding } from '../../lib/wallet/backup-standing.ts';
import { inOwnWallet } from './own-wallet.ts';

const standings = () => import('../../lib/wallet/backup-standing.ts');

/** Asks for a backup, or says that there is none. `held` is what the wallet shows: with it this looks again. */
export function WalletBackup({ held }: { held: unknown }) {
  const [standing, setStanding] = useState<BackupStanding | undefined>(undefined);
  const reload = useCallback(() => {
    const read = async () => inOwnWallet((await standings()).backupStanding);
    read().then(setStanding, () => setStanding(undefined));
  }, []);
  useEffect(reload, [reload, held]);
  const putOff = async () => inOwnWallet((await standings()).putOffBackup);
  if (!standing) return null;
  return (
    <BackupNotice
      {...standing}
      onMake={() => void openOwnPage('/options.html#backup')}
      onLater={() => void putOff().then(reload, reload)}
    />
  );
}
