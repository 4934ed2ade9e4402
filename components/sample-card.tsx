import type { CredentialView } from '../lib/browser/messages.ts';
import { cardLines } from '../lib/words/index.ts';
import { stateColour } from './hallmark.tsx';

/** The card as it stands beside a mark on a page. */
export function SampleCard({ view }: { view: CredentialView }) {
  const now = Date.now();
  return (
    <div class="sample-card">
      {cardLines({ ...view, checkedAt: now }, now).map(({ kind, text }) => (
        <p key={kind} class={kind} style={kind === 'state' ? { color: stateColour(view.state) } : undefined}>
          {text}
        </p>
      ))}
    </div>
  );
}
