/** One badge into the fields of a profile's form: the visible and empty ones alone. Nothing is pressed. */
import type { DateFields, Slot } from '../../ats/model.ts';
import type { CertificateField, CertificateResult, CertificateView } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import type { Outcome } from './placed.ts';
import { untilDrawn, type Written, writeText } from './text.ts';

export async function fillCertificate(slot: Slot, view: CertificateView): Promise<Outcome> {
  if (!slot.certificate) return { result: { result: 'refused', reason: REFUSED.gone } };
  const result: CertificateResult = { result: 'certificate', filled: [], kept: [], missing: [] };
  const written: { field: CertificateField; parts: WrittenPart[] }[] = [];
  for (const { field, parts } of partsOf(slot, view)) {
    const why = whyNot(parts);
    if (why) result[why].push(field);
    else written.push({ field, parts: parts.flatMap(write) });
  }
  await untilDrawn();
  for (const { field, parts } of written)
    result[parts.every(({ control, value }) => control.value === value) ? 'filled' : 'missing'].push(field);
  const fields = written
    .flatMap(({ parts }) => parts)
    .map(({ name, control, before }) => ({ field: name, before, after: control.value }))
    .filter(({ before, after }) => before !== after);
  return fields.length > 0 ? { result, put: { kind: 'certificate', fields } } : { result };
}

/** A control of the form, by the name that it has here; with what is to stand in it. */
interface Part {
  name: string;
  control: Written | undefined;
  value: string;
}

function partsOf({ certificate }: Slot, view: CertificateView): { field: CertificateField; parts: Part[] }[] {
  const { issued, expires, ...texts } = certificate ?? { issued: {}, expires: {} };
  const text = (['name', 'organisation', 'id', 'url'] as const).flatMap((field) =>
    view[field] ? [{ field, parts: [{ name: field, control: texts[field], value: view[field] }] }] : [],
  );
  const date = (field: 'issued' | 'expires', lists: DateFields) => {
    const [, year, month] = /^(\d{4})-(\d{2})/.exec(view[field] ?? '') ?? [];
    if (!year || !month) return [];
    const parts = [
      { name: `${field} month`, control: lists.month, value: monthIn(lists.month, Number(month)) },
      { name: `${field} year`, control: lists.year, value: yearIn(lists.year, year) },
    ];
    return [{ field, parts }];
  };
  return [...text, ...date('issued', issued), ...date('expires', expires)];
}

/** Of a date both lists or none: half of one says something else. */
function whyNot(parts: readonly Part[]): 'kept' | 'missing' | undefined {
  const takes = ({ control, value }: Part) =>
    control && !control.disabled && !isReadOnly(control) && fits(control, value);
  if (!parts.every(takes)) return 'missing';
  return parts.every(({ control }) => control && isEmpty(control)) ? undefined : 'kept';
}

interface WrittenPart extends Part {
  control: Written;
  before: string;
}

function write({ name, control, value }: Part): WrittenPart[] {
  if (!control) return [];
  const before = control.value;
  writeText(control, value);
  return [{ name, control, value, before }];
}

/** The controls of such a slot by the names that a `Put` has for them. */
export function fieldsOf({ certificate }: Slot): Map<string, Written> {
  const { issued, expires, name, organisation, id, url } = certificate ?? { issued: {}, expires: {} };
  const all: Record<string, Written | undefined> = {
    ...{ name, organisation, id, url },
    ...{ 'issued month': issued.month, 'issued year': issued.year },
    ...{ 'expires month': expires.month, 'expires year': expires.year },
  };
  return new Map(Object.entries(all).flatMap(([field, control]) => (control ? [[field, control]] : [])));
}

const isSelect = (control: Written): control is HTMLSelectElement => control.localName === 'select';
const isReadOnly = (control: Written) => !isSelect(control) && control.readOnly;
const fits = (control: Written, value: string) =>
  value !== '' && (isSelect(control) || control.maxLength <= 0 || value.length <= control.maxLength);

/** The first entry of such a list is its name: "Month". */
function isEmpty(control: Written): boolean {
  return isSelect(control) ? control.selectedIndex <= 0 : control.value.trim() === '';
}

/** The values of the lists: numbers, else by their order behind the name of the list; '' where there is none. */
function monthIn(list: HTMLSelectElement | undefined, month: number): string {
  const options = [...(list?.options ?? [])];
  const numbered = options.find(({ value }) => /^\d+$/.test(value) && Number(value) === month);
  return (numbered ?? (options.length === 13 ? options[month] : undefined))?.value ?? '';
}

function yearIn(list: HTMLSelectElement | undefined, year: string): string {
  const options = [...(list?.options ?? [])];
  return options.find(({ value, text }) => value === year || text.trim() === year)?.value ?? '';
}
