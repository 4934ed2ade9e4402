import type { ComponentChildren, TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Arrangement, Facets } from '../lib/wallet/arrange.ts';
import type { EndingMonth, Timeline } from '../lib/wallet/timeline.ts';
import { counted, fill, plain, SHELF, WALLET } from '../lib/words/index.ts';
import { AddPanel } from './add-panel.tsx';
import { Empty } from './empty.tsx';
import { type Given, givenOf } from './given.ts';
import { GrowthView } from './growth-view.tsx';
import { WalletCards, type WalletCardsProps } from './wallet-cards.tsx';
import { ArrangeBar, isFiltered, type OnArrange, WalletFilters } from './wallet-filters.tsx';
import { type Sight, SightSwitch, WalletHead } from './wallet-head.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface WalletViewProps extends Omit<WalletCardsProps, 'by' | 'tags'> {
  arrangement: Arrangement;
  facets: Facets;
  /** How many fit what is searched and filtered for. */
  count: number;
  sight: Sight;
  /** Made when it is looked at. */
  growth: () => { timeline: Timeline<WalletItem>; ending: EndingMonth<WalletItem>[] };
  onArrange: OnArrange;
  onSight: (sight: Sight) => void;
  onAdd: (given: Given) => void;
  /** What stands beside the list where there is room. */
  children?: ComponentChildren;
}

/** "Wallet": stacks of what is held, search, filters, growth, and the ways in. */
export function WalletView(props: WalletViewProps) {
  const { facets, onAdd, aside } = props;
  const [adding, setAdding] = useState(false);
  const drop = useDrop(onAdd);
  const isEmpty = facets.total + facets.archived === 0;
  const classes = ['wallet', drop.over && 'over', isEmpty && 'bare', aside && 'roomy'];
  return (
    <div class={classes.filter(Boolean).join(' ')} {...drop.handlers}>
      {isEmpty && <Empty title={WALLET.empty} text={WALLET.emptyWhat} />}
      {isEmpty && <AddPanel onAdd={onAdd} />}
      {!isEmpty && (
        <Shelf {...props} adding={adding} onAdding={() => setAdding(!adding)}>
          {adding && <AddPanel onAdd={onAdd} />}
        </Shelf>
      )}
      {!isEmpty && aside && (
        <aside class="pane" key={aside.chosen ?? ''}>
          {props.children}
        </aside>
      )}
    </div>
  );
}

type ShelfProps = WalletViewProps & { adding: boolean; onAdding: () => void };

function Shelf({ adding, onAdding, children, ...props }: ShelfProps) {
  const { arrangement, facets, count, sight, aside, onArrange, onSight } = props;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const isCards = sight === 'cards';
  const showsFilters = isCards && (aside !== undefined || filtersOpen || isFiltered(arrangement));
  return (
    <div class="shelf">
      <div class="wallet-head">
        <WalletHead
          query={arrangement.query}
          onQuery={(query) => {
            onSight('cards');
            onArrange({ query });
          }}
          {...{ adding, onAdding }}
        />
        <div class="arrange-line">
          {isCards ? (
            <ArrangeBar
              {...{ arrangement, count, onArrange, filtersOpen: showsFilters }}
              {...(aside ? {} : { onFilters: () => setFiltersOpen(!filtersOpen) })}
            />
          ) : (
            <h2>{SHELF.growth}</h2>
          )}
          <SightSwitch {...{ sight, onSight }} />
        </div>
      </div>
      {children}
      {showsFilters && <WalletFilters {...{ arrangement, facets, onArrange }} />}
      <p class="aloud" role="status">
        {arrangement.query || isFiltered(arrangement) ? counted(count, SHELF.found) : ''}
      </p>
      {isCards ? <Cards {...props} /> : <Growth {...props} />}
    </div>
  );
}

function Cards(props: WalletViewProps) {
  const { stacks, arrangement, facets, onArrange } = props;
  if (stacks.length === 0) return <NothingFits {...{ arrangement, onArrange }} />;
  const tags = facets.tags.map(({ tag }) => tag);
  return <WalletCards {...props} by={arrangement.query ? 'nothing' : arrangement.by} tags={tags} />;
}

function NothingFits({ arrangement, onArrange }: Pick<WalletViewProps, 'arrangement' | 'onArrange'>) {
  const { query, archived } = arrangement;
  const all = () => onArrange({ query: '', state: undefined, tag: undefined, archived: false });
  if (query.trim()) {
    return (
      <Empty title={fill(WALLET.noHits, { query: plain(query, 60) })}>
        <button type="button" class="button" onClick={() => onArrange({ query: '' })}>
          {WALLET.clearSearch}
        </button>
      </Empty>
    );
  }
  const words = archived ? [SHELF.nothingAside, SHELF.nothingAsideWhat] : [SHELF.nothingFits];
  return (
    <Empty title={words[0] ?? ''} {...(words[1] ? { text: words[1] } : {})}>
      <button type="button" class="button" onClick={all}>
        {SHELF.clear}
      </button>
    </Empty>
  );
}

function Growth({ growth, aside, onSight, onArrange }: WalletViewProps) {
  const show = (item: WalletItem) => {
    if (aside) return aside.onChoose(item);
    onSight('cards');
    onArrange({ query: item.title, state: undefined, tag: undefined, archived: false });
  };
  return <GrowthView {...growth()} onShow={show} />;
}

/** The whole tab takes what is dropped: files, or the link or text of a badge. */
function useDrop(onAdd: (given: Given) => void) {
  const [over, setOver] = useState(false);
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
    event.preventDefault();
    setOver(true);
  };
  return { over, handlers: { onDrop, onDragOver, onDragLeave: () => setOver(false) } };
}
