import { useEffect, useState } from 'preact/hooks';
import { type ExportKind, ExportPanel } from '../../components/export-panel.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import { listEntries } from '../../lib/wallet/store.ts';
import { wordsOf } from '../popup/error-words.ts';
import { exportBadges } from '../popup/export-files.ts';
import { inOwnWallet } from '../popup/own-wallet.ts';
import { itemOf } from '../popup/wallet-items.ts';
import type { SafetyProps } from './safety.tsx';

/** Files of everything that is kept, or of one badge. */
export function ExportSection({ say }: SafetyProps) {
  const [badges, setBadges] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    const titles = async () => (await inOwnWallet(listEntries)).map(({ id, title }) => ({ id, title }));
    titles().then(setBadges, () => setBadges([]));
  }, []);
  const onExport = async (kind: ExportKind, id?: string) => exportBadges(kind, await itemsIn(id));
  return (
    <ExportPanel badges={badges} onExport={(kind, id) => void onExport(kind, id).catch(wordsOf).then(say)} />
  );
}

/** One badge, or all of them. */
async function itemsIn(id: string | undefined): Promise<WalletItem[]> {
  const entries = await inOwnWallet(listEntries);
  const options = await readOptions();
  const chosen = entries.filter((entry) => id === undefined || entry.id === id);
  return Promise.all(chosen.map((entry) => itemOf(entry, options, Date.now())));
}
