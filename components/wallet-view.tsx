import type { TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';
import { fill, plain, WALLET } from '../lib/words/index.ts';
import { AddPanel } from './add-panel.tsx';
import { Empty } from './empty.tsx';
import { type Given, givenOf } from './given.ts';
import { Icon } from './icons.tsx';
import { moveBetweenRows } from './keys.ts';
import { Stack } from './stack.tsx';
import { type CardActions, WalletCard } from './wallet-card.tsx';
import type { ItemStack, WalletItem } from './wallet-item.ts';

export interface WalletViewProps extends CardActions {
  stacks: readonly ItemStack[];
  query: string;
  /** What fits the query; absent while there is none. */
  hits?: readonly WalletItem[] | undefined;
  now: number;
  onQuery: (query: string) => void;
  onAdd: (given: Given) => void;
}

/** "Wallet": stacks of what is held, search, and the ways in. */
export function WalletView(props: WalletViewProps) {
  const { stacks, onAdd } = props;
  const [adding, setAdding] = useState(false);
  const drop = useDrop(onAdd);
  return (
    <div
      class={['wallet', drop.over && 'over', stacks.length === 0 && 'bare'].filter(Boolean).join(' ')}
      {...drop.handlers}
    >
      {stacks.length > 0 && <Head {...props} adding={adding} onToggle={() => setAdding(!adding)} />}
      {stacks.length === 0 && <Empty title={WALLET.empty} text={WALLET.emptyWhat} />}
      {(adding || stacks.length === 0) && <AddPanel onAdd={onAdd} />}
      {stacks.length > 0 && <Cards {...props} />}
    </div>
  );
}

function Head({
  query,
  onQuery,
  adding,
  onToggle,
}: WalletViewProps & { adding: boolean; onToggle: () => void }) {
  return (
    <div class="wallet-head">
      <label class="search">
        <Icon name="search" />
        <span class="aloud">{WALLET.search}</span>
        <input
          class="field"
          type="search"
          placeholder={WALLET.search}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class={adding ? 'button' : 'button main'}
        aria-expanded={adding}
        onClick={onToggle}
      >
        <Icon name={adding ? 'close' : 'plus'} />
        {adding ? WALLET.cancel : WALLET.add}
      </button>
    </div>
  );
}

function Cards({ stacks, query, hits, now, onQuery, onRemove, onAgain, onAsk }: WalletViewProps) {
  const rest = { now, onRemove, onAgain, onAsk };
  if (hits?.length === 0) {
    return (
      <Empty title={fill(WALLET.noHits, { query: plain(query, 60) })}>
        <button type="button" class="button" onClick={() => onQuery('')}>
          {WALLET.clearSearch}
        </button>
      </Empty>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra way between its buttons
    <div class="cards" onKeyDown={moveBetweenRows}>
      {hits
        ? hits.map((item) => <WalletCard key={item.id} item={item} {...rest} />)
        : stacks.map((stack) => <Stack key={stack.issuer} stack={stack} {...rest} />)}
    </div>
  );
}

/** The whole tab takes what is dropped: files, or the link or text of a badge. */
function useDrop(onAdd: (given: Given) => void) {
  const [over, setOver] = useState(false);
  const stop = (event: DragEvent) => event.preventDefault();
  const onDrop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const files = Array.from(event.dataTransfer?.files ?? []);
    const data = event.dataTransfer;
    const given = givenOf(data?.getData('text/uri-list') || data?.getData('text/plain') || '');
    if (files.length) onAdd({ files });
    else if (given) onAdd(given);
  };
  const onDragOver = (event: DragEvent) => {
    stop(event);
    setOver(true);
  };
  return { over, handlers: { onDrop, onDragOver, onDragLeave: () => setOver(false) } };
}
