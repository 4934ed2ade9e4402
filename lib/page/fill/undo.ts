/** Gives a place back what it had before. What somebody has changed since stays as it is. */

import type { Slot } from '../../ats/model.ts';
import { rowsIn } from '../../ats/rows.ts';
import type { ApplyResult } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { fieldsOf } from './certificate.ts';
import { isFileInput, takeOut } from './file.ts';
import type { Put } from './placed.ts';
import { press } from './press.ts';
import { isLeft, lookBefore, SETTLE_MS, WATCH_MS } from './reaction.ts';
import { remover } from './remover.ts';
import { contentOf } from './rows.ts';
import { setText, untilDrawn, writeText } from './text.ts';
import { until } from './until.ts';

/** The slot must have been found again right before. */
export function takeBack(slot: Slot, put: Put): Promise<ApplyResult> {
  switch (put.kind) {
    case 'text':
      return restoreText(slot, put);
    case 'file':
      return removeFile(slot, put.name);
    case 'rows':
      return removeRows(slot, put.rows);
    case 'certificate':
      return restoreFields(slot, put);
  }
}

type Of<K extends Put['kind']> = Extract<Put, { kind: K }>;

async function restoreText({ control }: Slot, { before, after }: Of<'text'>): Promise<ApplyResult> {
  if (!control || control.type === 'file' || control.disabled || control.readOnly)
    return notUndone(REFUSED.gone);
  if (control.value !== after) return notUndone(REFUSED.changed);
  await setText(control, before);
  return control.value === before ? { result: 'undone', sent: false } : notUndone(REFUSED.stillShown);
}

/**
 * Out of the control if that still holds it; else by the form's own button, where that is sure to mean this file and
 * nothing else.
 */
async function removeFile({ control, block, view }: Slot, name: string): Promise<ApplyResult> {
  const before = lookBefore(block, name);
  const isGone = () => !isLeft(before) || undefined;
  const undone: ApplyResult = { result: 'undone', sent: view.uploadsAtOnce };
  const isTaken = control && isFileInput(control) && takeOut(control, name);
  if (isTaken && (await until(isGone, SETTLE_MS))) return undone;
  if (!press(remover(block, name))) return notUndone(isTaken ? REFUSED.stillShown : REFUSED.byHand);
  return (await until(isGone, WATCH_MS)) ? undone : notUndone(REFUSED.stillShown);
}

/** All rows that were added in one press, as far as nobody has written into them. */
async function removeRows({ block, rows }: Slot, added: readonly string[]): Promise<ApplyResult> {
  if (!rows) return notUndone(REFUSED.gone);
  let removed = 0;
  for (const content of added) {
    const row = rowsIn(block, rows).findLast((each) => contentOf(each, rows) === content);
    if (!press(row?.querySelector<HTMLElement>(rows.remove))) continue;
    if (await until(() => !row?.isConnected || undefined, WATCH_MS)) removed += 1;
  }
  return removed === added.length ? { result: 'undone', sent: false } : notUndone(REFUSED.changed);
}

async function restoreFields(slot: Slot, { fields }: Of<'certificate'>): Promise<ApplyResult> {
  const now = fieldsOf(slot);
  for (const { field, before, after } of fields) {
    const control = now.get(field);
    if (control?.value === after) writeText(control, before);
  }
  await untilDrawn();
  const isWhole = fields.every(({ field, before }) => now.get(field)?.value === before);
  return isWhole ? { result: 'undone', sent: false } : notUndone(REFUSED.changed);
}

function notUndone(reason: string): ApplyResult {
  return { result: 'not_undone', reason };
}
