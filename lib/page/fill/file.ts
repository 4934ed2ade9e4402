/** Puts one file into one place of a form, after it looked whether that place is free and takes it. */
import type { Slot } from '../../ats/model.ts';
import { parentOf } from '../../ats/visible.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { fill } from '../../words/plain.ts';
import { sizeOf } from '../../words/sizes.ts';
import { accepts } from './accepts.ts';
import { announceFile } from './events.ts';
import type { Outcome } from './placed.ts';
import { isNamed, lookBefore, waitForReaction } from './reaction.ts';

/** The slot must have been found again right before. Nothing is set unless everything fits. */
export async function putFile(slot: Slot, file: File, isResume = false): Promise<Outcome> {
  if ((slot.view.takes === 'resume') !== isResume) return refused(REFUSED.resume);
  if (slot.view.attached || shows(slot, file.name)) return { result: { result: 'already_attached' } };
  const reason = whyNot(slot, file);
  const { control, block } = slot;
  if (reason || !isFileInput(control)) return refused(reason ?? REFUSED.gone);
  const before = lookBefore(block, file.name);
  // Beside what a `multiple` control has already: setting files replaces them.
  setFiles(control, [...(control.files ?? []), file]);
  announceFile(control);
  const reaction = await waitForReaction(before, control);
  const put = { kind: 'file', name: file.name } as const;
  if (!reaction) return { result: { result: 'not_confirmed' }, put };
  if (reaction.kind === 'named') return { result: { result: 'attached', seen: reaction.seen }, put };
  // What the page objects to must not stay behind, to be sent all the same. What it keeps showing is still ours.
  const stays = !takeOut(control, file.name) && isNamed(before);
  return { ...refused(reaction.text), ...(stays ? { put } : {}) };
}

/** Takes the file out of a control that still holds it; says whether it did. */
export function takeOut(control: HTMLInputElement, name: string): boolean {
  const files = [...(control.files ?? [])];
  const at = files.findLastIndex((each) => each.name === name);
  if (at < 0) return false;
  setFiles(control, files.toSpliced(at, 1));
  announceFile(control);
  return true;
}

const refused = (reason: string): Outcome => ({ result: { result: 'refused', reason } });

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

export function isFileInput(control: Slot['control']): control is HTMLInputElement {
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

function setFiles(control: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const each of files) transfer.items.add(each);
  control.files = transfer.files;
}
