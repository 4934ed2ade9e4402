/** Reading a form: its controls, what each is for, and which of them can take a badge. */
import type { SlotView } from '../browser/messages.ts';
import { fileKind, textKind } from './classify.ts';
import { blocksOf, fieldsOf, isFile, isForeignForm, isNamed, isText } from './controls.ts';
import { type Evidence, evidenceFor, labelOf } from './evidence.ts';
import { fileView } from './file-view.ts';
import type { Control, FormFacts, FormPage, Kind, Ours, Slot } from './model.ts';
import { isDrawn, isVisible, parentOf } from './visible.ts';
import { folded, NO_LABEL } from './words.ts';

type OfferedKind = SlotView['kind'];

/** Kinds that can take a badge; those with `true` only when the user asks for exactly this place. */
const OFFERED: Partial<Record<Kind, boolean>> & Record<OfferedKind, boolean> = {
  certification_row: false,
  profile: false,
  certificates: false,
  additional_documents: false,
  question: false,
  additional_text: false,
  website: true,
  cover_letter: true,
  resume: true,
};

/** A control with what it is for: also those that are never offered. */
export interface Read {
  control: Control;
  kind: Kind;
  block: Element;
  evidence: Evidence[];
}

/** All file and text controls of the form. */
export function readControls({ document }: FormPage, facts: FormFacts): Read[] {
  const root = (facts.form && document.querySelector(facts.form)) || document;
  const fields = fieldsOf(root);
  const blocks = blocksOf(fields);
  const controls = fields.filter((field) => isFile(field) || isText(field)) as Control[];
  return controls
    .filter((control) => !isForeignForm(control))
    .map((control) => read(control, blocks.get(control) ?? control, facts));
}

function read(control: Control, block: Element, { controls = [], question }: FormFacts): Read {
  const evidence = evidenceFor(control, block, question);
  const known = controls.find(([selector]) => isNamed(control, selector))?.[1];
  const isLong = control.localName === 'textarea';
  const kind = isFile(control) ? fileKind(evidence, known) : textKind(evidence, isLong, known);
  return { control, kind, block, evidence };
}

/** The places among these controls that can take a badge, in the order of the form. */
export function slotsAmong(controls: readonly Read[], facts: FormFacts, ours: Ours): Slot[] {
  const usable = controls.filter(({ control, kind }) => isOffered(kind) && isUsable(control));
  return numbered(usable.map((each) => slotOf(each, facts, ours))).filter(isOpen);
}

/** Where a résumé is, it stays; and its text is no place for a file. */
function isOpen({ view }: Slot): boolean {
  return view.kind !== 'resume' || (view.takes === 'resume' && !view.filled);
}

function isOffered(kind: Kind): kind is OfferedKind {
  return OFFERED[kind] !== undefined;
}

/** Scripts could write into disabled and hidden fields; people could not, so we do not. */
function isUsable(control: Control): boolean {
  if (control.disabled || control.closest('fieldset[disabled]')) return false;
  return isFile(control) ? isDrawn(wordedAround(control)) : !control.readOnly && isVisible(control);
}

/** Forms hide the control of an upload, but not what is written around it; what is hidden as a whole is not asked yet. */
function wordedAround(control: Control): Element {
  let around = parentOf(control);
  while (around && !/^(form|body)$/.test(around.localName) && !says(around)) around = parentOf(around);
  return around ?? control;
}

/** Longer ones than any name of a button, UTF-16 code units. */
const MAX_WORDS = 200;

/** More than "Choose file". */
function says(element: Element): boolean {
  const words = folded(element.textContent?.slice(0, MAX_WORDS) ?? '');
  return words !== '' && !NO_LABEL.test(words);
}

function slotOf({ control, kind, block, evidence }: Read, facts: FormFacts, ours: Ours): Slot {
  const label = labelOf(evidence);
  const what = kind as OfferedKind;
  return {
    control,
    block,
    view: {
      id: `${what}/${steadyName(control) ?? label}`,
      kind: what,
      label,
      onlyIfAsked: OFFERED[what],
      ...(isFile(control) ? fileView(control, block, what, facts, ours) : textView(control, ours)),
    },
  };
}

type TextView = Pick<
  SlotView,
  'takes' | 'maxLength' | 'usedLength' | 'uploadsAtOnce' | 'filled' | 'attached'
>;

/** A field of one line takes one link; only a long one takes lines. */
function textView(control: Control, ours: Ours): TextView {
  const value = control.value.trim();
  const attached = ours.texts.some((text) => value.includes(text.trim()));
  return {
    takes: control.localName === 'textarea' ? 'text' : 'url',
    ...(control.maxLength > 0 ? { maxLength: control.maxLength } : {}),
    ...(control.value ? { usedLength: control.value.length } : {}),
    uploadsAtOnce: false,
    filled: value !== '' && !attached,
    attached,
  };
}

/** A name that stays when the form is drawn again; not one that a framework counted up. */
function steadyName({ id, name }: Control): string | undefined {
  return [id, name].find((each) => each && !/:|^react|^radix|^headlessui|\d{13}/.test(each));
}

/** Equal ones are told apart by their order. */
export function numbered(slots: Slot[]): Slot[] {
  const seen = new Map<string, number>();
  return slots.map((slot) => {
    const count = seen.get(slot.view.id) ?? 0;
    seen.set(slot.view.id, count + 1);
    return count ? { ...slot, view: { ...slot.view, id: `${slot.view.id}/${count}` } } : slot;
  });
}
