import { ATTACH, counted, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { IssuerText } from './issuer-text.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface BadgePickerProps {
  items: readonly WalletItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Which badges go along, each with its state: nobody should send an expired one without knowing. */
export function BadgePicker({ items, chosen, onChoose }: BadgePickerProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const all = chosen.size === items.length;
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
          onClick={() => onChoose(new Set(all ? [] : items.map(({ id }) => id)))}
        >
          {all ? ATTACH.noneChosen : ATTACH.all}
        </button>
      </div>
      <ul class="picker-list">
        {items.map((item) => (
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
    </fieldset>
  );
}
