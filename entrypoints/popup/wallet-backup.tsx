import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupNotice } from '../../components/backup-notice.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import { type BackupStanding, backupStanding, putOffBackup } from '../../lib/wallet/backup-standing.ts';
import { inOwnWallet } from './own-wallet.ts';

/** Asks for a backup, or says that there is none. `held` is what the wallet shows: with it this looks again. */
export function WalletBackup({ held }: { held: unknown }) {
  const [standing, setStanding] = useState<BackupStanding | undefined>(undefined);
  const reload = useCallback(() => {
    inOwnWallet(backupStanding).then(setStanding, () => setStanding(undefined));
  }, []);
  useEffect(reload, [reload, held]);
  if (!standing) return null;
  return (
    <BackupNotice
      {...standing}
      onMake={() => void openOwnPage('/options.html#backup')}
      onLater={() => void inOwnWallet(putOffBackup).then(reload, reload)}
    />
  );
}
