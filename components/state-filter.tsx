import type { ShownState } from '../lib/browser/messages.ts';
import { PAGE, stateWord } from '../lib/words/index.ts';
import { Hallmark } from './hallmark.tsx';

export const STATE_ORDER: readonly ShownState[] = [
  'verified',
  'caution',
  'other',
  'invalid',
  'unchecked',
  'checking',
];

export interface StateFilterProps {
  counts: Partial<Record<ShownState, number>>;
  /** Absent: all are shown. */
  current: ShownState | undefined;
  onSelect: (state: ShownState | undefined) => void;
}

/** How many are in each state; a press shows only those, another press all again. */
export function StateFilter({ counts, current, onSelect }: StateFilterProps) {
  // What is still being checked is in another state in a moment: not worth a filter.
  const present = STATE_ORDER.filter((state) => counts[state] && state !== 'checking');
  const total = STATE_ORDER.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return (
    <fieldset class="filter">
      <legend class="aloud">{PAGE.filter}</legend>
      <button type="button" aria-pressed={!current} onClick={() => onSelect(undefined)}>
        {PAGE.all} <b>{total}</b>
      </button>
      {present.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === current}
          aria-label={`${counts[state]} ${stateWord(state)}`}
          title={stateWord(state)}
          onClick={() => onSelect(state === current ? undefined : state)}
        >
          <Hallmark state={state} />
          <b>{counts[state]}</b>
        </button>
      ))}
    </fieldset>
  );
}
