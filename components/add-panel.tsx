import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fill, WALLET } from '../lib/words/index.ts';

/** What the user gave: files, a link, or the text of a credential. */
export type Given = { files: File[] } | { url: string } | { text: string };

export interface AddPanelProps {
  onAdd: (given: Given) => void;
  /** While an import runs: how far it is. */
  progress?: { done: number; total: number } | undefined;
}

/** What is read today. Anything else can still be dropped, and it is said why it was not added. */
const ACCEPT = '.png,.svg,.json,.jsonld,.jwt,.ob,.txt,image/png,image/svg+xml,application/json';

/** The three ways in: files, drag and drop, a link or text. All lead to the same place. */
export function AddPanel({ onAdd, progress }: AddPanelProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const onFiles = (event: TargetedEvent<HTMLInputElement>) => {
    const files = Array.from(event.currentTarget.files ?? []);
    event.currentTarget.value = '';
    if (files.length) onAdd({ files });
  };
  return (
    <section class="add-panel" aria-label={WALLET.addTitle}>
      <div class="drop">
        <p>
          {WALLET.drop}{' '}
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            {WALLET.choose}
          </button>
        </p>
        <p class="soft small">{WALLET.dropKinds}</p>
        <input ref={chooser} type="file" multiple accept={ACCEPT} hidden onChange={onFiles} />
      </div>
      <PasteForm onAdd={onAdd} />
      <div role="status">{progress && <Progress {...progress} />}</div>
    </section>
  );
}

function PasteForm({ onAdd }: Pick<AddPanelProps, 'onAdd'>) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const given = givenOf(text);
    setWrong(!given);
    if (!given) return;
    setText('');
    onAdd(given);
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label for="paste">{WALLET.paste}</label>
      <div class="paste-line">
        <textarea
          id="paste"
          class="field"
          rows={1}
          spellcheck={false}
          placeholder={WALLET.pasteHint}
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'paste-wrong' : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) submit(event);
          }}
        />
        <button type="submit" class="button">
          {WALLET.pasteAdd}
        </button>
      </div>
      {wrong && (
        <p id="paste-wrong" class="small wrong" role="alert">
          {WALLET.pasteWrong}
        </p>
      )}
    </form>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <label class="progress small soft">
      {fill(WALLET.adding, { done: String(done), total: String(total) })}
      <progress value={done} max={total} />
    </label>
  );
}

/** An https link, or what looks like JSON or a compact JWT; absent for anything else. */
export function givenOf(text: string): Given | undefined {
  const trimmed = text.trim();
  if (/^https:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed)) return { url: trimmed };
  if (/^[{[]/.test(trimmed)) return { text: trimmed };
  return /^[\w-]+\.[\w-]+\.[\w-]*(~\S*)?$/.test(trimmed) ? { text: trimmed } : undefined;
}
