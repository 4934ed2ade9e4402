import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { BadgePicker } from '../../components/badge-picker.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import { type Way, WaysOut } from '../../components/ways-out.tsx';
import { wordsOf } from './error-words.ts';
import type { Ready } from './fresh-badges.ts';

export interface BadgesOutProps {
  items: readonly WalletItem[];
  chosen: ReadonlySet<string>;
  holder: string | undefined;
  /** The page has no form above that lets them be chosen. */
  picks: boolean;
  /** What they tell; absent where it stands above. */
  notice: ComponentChildren;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** All that is chosen, checked afresh. */
  prepare: () => Promise<Ready>;
}

/** Below the form, and where there is none: the chosen badges for anywhere else. */
export function BadgesOut(props: BadgesOutProps) {
  const { items, chosen, holder, picks, notice, onChoose, prepare } = props;
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const take = async (way: Way) => {
    setBusy(true);
    const [ready, { takeOut }] = await Promise.all([prepare(), import('./take-out.ts')]);
    if ('refused' in ready) return ready.refused;
    return takeOut(way, { badges: ready.badges, ids: [...chosen], holder, now: Date.now() });
  };
  const onTake = (way: Way) =>
    void take(way)
      .catch((error: unknown) => wordsOf(error))
      .then(setSaid)
      .finally(() => setBusy(false));
  if (items.length === 0) return null;
  return (
    <>
      {picks && <BadgePicker items={items} chosen={chosen} onChoose={onChoose} />}
      {notice}
      <WaysOut chosen={chosen.size} isBusy={isBusy} said={said} onTake={onTake} />
    </>
  );
}
