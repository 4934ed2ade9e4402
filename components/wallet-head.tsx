import { useEffect, useRef } from 'preact/hooks';
import { SHELF, WALLET } from '../lib/words/index.ts';
import { Icon, type IconName } from './icons.tsx';

export interface WalletHeadProps {
  query: string;
  onQuery: (query: string) => void;
  adding: boolean;
  onAdding: () => void;
}

/** Search, and the way in. */
export function WalletHead({ query, onQuery, adding, onAdding }: WalletHeadProps) {
  const field = useSlash();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    // Else Escape closes the popup as well.
    event.preventDefault();
    onQuery('');
  };
  return (
    <div class="search-line">
      <label class="search">
        <Icon name="search" />
        <span class="aloud">{WALLET.search}</span>
        <input
          ref={field}
          class="field"
          type="search"
          placeholder={WALLET.search}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd>/</kbd>
      </label>
      <button
        type="button"
        class={adding ? 'button' : 'button main'}
        aria-expanded={adding}
        onClick={onAdding}
      >
        <Icon name={adding ? 'close' : 'plus'} />
        {adding ? WALLET.cancel : WALLET.add}
      </button>
    </div>
  );
}

/** "/" leads to the field from everywhere but another field. */
function useSlash() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return field;
}

export type Sight = 'cards' | 'growth';

const SIGHTS: readonly { id: Sight; icon: IconName }[] = [
  { id: 'cards', icon: 'cards' },
  { id: 'growth', icon: 'growth' },
];

/** Cards, or how they came to be. */
export function SightSwitch({ sight, onSight }: { sight: Sight; onSight: (sight: Sight) => void }) {
  return (
    <fieldset class="sights">
      <legend class="aloud">{SHELF.view}</legend>
      {SIGHTS.map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === sight}
          aria-label={SHELF[id]}
          title={SHELF[id]}
          onClick={() => onSight(id)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </fieldset>
  );
}
