import type { TargetedClipboardEvent, TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { WALLET } from '../lib/words/index.ts';
import { type Given, givenOf } from './given.ts';

export interface AddPanelProps {
  onAdd: (given: Given) => void;
}

/** What is read. Anything else can still be dropped, and it is said why it was not added. */
const ACCEPT = [
  '.pdf,.png,.svg,.json,.jsonld,.jwt,.ob,.txt,.zip,.csv,.jpg,.jpeg,.webp,.gif',
  'image/*,application/pdf,application/json,application/zip,text/csv',
].join(',');

/** The ways in: files, drag and drop, links or text. All lead to the same place. */
export function AddPanel({ onAdd }: AddPanelProps) {
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
    </section>
  );
}

function PasteForm({ onAdd }: AddPanelProps) {
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
  /** A picture or a file in the clipboard is added as it is. */
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0) return;
    event.preventDefault();
    onAdd({ files });
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
          onPaste={onPaste}
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
