import { BACK, counted, dayAndTime, EXPORT, fill, plain, raw, sizeOf } from '../lib/words/index.ts';
import type { OriginalView } from './wallet-item.ts';

/** The text of the largest transcripts; a longer one is cut, and says so by its end. */
const MAX_CHARACTERS = 60_000;

/** A file of one badge: an original by its hash, or a picture with the badge inside. */
export type SavedAs = { original: string } | 'picture';

export interface OriginalsProps {
  originals: readonly OriginalView[];
  /** Absent where there is no file, but a page for people. */
  onSave?: ((as: SavedAs) => void) | undefined;
}

/** What was received, as it was received: each file with where it came from, when, its hash and its text. */
export function Originals({ originals, onSave }: OriginalsProps) {
  if (originals.length === 0) return null;
  return (
    <details class="how">
      <summary>{counted(originals.length, BACK.originals)}</summary>
      {originals.map((each) => (
        <Original key={each.hash} {...each} onSave={onSave && (() => onSave({ original: each.hash }))} />
      ))}
      {onSave && (
        <div class="original">
          <button type="button" class="button" onClick={() => onSave('picture')}>
            {EXPORT.picture}
          </button>
        </div>
      )}
    </details>
  );
}

function Original(props: OriginalView & { onSave: (() => void) | undefined }) {
  const { source, mediaType, receivedAt, bytes, hash, text, onSave } = props;
  const facts = { size: sizeOf(bytes), kind: plain(mediaType), time: dayAndTime(receivedAt) };
  return (
    <div class="original">
      <p>
        <bdi dir="ltr">{plain(source, 160)}</bdi>
      </p>
      <p class="soft small">{fill(BACK.received, facts)}</p>
      <p class="soft small hash">SHA-256 {hash}</p>
      {text === undefined ? (
        <p class="soft small">{BACK.pictureInside}</p>
      ) : (
        <textarea class="field" readOnly rows={8} aria-label={BACK.text} dir="ltr" spellcheck={false}>
          {raw(text, MAX_CHARACTERS)}
        </textarea>
      )}
      {onSave && (
        <button type="button" class="button" onClick={onSave}>
          {BACK.save}
        </button>
      )}
    </div>
  );
}
