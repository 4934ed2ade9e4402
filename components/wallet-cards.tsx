import { useState } from 'preact/hooks';
import type { StackedBy } from '../lib/wallet/stacks.ts';
import { SHELF } from '../lib/words/index.ts';
import type { CardBackProps } from './card-back.tsx';
import type { LoadPicture } from './picture.tsx';
import { Stack, StackHead } from './stack.tsx';
import { VirtualList } from './virtual-list.tsx';
import { WalletCard } from './wallet-card.tsx';
import type { ItemStack, WalletItem } from './wallet-item.ts';
import { heightOf, labelOf, linesOf, type WalletLine } from './wallet-lines.ts';

export interface WalletCardsProps extends Omit<CardBackProps, 'item'> {
  stacks: readonly ItemStack[];
  by: StackedBy;
  picture: LoadPicture;
  /** The backs are shown beside the list: the one that is chosen, and the way to choose. */
  aside?: { chosen: string | undefined; onChoose: (item: WalletItem | undefined) => void } | undefined;
}

/** The stacks, closed and open, and the one card that is turned over. */
export function WalletCards({ stacks, by, picture, aside, ...back }: WalletCardsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [turned, setTurned] = useState<string | undefined>(undefined);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const isTurned = ({ key, item }: CardLine) => (aside ? aside.chosen === item.id : turned === key);
  const turn = (line: CardLine) => {
    if (aside) aside.onChoose(line.item);
    else setTurned(isTurned(line) ? undefined : line.key);
  };
  /** A turned card turns back, then its stack goes together. */
  const onEscape = (line: WalletLine) => {
    if (line.kind === 'card' && isTurned(line)) {
      setTurned(undefined);
      aside?.onChoose(undefined);
      return line.key;
    }
    const stackKey = line.kind === 'card' ? line.stackKey : line.stack.key;
    if (stackKey === undefined || !open.has(stackKey)) return undefined;
    toggle(stackKey);
    return `stack ${stackKey}`;
  };
  const isNamed = by === 'skill' || by === 'programme';
  const draw = (line: WalletLine, tabIndex: 0 | -1) => {
    if (line.kind === 'card') {
      return (
        <WalletCard
          {...back}
          item={line.item}
          {...{ tabIndex, picture }}
          turned={isTurned(line)}
          aside={aside !== undefined}
          fanned={line.stackKey !== undefined}
          shelf={isNamed && line.alone ? labelOf(line.alone, SHELF.rests[by]) : undefined}
          onTurn={() => turn(line)}
        />
      );
    }
    const { stack, kind } = line;
    const shared = { stack, tabIndex, rest: SHELF.rests[by], onPress: () => toggle(stack.key) };
    return kind === 'head' ? (
      <StackHead {...shared} />
    ) : (
      <Stack {...shared} {...{ picture, named: isNamed }} />
    );
  };
  return (
    <VirtualList
      label={SHELF.label}
      lines={linesOf(stacks, open)}
      keyOf={({ key }) => key}
      estimate={(line) => heightOf(line, isNamed)}
      draw={draw}
      onEscape={onEscape}
    />
  );
}

type CardLine = Extract<WalletLine, { kind: 'card' }>;
