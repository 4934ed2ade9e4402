/** Reading a form: its controls, what each is for, and which of them can take a badge. */
import type { SlotView } from '../browser/messages.ts';
import { fileKind, textKind } from './classify.ts';
import { blocksOf, fieldsOf, isFile, isForeignForm, isNamed, isText } from './controls.ts';
import { type Evidence, evidenceFor, FILE_NAME, labelOf, textOf } from './evidence.ts';
import type { Control, FormFacts, FormPage, Kind, Ours, Slot } from './model.ts';
import { isVisible, parentOf } from './visible.ts';

type OfferedKind = SlotView['kind'];

/** Longer than any name of a file that a form shows, UTF-16 code units. */
const MAX_NAME = 200;

/** Kinds that can take a badge; those with `true` only when the user asks for exactly this place. */
const OFFERED: Partial<Record<Kind, boolean>> & Record<OfferedKind, boolean> = {
  certification_row: false,
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

/** The places that can take a badge, in the order of the form. */
export function readSlots(page: FormPage, facts: FormFacts, ours: Ours): Slot[] {
  const usable = readControls(page, facts).filter(
    ({ control, kind }) => isOffered(kind) && isUsable(control),
  );
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
  return isFile(control) ? isVisible(wordedAround(control)) : !control.readOnly && isVisible(control);
}

/** Forms hide the control of an upload, but not what is written around it; what is hidden as a whole is not asked yet. */
function wordedAround(control: Control): Element {
  let around = parentOf(control);
  while (around?.parentElement && !around.textContent?.trim()) around = parentOf(around);
  return around ?? control;
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

type FileView = Pick<SlotView, 'takes' | 'accepts' | 'maxBytes' | 'uploadsAtOnce' | 'filled' | 'attached'>;

function fileView(
  control: HTMLInputElement,
  block: Element,
  kind: OfferedKind,
  facts: FormFacts,
  ours: Ours,
): FileView {
  const names = [...shownNames(block, facts), ...[...(control.files ?? [])].map((file) => file.name)];
  // Most uploaders empty their control once they have the file, and show its name instead.
  const shown = [...names, block.textContent ?? ''];
  const attached = ours.fileNames.some((name) => shown.some((text) => text.includes(name)));
  const accepts = control.accept
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean);
  const maxBytes = statedLimit(textOf(block)) ?? facts.maxBytes;
  return {
    takes: kind === 'resume' ? 'resume' : 'file',
    ...(accepts.length ? { accepts } : {}),
    ...(maxBytes ? { maxBytes } : {}),
    uploadsAtOnce: facts.uploadsAtOnce,
    filled: names.length >= (kind === 'resume' ? 1 : room(control, facts)) && !attached,
    attached,
  };
}

/** How many files a place holds. */
function room({ multiple }: HTMLInputElement, { maxFiles = Number.POSITIVE_INFINITY }: FormFacts): number {
  return multiple ? maxFiles : 1;
}

/** The names of files that the form shows in that block. */
export function shownNames(block: Element, { shownName }: FormFacts): string[] {
  const known = shownName
    ? [...block.querySelectorAll(shownName)].filter(({ textContent }) => textContent)
    : [];
  const shown = known.length ? known : leavesOf(block).filter(isFileName);
  return shown.map((each) => textOf(each)).filter((text) => text !== '');
}

const leavesOf = (block: Element) =>
  [...block.querySelectorAll('*')].filter((each) => !each.childElementCount);

function isFileName({ localName, textContent }: Element): boolean {
  return !/^(script|style|option)$/.test(localName) && FILE_NAME.test(textContent?.slice(0, MAX_NAME) ?? '');
}

/** "5 MB max", "up to 10MB", "bis zu 2 MB", bytes. */
function statedLimit(text: string): number | undefined {
  const match =
    /(?:max\w*|up to|limit\w*|bis zu|jusqu\S*|hasta|fino a|tot)\D{0,20}(\d+(?:[.,]\d+)?)\s*(kb|mb)\b/i.exec(
      text,
    ) ?? /(\d+(?:[.,]\d+)?)\s*(kb|mb)\s*(?:max|limit)/i.exec(text);
  if (!match?.[1]) return undefined;
  const unit = match[2]?.toLowerCase() === 'kb' ? 1_000 : 1_000_000;
  return Number(match[1].replace(',', '.')) * unit;
}

type TextView = Pick<SlotView, 'takes' | 'maxLength' | 'uploadsAtOnce' | 'filled' | 'attached'>;

/** A field of one line takes one link; only a long one takes lines. */
function textView(control: Control, ours: Ours): TextView {
  const value = control.value.trim();
  const attached = ours.texts.some((text) => value.includes(text.trim()));
  return {
    takes: control.localName === 'textarea' ? 'text' : 'url',
    ...(control.maxLength > 0 ? { maxLength: control.maxLength } : {}),
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
