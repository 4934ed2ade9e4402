/** Puts one file into one place of a form, after it looked whether that place is free and takes it. */
import type { Slot } from '../../ats/model.ts';
import { parentOf } from '../../ats/visible.ts';
import type { ApplyResult } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { fill } from '../../words/plain.ts';
import { sizeOf } from '../../words/sizes.ts';
import { accepts } from './accepts.ts';
import { announceFile } from './events.ts';
import { lookBefore, waitForReaction } from './reaction.ts';

/** The slot must have been found again right before. Nothing is set unless everything fits. */
export async function putFile(slot: Slot, file: File, isResume = false): Promise<ApplyResult> {
  if ((slot.view.takes === 'resume') !== isResume) return { result: 'refused', reason: REFUSED.resume };
  if (slot.view.attached || shows(slot, file.name)) return { result: 'already_attached' };
  const reason = whyNot(slot, file);
  const { control, block } = slot;
  if (reason || !isFileInput(control)) return { result: 'refused', reason: reason ?? REFUSED.gone };
  const before = lookBefore(block, file.name);
  setFiles(control, file);
  announceFile(control);
  const reaction = await waitForReaction(before, control);
  if (!reaction) return { result: 'not_confirmed' };
  if (reaction.kind === 'error') return { result: 'refused', reason: reaction.text };
  return { result: 'attached', seen: reaction.seen };
}

function whyNot({ control, view }: Slot, file: File): string | undefined {
  if (!isFileInput(control)) return view.filled ? REFUSED.hasFile : REFUSED.gone;
  if (isDisabled(control)) return REFUSED.disabled;
  if (view.filled || (!control.multiple && (control.files?.length ?? 0) > 0)) return REFUSED.hasFile;
  if (!accepts(view.accepts, file.name, file.type)) {
    return fill(REFUSED.type, { type: file.name.split('.').at(-1)?.toUpperCase() });
  }
  if (view.maxBytes !== undefined && file.size > view.maxBytes)
    return fill(REFUSED.size, { limit: sizeOf(view.maxBytes) });
  return undefined;
}

function isFileInput(control: Slot['control']): control is HTMLInputElement {
  return control?.type === 'file';
}

/** Browsers let a script fill a disabled control; people could not. */
function isDisabled(control: HTMLInputElement): boolean {
  if (control.disabled) return true;
  for (let each = parentOf(control); each; each = parentOf(each)) {
    if (each.matches('fieldset[disabled], [inert]')) return true;
  }
  return false;
}

/** Also where an earlier script put it there. */
function shows({ control, block }: Slot, name: string): boolean {
  const files = isFileInput(control) ? [...(control.files ?? [])] : [];
  return files.some((each) => each.name === name) || (block.textContent ?? '').includes(name);
}

/** Beside what a `multiple` control has already: setting files replaces them. */
function setFiles(control: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  for (const each of [...(control.files ?? []), file]) transfer.items.add(each);
  control.files = transfer.files;
}
