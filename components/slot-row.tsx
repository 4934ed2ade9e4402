import { useRef } from 'preact/hooks';
import type { ApplyResult, RowsResult, SlotView } from '../lib/browser/messages.ts';
import { ATTACH, counted, fill, listed, plain, sizeOf } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';

/** Of what the form shows: a file's name in full, of a text enough to know it by. */
const MAX_SEEN_CHARACTERS = 80;

export interface SlotRowProps {
  slot: SlotView;
  /** The one that stands out. */
  main: boolean;
  /** How many badges, or links, would go in. */
  chosen: number;
  noLinks: boolean;
  result: ApplyResult | 'busy' | undefined;
  /** For a place that takes a résumé: with the one that the user chose. */
  onAttach: (resume?: File) => void;
}

/** One place of the form: its own words, what it takes, what happens at once, and the button. */
export function SlotRow({ slot, main, chosen, noLinks, result, onAttach }: SlotRowProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const label = plain(slot.label) || ATTACH.kinds[slot.kind];
  const notes = [
    slot.uploadsAtOnce && takesFile(slot) ? ATTACH.atOnce : '',
    slot.takes === 'resume' ? ATTACH.resumeRead : '',
    slot.filled ? ATTACH.filled : '',
    noLinks ? ATTACH.noLinks : '',
  ].filter(Boolean);
  const done = slot.attached || (typeof result === 'object' && result.result !== 'refused');
  return (
    <li class="slot" data-slot={slot.id}>
      <h3>{label}</h3>
      <p class="soft small">{takesOf(slot)}</p>
      {notes.map((note) => (
        <p key={note} class="small note">
          {note}
        </p>
      ))}
      {!done && (
        <button
          type="button"
          class={main ? 'button main' : 'button'}
          disabled={chosen === 0 || result === 'busy'}
          aria-label={`${buttonWords(slot, chosen)}: ${label}`}
          onClick={() => (slot.takes === 'resume' ? chooser.current?.click() : onAttach())}
        >
          {result === 'busy' ? ATTACH.busy : buttonWords(slot, chosen)}
        </button>
      )}
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
      <div role="status">
        {(typeof result === 'object' || slot.attached) && (
          <ResultLine result={typeof result === 'object' ? result : { result: 'already_attached' }} />
        )}
      </div>
    </li>
  );
}

const takesFile = ({ takes }: SlotView) => takes === 'file' || takes === 'resume';

function ResultLine({ result }: { result: ApplyResult }) {
  const good =
    result.result === 'attached' ||
    result.result === 'already_attached' ||
    (result.result === 'rows' && result.open.length + result.failed.length === 0);
  return (
    <p class={`slot-result ${result.result}`}>
      <Icon name={good ? 'tick' : 'exclamation'} />
      <span>{resultWords(result)}</span>
    </p>
  );
}

/** What came of it: "done" is only said where the form itself shows it. */
export function resultWords(result: ApplyResult): string {
  switch (result.result) {
    case 'attached':
      return fill(ATTACH.attached, { seen: plain(result.seen, MAX_SEEN_CHARACTERS) });
    case 'already_attached':
      return ATTACH.alreadyAttached;
    case 'not_confirmed':
      return ATTACH.notConfirmed;
    case 'rows':
      return rowsWords(result);
    case 'refused':
      return fill(ATTACH.refused, { reason: result.reason });
  }
}

/** "Added: Data Literacy. There already: First Aid." */
function rowsWords(result: RowsResult): string {
  const groups = (['filled', 'already', 'open', 'failed'] as const).filter((each) => result[each].length > 0);
  const named = (each: (typeof groups)[number]) =>
    fill(ATTACH.rows[each], { names: listed(result[each].map((name) => plain(name))) });
  return groups.map(named).join(' ');
}

function takesOf(slot: SlotView): string {
  const kind = ATTACH.kinds[slot.kind];
  const parts = [...(kind === plain(slot.label) ? [] : [kind]), ATTACH[slot.takes]];
  if (takesFile(slot) && slot.maxBytes) parts.push(fill(ATTACH.limit, { size: sizeOf(slot.maxBytes) }));
  if (slot.maxLength) {
    parts.push(fill(ATTACH.letters, { n: slot.maxLength.toLocaleString() }));
  }
  return parts.join(' · ');
}

function buttonWords(slot: SlotView, chosen: number): string {
  if (slot.takes === 'url') return ATTACH.attachUrl;
  if (slot.takes === 'resume') return ATTACH.chooseResume;
  if (slot.takes === 'row') return counted(chosen, ATTACH.attachRows);
  return counted(chosen, slot.takes === 'file' ? ATTACH.attachPdf : ATTACH.attachText);
}
