import { useEffect, useState } from 'preact/hooks';
import { RemovedPanel, type RemovedPanelProps } from '../../components/removed-panel.tsx';
import { listRemoved, restoreEntry, UNDO_MS } from '../../lib/wallet/store.ts';
import { fill, WALLET } from '../../lib/words/index.ts';
import { changeOwnWallet, inOwnWallet } from '../popup/own-wallet.ts';
import type { SafetyProps } from './safety.tsx';

/** What was removed within the last 30 days, and the way back for each. */
export function RemovedSection({ say, onRestored }: SafetyProps & { onRestored: () => void }) {
  const [removed, setRemoved] = useState<RemovedPanelProps['removed']>([]);
  useEffect(() => {
    readRemoved().then(setRemoved, () => setRemoved([]));
  }, []);
  const restore = async (id: string) => {
    const outcome = await changeOwnWallet((wallet) => restoreEntry(wallet, id));
    if (outcome.result === 'refused') return say(outcome.reason);
    say(fill(WALLET.restored, { title: removed.find((each) => each.id === id)?.title ?? '' }));
    onRestored();
  };
  return <RemovedPanel removed={removed} onRestore={(id) => void restore(id)} />;
}

async function readRemoved(): Promise<RemovedPanelProps['removed']> {
  const removed = await inOwnWallet(listRemoved);
  return removed.map(({ id, title, removedAt }) => ({
    ...{ id, title },
    goneOn: new Date(removedAt + UNDO_MS).toISOString(),
  }));
}
