/** Tables for a spreadsheet: RFC 4180, UTF-8 with its mark, and no cell that a spreadsheet would run. */

/** Without it, Excel takes UTF-8 for the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | null | undefined;

export function csvOf(records: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + records.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** What a spreadsheet takes for the beginning of a formula, also full-width and behind what it skips. */
const FORMULA = /^[\s\p{Cf}"]*[=+\-@\t\r\n＝＋－＠]/u;
/** The same in the middle: where the system separates by semicolons, a new cell begins there. */
const FORMULA_AFTER_SEPARATOR = /([;\t])(?=[\s\p{Cf}"]*[=+\-@＝＋－＠])/gu;

/** An apostrophe before a formula makes it text; always in quotes. */
function cell(value: Cell): string {
  const text = (value ?? '').replace(FORMULA_AFTER_SEPARATOR, "$1'");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
