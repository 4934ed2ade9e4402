import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COMPARE, counted } from '../lib/words/index.ts';
import { isAddress } from './addresses.ts';

export interface CompareFormProps {
  /** Resolves to how many credentials of the page were issued to the address. */
  onCompare: (address: string) => Promise<number>;
  onClose: () => void;
}

type Outcome = 'wrong' | 'busy' | 'failed' | number;

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
  return outcome === 0 ? COMPARE.none : `${counted(outcome, COMPARE.matched)}.`;
}
