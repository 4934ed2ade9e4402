import type { State } from '../lib/credential/verdict.ts';
import type { Arrangement, Facets } from '../lib/wallet/arrange.ts';
import type { Order } from '../lib/wallet/sort.ts';
import type { StackedBy } from '../lib/wallet/stacks.ts';
import { counted, numberWord, plain, SHELF } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { StateFilter } from './state-filter.tsx';

export type OnArrange = (change: Partial<Arrangement>) => void;

export interface ArrangeBarProps {
  arrangement: Arrangement;
  /** How many fit. */
  count: number;
  onArrange: OnArrange;
  /** Absent where the filters are always open. */
  filtersOpen?: boolean;
  onFilters?: () => void;
}

/** How the cards are stacked and sorted, and the way to the filters; while one searches, how many fit. */
export function ArrangeBar({ arrangement, count, onArrange, filtersOpen, onFilters }: ArrangeBarProps) {
  const { by, order, query } = arrangement;
  return (
    <div class="arrange">
      {query.trim() ? (
        <span class="found-count soft">{counted(count, SHELF.found)}</span>
      ) : (
        <>
          <Choose<StackedBy>
            label={SHELF.by}
            words={SHELF.bys}
            value={by}
            onChoose={(next) => onArrange({ by: next })}
          />
          <Choose<Order>
            label={SHELF.order}
            words={SHELF.orders}
            value={order}
            onChoose={(next) => onArrange({ order: next })}
          />
        </>
      )}
      {onFilters && (
        <button
          type="button"
          class={isFiltered(arrangement) ? 'button icon filtered' : 'button icon'}
          aria-label={SHELF.filter}
          title={SHELF.filter}
          aria-expanded={filtersOpen}
          onClick={onFilters}
        >
          <Icon name="filter" />
        </button>
      )}
    </div>
  );
}

interface ChooseProps<T extends string> {
  label: string;
  words: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}

function Choose<T extends string>({ label, words, value, onChoose }: ChooseProps<T>) {
  return (
    <span class="choose">
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {Object.entries<string>(words).map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}

export function isFiltered({ state, tag, archived }: Arrangement): boolean {
  return state !== undefined || tag !== undefined || archived;
}

export interface WalletFiltersProps {
  arrangement: Arrangement;
  facets: Facets;
  onArrange: OnArrange;
}

/** By state, by tag, and what was put aside; each with how many there are. */
export function WalletFilters({ arrangement, facets, onArrange }: WalletFiltersProps) {
  const { state, tag, archived } = arrangement;
  return (
    <div class="filters">
      <StateFilter
        counts={facets.states}
        current={state}
        onSelect={(next) => onArrange({ state: next as State | undefined, archived: false })}
      />
      {(facets.tags.length > 0 || facets.archived > 0) && (
        <fieldset class="filter">
          <legend class="aloud">{SHELF.tags}</legend>
          {facets.tags.map((each) => (
            <Chip
              key={each.tag}
              text={plain(each.tag, 40)}
              count={each.count}
              pressed={each.tag === tag}
              onPress={() => onArrange({ tag: each.tag === tag ? undefined : each.tag, archived: false })}
            />
          ))}
          {facets.archived > 0 && (
            <Chip
              text={SHELF.archived}
              count={facets.archived}
              pressed={archived}
              onPress={() => onArrange({ archived: !archived, state: undefined, tag: undefined })}
            />
          )}
        </fieldset>
      )}
    </div>
  );
}

interface ChipProps {
  text: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Chip({ text, count, pressed, onPress }: ChipProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {text} <b>{numberWord(count)}</b>
    </button>
  );
}
