import { useState } from 'preact/hooks';
import { fill, OPTIONS, plain } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';

export interface StringListProps {
  /** Of the field; also the prefix of its id. */
  name: string;
  label: string;
  text?: string;
  items: readonly string[];
  /** Absent: items can only be removed. */
  add?: { label: string; isValid: (text: string) => boolean; wrong: string };
  none: string;
  onChange: (items: string[]) => void;
}

/** A short list of addresses, issuers or hosts: each with its remove button, and a field for one more. */
export function StringList({ name, label, text, items, add, none, onChange }: StringListProps) {
  return (
    <section class="string-list" aria-labelledby={`${name}-label`}>
      <h3 id={`${name}-label`}>{label}</h3>
      {text && <p class="soft">{text}</p>}
      {items.length === 0 && <p class="soft">{none}</p>}
      <ul>
        {items.map((item) => (
          <li key={item}>
            <span>{plain(item)}</span>
            <button
              type="button"
              class="button icon"
              aria-label={fill(OPTIONS.remove, { what: item })}
              onClick={() => onChange(items.filter((each) => each !== item))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {add && <AddField name={name} {...add} onAdd={(item) => onChange([...items, item])} />}
    </section>
  );
}

interface AddFieldProps {
  name: string;
  /** Of the button. */
  label: string;
  isValid: (text: string) => boolean;
  wrong: string;
  onAdd: (item: string) => void;
}

function AddField({ name, label, isValid, wrong, onAdd }: AddFieldProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const item = text.trim();
    setRefused(!isValid(item));
    if (!isValid(item)) return;
    onAdd(item);
    setText('');
  };
  return (
    <form class="paste-line" onSubmit={submit}>
      <input
        class="field"
        name={name}
        aria-labelledby={`${name}-label`}
        aria-invalid={refused}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {label}
      </button>
      <p class="small wrong" role="alert">
        {refused ? wrong : ''}
      </p>
    </form>
  );
}
