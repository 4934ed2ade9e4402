/** Answers the popup about the form in this document: what is there, and one act at a time on the user's click. */
import { textOf } from '../../ats/evidence.ts';
import { readForm } from '../../ats/index.ts';
import { readJob } from '../../ats/job.ts';
import type { FormFacts, FormPage, Slot } from '../../ats/model.ts';
import { fromBase64, toHex } from '../../base/bytes.ts';
import type { ApplyMessages, ApplyResult, FormView } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { foreignFrames, unreadFrames } from '../told.ts';
import { fillCertificate } from './certificate.ts';
import { putFile } from './file.ts';
import { type Memory, type Outcome, oursIn } from './placed.ts';
import { addRows } from './rows.ts';
import { putText } from './text.ts';
import { takeBack } from './undo.ts';

type Request<T extends keyof ApplyMessages> = ApplyMessages[T]['request'];

export interface Form {
  scan(): FormView;
  file(request: Request<'apply.file'>): Promise<ApplyResult>;
  text(request: Request<'apply.text'>): Promise<ApplyResult>;
  rows(request: Request<'apply.rows'>): Promise<ApplyResult>;
  certificate(request: Request<'apply.certificate'>): Promise<ApplyResult>;
  undo(request: Request<'apply.undo'>): Promise<ApplyResult>;
}

/** A form for as long as this script serves it: its token is refused by the next one. */
export function openForm(document: Document, memory: Memory): Form {
  // Not `randomUUID`: it is missing in pages served over http, and so in scripts inside them.
  const token = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const { origin } = document.location;

  /** In the place as it is now: pages draw their fields anew at any time. */
  async function act(
    request: { token: string; slot: string },
    how: (slot: Slot) => Promise<Outcome>,
  ): Promise<ApplyResult> {
    if (request.token !== token || document.location.origin !== origin) return refused(REFUSED.stale);
    const { slots } = readForm(pageOf(document), oursIn(memory));
    const slot = slots.find(({ view }) => view.id === request.slot);
    if (!slot) return refused(REFUSED.gone);
    const { result, put } = await how(slot);
    if (put) memory.placed.push({ slot: request.slot, put });
    return result;
  }

  async function undo(slot: Slot): Promise<Outcome> {
    const at = memory.placed.findLastIndex((each) => each.slot === slot.view.id);
    const last = memory.placed[at];
    if (!last) return { result: { result: 'not_undone', reason: REFUSED.nothing } };
    const result = await takeBack(slot, last.put);
    if (result.result === 'undone') memory.placed.splice(at, 1);
    return { result };
  }

  return {
    scan: () => scan(document, memory, token),
    file: async ({ name, mediaType, base64, isResume, ...request }) => {
      const bytes = fromBase64(base64);
      if (!bytes?.length) return refused(REFUSED.unreadable);
      const file = new File([bytes], name, { type: mediaType });
      return act(request, (slot) => putFile(slot, file, isResume));
    },
    text: ({ text, append, ...request }) => act(request, (slot) => putText(slot, text, append)),
    rows: ({ badges, ...request }) => act(request, (slot) => addRows(slot, badges)),
    certificate: ({ certificate, ...request }) => act(request, (slot) => fillCertificate(slot, certificate)),
    undo: (request) => act(request, undo),
  };
}

function scan(document: Document, memory: Memory, token: string): FormView {
  const page = pageOf(document);
  const { facts, isApplication, slots } = readForm(page, oursIn(memory));
  const placed = new Set(memory.placed.map(({ slot }) => slot));
  const step = stepOf(document, facts);
  const job = facts.isProfile ? undefined : readJob(document, facts);
  return {
    token,
    host: page.url.hostname,
    frames: unreadFrames(foreignFrames(document), () => true),
    isApplication,
    ...(facts.name ? { system: facts.name } : {}),
    ...(step !== undefined ? { step } : {}),
    ...(job ? { job } : {}),
    slots: slots.map(({ view }) => ({ ...view, ...(placed.has(view.id) ? { undoable: true } : {}) })),
  };
}

/** The name of the step, '' where it has none; `undefined` where the form is one page. */
function stepOf(document: Document, { step }: FormFacts): string | undefined {
  const shown = step ? document.querySelector(step) : null;
  return shown ? textOf(shown) : undefined;
}

function pageOf(document: Document): FormPage {
  return { document, url: new URL(document.location.href) };
}

function refused(reason: string): ApplyResult {
  return { result: 'refused', reason };
}
