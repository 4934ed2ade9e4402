/** One row a badge in a section of a form: added, filled, and taken away again where the form does not take it. */
import type { RowFacts, Slot } from '../../ats/model.ts';
import { namedRows, nameOf, rowsIn } from '../../ats/rows.ts';
import type { ApplyResult, RowBadge, RowsResult } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import { setText } from './text.ts';

/** A row is drawn at once; a list of names comes from the server. */
const ROW_MS = 1_000;
const OPTIONS_MS = 2_000;
const LOOK_EVERY_MS = 50;

export async function addRows({ block, rows }: Slot, badges: readonly RowBadge[]): Promise<ApplyResult> {
  if (!rows) return { result: 'refused', reason: REFUSED.gone };
  const result: RowsResult = { result: 'rows', filled: [], already: [], open: [], failed: [] };
  for (const badge of badges) {
    const became = await addRow(block, rows, badge);
    result[became].push(badge.name);
  }
  return result;
}

async function addRow(
  section: Element,
  rows: RowFacts,
  badge: RowBadge,
): Promise<'filled' | 'already' | 'open' | 'failed'> {
  if (namedRows(section, rows).some((name) => isSame(name, badge.name))) return 'already';
  const before = new Set(rowsIn(section, rows));
  const add = section.querySelector<HTMLButtonElement>(rows.add);
  if (!add || add.disabled || !press(add)) return 'failed';
  const added = () => rowsIn(section, rows).find((row) => !before.has(row));
  const row = await until(added, ROW_MS);
  if (!row) return 'failed';
  const named = await fillName(row, rows, badge.name);
  if (named === 'failed') {
    // An empty row would keep the applicant from going on. It is our own: nobody else has written into it.
    press(row.querySelector<HTMLButtonElement>(rows.remove));
    return 'failed';
  }
  await fillDate(row.querySelector(rows.issued), rows, badge.issuedOn);
  await fillDate(row.querySelector(rows.expires), rows, badge.expiresOn);
  return named;
}

/** The only presses that are made in a form: on what adds, names and removes a row. Never on what sends or leads on. */
function press(element: HTMLElement | null | undefined): boolean {
  if (!element || element.closest('a[href], label, input')) return false;
  const button = element.closest('button');
  if (button && button.type !== 'button' && button.form) return false;
  element.click();
  return true;
}

async function fillName(row: Element, rows: RowFacts, name: string): Promise<'filled' | 'open' | 'failed'> {
  const field = row.querySelector<HTMLInputElement>(rows.name);
  if (!field || field.disabled || field.readOnly) return 'failed';
  if (!searches(field)) {
    if (field.maxLength > 0 && name.length > field.maxLength) return 'failed';
    return (await setText(field, name)) ? 'filled' : 'failed';
  }
  await setText(field, name);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  const fits = () =>
    [...row.ownerDocument.querySelectorAll<HTMLElement>(rows.option)].find((each) =>
      isSame(each.textContent ?? '', name),
    );
  const option = await until(fits, OPTIONS_MS);
  press(option);
  const isChosen = () => (nameOf(row, rows).some((each) => isSame(each, name)) && !field.value) || undefined;
  if (option && (await until(isChosen, ROW_MS))) return 'filled';
  await setText(field, '');
  return 'open';
}

/** Names are chosen from a list, not written. */
function searches(field: HTMLInputElement): boolean {
  return field.getAttribute('role') === 'combobox' || field.hasAttribute('aria-autocomplete');
}

/** @param iso only its day counts: a form asks for no more */
async function fillDate(around: Element | null, rows: RowFacts, iso: string | undefined): Promise<void> {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  if (!around || !year) return;
  const parts = [
    [rows.month, month],
    [rows.day, day],
    [rows.year, year],
  ] as const;
  for (const [selector, value] of parts) {
    const field = around.querySelector<HTMLInputElement>(selector);
    if (field && !field.value) await setText(field, value);
  }
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}

async function until<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
  for (let waited = 0; waited < ms; waited += LOOK_EVERY_MS) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return look();
}
