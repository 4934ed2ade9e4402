/** Answers the popup about the form in this document: what is there, and one act at a time on the user's click. */
import { isApplication } from '../../ats/application.ts';
import { textOf } from '../../ats/evidence.ts';
import { formRowFor, slotsOn } from '../../ats/index.ts';
import { readJob } from '../../ats/job.ts';
import type { FormFacts, FormPage, Slot } from '../../ats/model.ts';
import { fromBase64, toHex } from '../../base/bytes.ts';
import type { ApplyMessages, ApplyResult, FormView } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { foreignFrames, unreadFrames } from '../told.ts';
import { putFile } from './file.ts';
import { addRows } from './rows.ts';
import { putText } from './text.ts';

/** What was put into this document: outlives a script that is injected again. */
export interface Memory {
  fileNames: string[];
  texts: string[];
}

type Request<T extends keyof ApplyMessages> = ApplyMessages[T]['request'];

export interface Form {
  scan(): FormView;
  file(request: Request<'apply.file'>): Promise<ApplyResult>;
  text(request: Request<'apply.text'>): Promise<ApplyResult>;
  rows(request: Request<'apply.rows'>): Promise<ApplyResult>;
}

/** A form for as long as this script serves it: its token is refused by the next one. */
export function openForm(document: Document, memory: Memory): Form {
  // Not `randomUUID`: it is missing in pages served over http, and so in scripts inside them.
  const token = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const { origin } = document.location;

  /** The place as it is now: pages draw their fields anew at any time. */
  function act(
    request: { token: string; slot: string },
    how: (slot: Slot) => Promise<ApplyResult>,
  ): Promise<ApplyResult> | ApplyResult {
    if (request.token !== token || document.location.origin !== origin) return refused(REFUSED.stale);
    const slot = slotsOn(pageOf(document), memory).find(({ view }) => view.id === request.slot);
    return slot ? how(slot) : refused(REFUSED.gone);
  }

  return {
    scan: () => scan(document, memory, token),
    file: async ({ name, mediaType, base64, isResume, ...request }) => {
      const bytes = fromBase64(base64);
      if (!bytes?.length) return refused(REFUSED.unreadable);
      const file = new File([bytes], name, { type: mediaType });
      const result = await act(request, (slot) => putFile(slot, file, isResume));
      if (result.result === 'attached' || result.result === 'not_confirmed') memory.fileNames.push(name);
      return result;
    },
    text: async ({ text, append, ...request }) => {
      const result = await act(request, (slot) => putText(slot, text, append));
      if (result.result === 'attached') memory.texts.push(text);
      return result;
    },
    rows: async ({ badges, ...request }) => act(request, (slot) => addRows(slot, badges)),
  };
}

function scan(document: Document, memory: Memory, token: string): FormView {
  const page = pageOf(document);
  const row = formRowFor(page);
  const system = row.nameOn(page);
  const facts = row.factsOn(page);
  const step = stepOf(document, facts);
  const job = readJob(document, facts);
  return {
    token,
    host: page.url.hostname,
    frames: unreadFrames(foreignFrames(document), () => true),
    isApplication: row.id !== 'generic' || isApplication(page),
    ...(system ? { system } : {}),
    ...(step !== undefined ? { step } : {}),
    ...(job ? { job } : {}),
    slots: slotsOn(page, memory).map(({ view }) => view),
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
