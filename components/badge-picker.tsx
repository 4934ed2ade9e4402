import { useState } from 'preact/hooks';
import { ATTACH, counted, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { IssuerText } from './issuer-text.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface BadgePickerProps {
  items: readonly WalletItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Rows before the list is laid out whole: the places stay in sight, and nothing scrolls inside what scrolls. */
const FIRST_ROWS = 4;

/** Which badges go along, each with its state: nobody should send an expired one without knowing. */
export function BadgePicker({ items, chosen, onChoose }: BadgePickerProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  // One that was revoked would keep all others back: it is chosen by hand, and its refusal says why.
  const standing = items.filter(({ state }) => state !== 'invalid');
  const all = standing.every(({ id }) => chosen.has(id)) && chosen.size > 0;
  // What was chosen at first stands first; nothing moves under the pointer afterwards.
  const [first] = useState(chosen);
  const [whole, setWhole] = useState(items.length <= FIRST_ROWS + 1);
  const sorted = [...items].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const shown = whole ? sorted : sorted.slice(0, FIRST_ROWS);
  return (
    <fieldset class="picker">
      <legend class="aloud">{ATTACH.pick}</legend>
      <div class="picker-head">
        <h2 class="group-head">
          <span role="status">{counted(chosen.size, ATTACH.picked)}</span>
        </h2>
        <button
          type="button"
          class="button quiet"
          onClick={() => onChoose(new Set(all ? [] : standing.map(({ id }) => id)))}
        >
          {all ? ATTACH.noneChosen : ATTACH.all}
        </button>
      </div>
      <ul class="picker-list">
        {shown.map((item) => (
          <li key={item.id}>
            <label class="pick">
              <input type="checkbox" checked={chosen.has(item.id)} onChange={() => toggle(item.id)} />
              <span class="row-text">
                <span class="row-title one-line">{upperFirst(titleOf(item))}</span>
                <span class="row-issuer one-line">
                  <IssuerText issuer={item.issuer} host={item.host} />
                </span>
              </span>
              <span class="pick-state" style={{ color: stateColour(item.state) }}>
                <span>{visibleWord(item)}</span>
                <Hallmark state={item.state} size={14} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {!whole && (
        <button type="button" class="button quiet show-all" onClick={() => setWhole(true)}>
          {counted(items.length, ATTACH.showAll)}
        </button>
      )}
    </fieldset>
  );
}
