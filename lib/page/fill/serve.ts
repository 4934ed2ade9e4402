/** One script serves a document's form; the next one that is injected takes over from it. */
import type { Handlers } from '../../browser/native.ts';
import { openForm } from './form.ts';
import type { Memory } from './placed.ts';

interface Served {
  stop: () => void;
  memory: Memory;
}

/** Where the script before us left word: this realm is our own, the page does not see it. */
const PLACE = Symbol.for('apply');

/** Answers `apply.*` for this document. A popup that scanned before must scan again: it has an old token. */
export function serveForm(document: Document, listen: (handlers: Handlers<unknown>) => () => void): void {
  const realm = globalThis as { [PLACE]?: Served };
  const before = realm[PLACE];
  before?.stop();
  const memory = before?.memory ?? { placed: [] };
  const form = openForm(document, memory);
  const stop = listen({
    'apply.scan': () => form.scan(),
    'apply.file': (request) => form.file(request),
    'apply.text': (request) => form.text(request),
    'apply.rows': (request) => form.rows(request),
    'apply.certificate': (request) => form.certificate(request),
    'apply.undo': (request) => form.undo(request),
  });
  realm[PLACE] = { stop, memory };
}
