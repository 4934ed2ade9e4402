import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Compared } from '../lib/browser/messages.ts';
import { COMPARE, counted, fill } from '../lib/words/index.ts';
import { isAddress } from './addresses.ts';

export interface CompareFormProps {
  onCompare: (address: string) => Promise<Compared>;
  onClose: () => void;
}

type Outcome = 'wrong' | 'busy' | 'failed' | Compared;

/** An address is typed, used once, and gone: nothing here keeps it, and the browser is told not to either. */
export function CompareForm({ onCompare, onClose }: CompareFormProps) {
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  // Before it is painted: who opens it types on.
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = address.trim();
    if (!isAddress(typed)) return setOutcome('wrong');
    setOutcome('busy');
    setAddress('');
    return void onCompare(typed).then(setOutcome, () => setOutcome('failed'));
  };
  return (
    <form class="compare" onSubmit={submit} onKeyDown={(event) => onEscape(event, onClose)}>
      <label for="compare">{COMPARE.label}</label>
      <div class="paste-line">
        <input
          ref={field}
          id="compare"
          class="field"
          type="text"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="compare-what"
          aria-invalid={outcome === 'wrong'}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {COMPARE.go}
        </button>
      </div>
      <p role="status" class={outcome === 'wrong' || outcome === 'failed' ? 'wrong' : 'strong'}>
        {said(outcome)}
      </p>
      <p class="soft small" id="compare-what">
        {COMPARE.what}
      </p>
      <button type="button" class="button quiet" onClick={onClose}>
        {COMPARE.cancel}
      </button>
    </form>
  );
}

function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  // Else it closes the popup.
  event.preventDefault();
  close();
}

function said(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  if (typeof outcome === 'string') return COMPARE[outcome];
  const { matched, settled } = outcome;
  if (matched === 0) return COMPARE.none;
  const all = `${counted(matched, COMPARE.matched)}.`;
  return settled === 0 ? all : fill(COMPARE.settled, { all, n: String(settled) });
}
