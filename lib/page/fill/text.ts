/** Puts a text into an empty field, or behind what is there if the user asked for that. */
import type { Control, Slot } from '../../ats/model.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { fill } from '../../words/plain.ts';
import { announceText } from './events.ts';
import type { Outcome } from './placed.ts';

/** A controlled field that refuses a value takes it back in its next render. */
const READ_BACK_MS = 100;

export async function putText(slot: Slot, text: string, append = false): Promise<Outcome> {
  const { control } = slot;
  if (!control || control.type === 'file') return refused(REFUSED.gone);
  if (control.value.includes(text)) return { result: { result: 'already_attached' } };
  const before = control.value;
  const value = append && control.value.trim() ? `${control.value.trimEnd()}\n\n${text}` : text;
  const reason = whyNot(control, value, append);
  if (reason) return refused(reason);
  if (!(await setText(control, value, text))) return { result: { result: 'not_confirmed' } };
  const put = { kind: 'text', text, before, after: control.value } as const;
  return { result: { result: 'attached', seen: text }, put };
}

const refused = (reason: string): Outcome => ({ result: { result: 'refused', reason } });

/** Whether the form keeps it, or that part of it: one that controls its fields may take it back. */
export async function setText(control: Written, value: string, part = value): Promise<boolean> {
  writeText(control, value);
  await untilDrawn();
  return control.isConnected && control.value.includes(part);
}

/** Without waiting for what the form makes of it. */
export function writeText(control: Written, value: string): void {
  setValue(control, value);
  announceText(control);
}

/** So long a form has to take back what it does not keep. */
export function untilDrawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, READ_BACK_MS));
}

function whyNot(control: Control, value: string, append: boolean): string | undefined {
  if (control.disabled || control.readOnly || control.matches(':disabled')) return REFUSED.disabled;
  if (control.value.trim() && !append) return REFUSED.hasText;
  if (control.localName === 'input' && /[\r\n]/.test(value)) return REFUSED.oneLine;
  if (control.maxLength > 0 && value.length > control.maxLength)
    return fill(REFUSED.length, { n: String(control.maxLength) });
  return undefined;
}

export type Written = Control | HTMLSelectElement;

/** By the prototype's own setter: a page may have put one of its own onto the element. */
function setValue(control: Written, value: string): void {
  const prototype = Object.getPrototypeOf(control) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
}
