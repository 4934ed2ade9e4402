import { useRef } from 'preact/hooks';
import type { ApplyResult, SlotView } from '../lib/browser/messages.ts';
import { ATTACH, plain } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { buttonWords, resultWords, takesFile, takesOf } from './slot-words.ts';

export interface SlotRowProps {
  slot: SlotView;
  /** Of the PDF that would go in. */
  fileName: string;
  /** The one that stands out. */
  main: boolean;
  /** How many badges, or links, would go in. */
  chosen: number;
  noLinks: boolean;
  result: ApplyResult | 'busy' | undefined;
  /** For a place that takes a résumé: with the one that the user chose. */
  onAttach: (resume?: File) => void;
  onUndo: () => void;
}

/** One place of the form: its own words, what it takes, what happens at once, and the buttons. */
export function SlotRow(props: SlotRowProps) {
  const { slot, result, noLinks, fileName, onUndo } = props;
  const label = plain(slot.label) || ATTACH.kinds[slot.kind];
  const notes = [
    slot.uploadsAtOnce && takesFile(slot) ? ATTACH.atOnce : '',
    slot.takes === 'resume' ? ATTACH.resumeRead : '',
    slot.filled ? ATTACH.filled : '',
    noLinks ? ATTACH.noLinks : '',
  ].filter(Boolean);
  const shown = typeof result === 'object' ? result : slot.attached && ALREADY;
  return (
    <li class="slot" data-slot={slot.id}>
      <h3>{label}</h3>
      <p class="soft small">{takesOf(slot, fileName)}</p>
      {notes.map((note) => (
        <p key={note} class="small note">
          {note}
        </p>
      ))}
      {canAttach(slot, result) && <AttachButton {...props} label={label} />}
      <div role="status">{shown && <ResultLine result={shown} />}</div>
      {slot.undoable && <UndoButton label={label} result={result} onUndo={onUndo} />}
    </li>
  );
}

export function UndoButton({
  label,
  result,
  onUndo,
}: Pick<SlotRowProps, 'result' | 'onUndo'> & { label: string }) {
  return (
    <button
      type="button"
      class="button"
      disabled={result === 'busy'}
      aria-label={`${ATTACH.undo}: ${label}`}
      onClick={onUndo}
    >
      {ATTACH.undo}
    </button>
  );
}

const ALREADY = { result: 'already_attached' } as const;

/** Not where it is done or may be, and not over a file or a line that somebody else put there. */
function canAttach(slot: SlotView, result: SlotRowProps['result']): boolean {
  if (slot.attached || (slot.filled && slot.takes !== 'text')) return false;
  return typeof result !== 'object' || /^(refused|undone)$/.test(result.result);
}

function AttachButton({ slot, main, chosen, result, label, onAttach }: SlotRowProps & { label: string }) {
  const chooser = useRef<HTMLInputElement>(null);
  const words = buttonWords(slot, chosen);
  return (
    <>
      <button
        type="button"
        class={main ? 'button main' : 'button'}
        disabled={chosen === 0 || result === 'busy'}
        aria-label={`${words}: ${label}`}
        onClick={() => (slot.takes === 'resume' ? chooser.current?.click() : onAttach())}
      >
        {result === 'busy' ? ATTACH.busy : words}
      </button>
      {slot.takes === 'resume' && (
        <input
          ref={chooser}
          type="file"
          accept=".pdf,application/pdf"
          hidden
          onChange={({ currentTarget }) => {
            const [resume] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (resume) onAttach(resume);
          }}
        />
      )}
    </>
  );
}

export function ResultLine({ result }: { result: ApplyResult }) {
  const good =
    /^(attached|already_attached|undone)$/.test(result.result) ||
    (result.result === 'certificate' && result.missing.length === 0) ||
    (result.result === 'rows' && result.open.length + result.failed.length === 0);
  return (
    <p class={`slot-result ${result.result}`}>
      <Icon name={good ? 'tick' : 'exclamation'} />
      <span>{resultWords(result)}</span>
    </p>
  );
}
