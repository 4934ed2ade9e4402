import { useId } from 'preact/hooks';

export interface SwitchRowProps {
  label: string;
  /** What it does, in a sentence. */
  text?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One thing that is on or off; the whole row is its target. */
export function SwitchRow({ label, text, on, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <label class="switch-row">
      <span>
        {label}
        {text && (
          <span class="soft small" id={id}>
            {text}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        class="switch"
        aria-label={label}
        aria-describedby={text ? id : undefined}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
