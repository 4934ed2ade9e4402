import type { MarkView } from '../lib/browser/messages.ts';
import { cardLines } from '../lib/words/index.ts';

/** The card as it stands beside a mark on a page. */
export function SampleCard({ view }: { view: MarkView }) {
  return (
    <div class="sample-card">
      {cardLines(view, Date.now()).map(({ kind, text }) => (
        <p key={kind} class={kind}>
          {text}
        </p>
      ))}
    </div>
  );
}
