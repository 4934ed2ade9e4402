/** One row a badge in a section of a form: added, filled, and taken away again where the form does not take it. */
import type { RowFacts, Slot } from '../../ats/model.ts';
import { namedRows, nameOf, rowsIn } from '../../ats/rows.ts';
import type { RowBadge, RowsResult } from '../../browser/messages.ts';
import { REFUSED } from '../../words/en-fill.ts';
import type { Outcome } from './placed.ts';
import { press } from './press.ts';
import { setText } from './text.ts';
import { until } from './until.ts';

/** A row is drawn at once; a list of names comes from the server. */
const ROW_MS = 1_000;
const OPTIONS_MS = 2_000;

export async function addRows({ block, rows }: Slot, badges: readonly RowBadge[]): Promise<Outcome> {
  if (!rows) return { result: { result: 'refused', reason: REFUSED.gone } };
  const result: RowsResult = { result: 'rows', filled: [], already: [], open: [], failed: [] };
  const added: string[] = [];
  for (const badge of badges) {
    const { became, row } = await addRow(block, rows, badge);
    result[became].push(badge.name);
    if (row) added.push(contentOf(row, rows));
  }
  return added.length > 0 ? { result, put: { kind: 'rows', rows: added } } : { result };
}

/** Everything that somebody can have written, chosen or attached in a row. */
export function contentOf(row: Element, rows: RowFacts): string {
  const fields = [...row.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const held = fields.map(({ value, files }) => [value, ...[...(files ?? [])].map(({ name }) => name)]);
  return JSON.stringify([held, nameOf(row, rows)]);
}

/** `row` is there where it was ours and stays. */
interface Added {
  became: 'filled' | 'already' | 'open' | 'failed';
  row?: Element;
}

async function addRow(section: Element, rows: RowFacts, badge: RowBadge): Promise<Added> {
  if (namedRows(section, rows).some((name) => isSame(name, badge.name))) return { became: 'already' };
  const before = new Set(rowsIn(section, rows));
  const add = section.querySelector<HTMLButtonElement>(rows.add);
  if (!add || add.disabled || !press(add)) return { became: 'failed' };
  const added = () => rowsIn(section, rows).find((row) => !before.has(row));
  const row = await until(added, ROW_MS);
  if (!row) return { became: 'failed' };
  const named = await fillName(row, rows, badge.name);
  if (named === 'failed') {
    // An empty row would keep the applicant from going on. It is our own: nobody else has written into it.
    press(row.querySelector<HTMLButtonElement>(rows.remove));
    return { became: 'failed' };
  }
  await fillDate(row.querySelector(rows.issued), rows, badge.issuedOn);
  await fillDate(row.querySelector(rows.expires), rows, badge.expiresOn);
  return { became: named, row };
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
