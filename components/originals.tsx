import { BACK, counted, dayAndTime, fill, plain, raw, sizeOf } from '../lib/words/index.ts';
import type { OriginalView } from './wallet-item.ts';

/** The text of the largest transcripts; a longer one is cut, and says so by its end. */
const MAX_CHARACTERS = 60_000;

/** What was received, as it was received: each file with where it came from, when, its hash and its text. */
export function Originals({ originals }: { originals: readonly OriginalView[] }) {
  if (originals.length === 0) return null;
  return (
    <details class="how">
      <summary>{counted(originals.length, BACK.originals)}</summary>
      {originals.map((each) => (
        <Original key={each.hash} {...each} />
      ))}
    </details>
  );
}

function Original({ source, mediaType, receivedAt, bytes, hash, text }: OriginalView) {
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
    </div>
  );
}
