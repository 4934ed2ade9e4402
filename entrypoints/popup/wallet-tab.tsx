import { useMemo, useState } from 'preact/hooks';
import { CardBack } from '../../components/card-back.tsx';
import { Empty } from '../../components/empty.tsx';
import { Notices } from '../../components/notices.tsx';
import type { Sight } from '../../components/wallet-head.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import { WalletPane } from '../../components/wallet-pane.tsx';
import { WalletView } from '../../components/wallet-view.tsx';
import { type Arrangement, arranged, FIRST_SIGHT, facetsOf, shelved } from '../../lib/wallet/arrange.ts';
import { endingSoon, timelineOf } from '../../lib/wallet/timeline.ts';
import { DETAIL, WALLET } from '../../lib/words/index.ts';
import type { WalletState } from './use-wallet.ts';

export interface WalletTabProps {
  wallet: WalletState;
  /** There is room beside the list for the back of a card. */
  roomy?: boolean;
}

/** "Wallet", over what `useWallet` holds. */
export function WalletTab({ wallet, roomy = false }: WalletTabProps) {
  const [arrangement, setArrangement] = useState<Arrangement>(FIRST_SIGHT);
  const [sight, setSight] = useState<Sight>('cards');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const { items, glance, problem } = wallet;
  const seen = useArranged(items, arrangement) ?? glance;
  if (problem) return <Unavailable problem={problem} onAgain={wallet.reload} />;
  if (!seen) return null;
  const actions = { ...wallet, now: Date.now(), load: loadDetail };
  const tags = seen.facets.tags.map(({ tag }) => tag);
  const item = items?.find(({ id }) => id === chosen);
  const onChoose = (next: WalletItem | undefined) => setChosen(next?.id);
  return (
    <>
      <Notices notices={wallet.notices} onSeen={wallet.seen} />
      <WalletView
        {...actions}
        {...seen}
        {...{ arrangement, sight }}
        growth={() => growthOf(items ?? [])}
        onArrange={(change) => {
          setArrangement({ ...arrangement, ...change });
          scrollTo(0, 0);
        }}
        onSight={setSight}
        onAdd={wallet.add}
        aside={roomy ? { chosen, onChoose } : undefined}
      >
        {roomy && (
          <WalletPane item={item} picture={wallet.picture}>
            {item && <CardBack {...actions} item={item} tags={tags} />}
          </WalletPane>
        )}
      </WalletView>
    </>
  );
}

/** What judges credentials is loaded once the popup has been drawn. */
const loadDetail = async (id: string) => (await import('./wallet-read.ts')).readDetail(id);

/** Sorted once for all that is typed. */
function useArranged(items: readonly WalletItem[] | undefined, arrangement: Arrangement) {
  const { query, by, order, state, tag, archived } = arrangement;
  const inOrder = useMemo(
    () => items && shelved(items, { order, state, tag, archived }, Date.now()),
    [items, order, state, tag, archived],
  );
  const facets = useMemo(() => items && facetsOf(items), [items]);
  const seen = useMemo(() => inOrder && arranged(inOrder, { query, by }), [inOrder, query, by]);
  return seen && facets && { ...seen, facets };
}

function growthOf(items: readonly WalletItem[]) {
  const shown = items.filter(({ isArchived }) => !isArchived);
  return { timeline: timelineOf(shown), ending: endingSoon(shown, Date.now()) };
}

function Unavailable({ problem, onAgain }: { problem: string; onAgain: () => void }) {
  return (
    <Empty title={WALLET.unavailable} text={problem}>
      <button type="button" class="button main" onClick={onAgain}>
        {DETAIL.again}
      </button>
    </Empty>
  );
}
