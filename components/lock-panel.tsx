import { useState } from 'preact/hooks';
import { counted, LOCK } from '../lib/words/index.ts';
import { PassphraseForm, type PassphraseFormProps } from './passphrase-form.tsx';

export interface LockPanelProps {
  hasPassphrase: boolean;
  /** 0: when the browser is closed. */
  minutes: number;
  /** Each answers why it came to nothing, if it did. */
  onSet: (passphrase: string) => Promise<string | undefined>;
  onChange: (old: string, next: string) => Promise<string | undefined>;
  onRemove: (passphrase: string) => Promise<string | undefined>;
  onMinutes: (minutes: number) => void;
  onLock: () => void;
}

type Task = 'set' | 'change' | 'remove';

/** The passphrase of the wallet, and when it locks by itself. */
export function LockPanel(props: LockPanelProps) {
  const { hasPassphrase, onLock } = props;
  const [task, setTask] = useState<Task | undefined>(undefined);
  const start = (next: Task, label: string) => (
    <button type="button" class="button" onClick={() => setTask(next)}>
      {label}
    </button>
  );
  return (
    <section>
      <h2>{LOCK.title}</h2>
      <p class="soft">{hasPassphrase ? LOCK.isSet : LOCK.none}</p>
      {task && <TaskForm task={task} {...props} onEnd={() => setTask(undefined)} />}
      {!task && !hasPassphrase && start('set', LOCK.set)}
      {!task && hasPassphrase && (
        <div class="buttons">
          <button type="button" class="button" onClick={onLock}>
            {LOCK.now}
          </button>
          {start('change', LOCK.change)}
          {start('remove', LOCK.remove)}
        </div>
      )}
      {hasPassphrase && <AutoLock {...props} />}
    </section>
  );
}

const CURRENT = { name: 'current', label: LOCK.current, kind: 'current' } as const;
const NEXT = { name: 'next', label: LOCK.next, kind: 'new' } as const;

function TaskForm({
  task,
  onSet,
  onChange,
  onRemove,
  onEnd,
}: LockPanelProps & { task: Task; onEnd: () => void }) {
  const ending = async (work: Promise<string | undefined>) => {
    const problem = await work;
    if (!problem) onEnd();
    return problem;
  };
  const forms: Record<Task, Pick<PassphraseFormProps, 'fields' | 'submit' | 'onSubmit'>> = {
    set: { fields: [NEXT], submit: LOCK.set, onSubmit: ([next = '']) => ending(onSet(next)) },
    change: {
      fields: [CURRENT, NEXT],
      submit: LOCK.change,
      onSubmit: ([old = '', next = '']) => ending(onChange(old, next)),
    },
    remove: { fields: [CURRENT], submit: LOCK.remove, onSubmit: ([old = '']) => ending(onRemove(old)) },
  };
  return (
    <>
      <p class="soft">{task === 'remove' ? LOCK.removeWhat : LOCK.forgotten}</p>
      <PassphraseForm key={task} autoFocus {...forms[task]} onCancel={onEnd} />
    </>
  );
}

const MINUTES = [1, 5, 15, 60, 0] as const;

function AutoLock({ minutes, onMinutes }: Pick<LockPanelProps, 'minutes' | 'onMinutes'>) {
  return (
    <label class="labelled">
      {LOCK.auto}
      <select
        class="field"
        name="auto-lock"
        value={String(minutes)}
        onChange={(event) => onMinutes(Number(event.currentTarget.value))}
      >
        {MINUTES.map((each) => (
          <option key={each} value={String(each)}>
            {minutesText(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function minutesText(minutes: number): string {
  if (minutes === 0) return LOCK.onClose;
  return minutes === 60 ? LOCK.afterHour : counted(minutes, LOCK.afterMinutes);
}
