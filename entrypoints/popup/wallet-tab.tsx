import { useState } from 'preact/hooks';
import { Empty } from '../../components/empty.tsx';
import { Notices } from '../../components/notices.tsx';
import { WalletView } from '../../components/wallet-view.tsx';
import { searchEntries } from '../../lib/wallet/search.ts';
import { DETAIL, WALLET } from '../../lib/words/index.ts';
import { noticeViews } from './notice-views.ts';
import type { WalletState } from './use-wallet.ts';

/** "Wallet", over what `useWallet` holds. */
export function WalletTab({ wallet }: { wallet: WalletState }) {
  const [query, setQuery] = useState('');
  const { entries, items, stacks, problem } = wallet;
  if (problem) {
    return (
      <Empty title={WALLET.unavailable} text={problem}>
        <button type="button" class="button main" onClick={wallet.reload}>
          {DETAIL.again}
        </button>
      </Empty>
    );
  }
  if (!entries) return null;
  const hits = query.trim() ? searchEntries(entries, query) : undefined;
  const now = Date.now();
  return (
    <>
      <Notices notices={noticeViews(entries, now)} onSeen={wallet.seen} />
      <WalletView
        stacks={stacks}
        query={query}
        hits={hits?.map(({ id }) => items.get(id)).filter((item) => item !== undefined)}
        now={now}
        onQuery={setQuery}
        onAdd={wallet.add}
        onRemove={wallet.remove}
        onAgain={wallet.again}
        onAsk={wallet.ask}
      />
    </>
  );
}
