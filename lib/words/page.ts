/**
 * All the words that a content script carries: what it has to say before the worker has answered, or without it.
 * Everything else arrives from the worker in words. `mark.ts` says the same of the same states (tested).
 */
import type { MarkView } from '../browser/messages.ts';

type Waiting = 'checking' | 'unanswered';

const STATE_OF: Record<Waiting, readonly [state: MarkView['state'], said: string]> = {
  checking: ['checking', 'Checking'],
  unanswered: ['unchecked', 'Not confirmed, no answer'],
};

/** What a mark says while, or because, nothing has come back yet. */
export function waitingView(key: string, host: string, why: Waiting): MarkView {
  const [state, said] = STATE_OF[why];
  const lines = [
    { kind: 'title', text: `Credential at ${host}` },
    { kind: 'state', text: said },
  ] as const;
  return { key, state, name: `${said}: credential at ${host}`, lines: [...lines] };
}

/** Where the browser would not open the popup on a click. */
export const NOT_OPENED = 'Open Assay in the toolbar';
