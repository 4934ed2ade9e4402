import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LOCK } from '../lib/words/index.ts';

export interface PassphraseField {
  name: string;
  label: string;
  /** `new` is typed twice. */
  kind: 'current' | 'new';
}

export interface PassphraseFormProps {
  fields: readonly PassphraseField[];
  submit: string;
  /** Gets what was typed, in the order of the fields; answers why it came to nothing, if it did. */
  onSubmit: (passphrases: string[]) => Promise<string | undefined>;
  onCancel?: (() => void) | undefined;
  autoFocus?: boolean;
}

/** What is typed stays in this form, and is gone from it once it was used. */
export function PassphraseForm({ fields, submit, onSubmit, onCancel, autoFocus }: PassphraseFormProps) {
  const id = useId();
  const [problem, setProblem] = useState('');
  const [isWorking, setWorking] = useState(false);
  const shown = fields.flatMap(withRepetition);
  const send = async (event: TargetedEvent<HTMLFormElement, Event>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = (name: string) => String(new FormData(form).get(name) ?? '');
    if (shown.some(({ name, repeats }) => repeats && typed(name) !== typed(repeats))) {
      setProblem(LOCK.differs);
      return;
    }
    setProblem('');
    setWorking(true);
    const why = await onSubmit(fields.map(({ name }) => typed(name)));
    setWorking(false);
    setProblem(why ?? '');
    if (!why) form.reset();
  };
  return (
    <form class="passphrase" onSubmit={(event) => void send(event)}>
      {shown.map(({ name, label, kind }, at) => (
        <label key={name} class="labelled">
          {label}
          <input
            class="field"
            type="password"
            name={name}
            required
            disabled={isWorking}
            autocomplete={kind === 'new' ? 'new-password' : 'current-password'}
            aria-invalid={problem !== ''}
            aria-describedby={id}
            ref={(field) => {
              if (autoFocus && at === 0 && !isWorking) field?.focus();
            }}
          />
        </label>
      ))}
      <p class="small wrong" role="alert" id={id}>
        {problem}
      </p>
      <div class="buttons">
        <button type="submit" class="button main" disabled={isWorking}>
          {isWorking ? LOCK.working : submit}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {LOCK.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

function withRepetition(field: PassphraseField): (PassphraseField & { repeats?: string })[] {
  if (field.kind === 'current') return [field];
  return [field, { ...field, name: `${field.name} again`, label: LOCK.again, repeats: field.name }];
}
