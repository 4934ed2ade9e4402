/** Tables as RFC 4180 writes them, and as programs for tables save them: with a comma or a semicolon between. */

export interface CsvLimits {
  maxRows: number;
  /** Characters of one cell; what is longer is cut. */
  maxCell: number;
}

const MAX_COLUMNS = 100;

/** The rows, or why there are none. Cells are text: nothing in them is worked out. Never throws. */
export function readCsv(text: string, { maxRows, maxCell }: CsvLimits): string[][] | { excess: string } {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at, separator);
    row.push(cell.text.slice(0, maxCell));
    if (row.length > MAX_COLUMNS) return { excess: 'too many columns' };
    at = cell.end + 1;
    if (text[cell.end] === separator && at < text.length) continue;
    if (text[cell.end] === separator) row.push('');
    if (row.some(Boolean)) rows.push(row);
    if (rows.length > maxRows) return { excess: 'too many rows' };
    row = [];
  }
  return rows;
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** A cell, and the index of what ends it: the separator, the end of the line or of the text. */
function cellAt(text: string, start: number, separator: string): { text: string; end: number } {
  const isQuoted = text[start] === '"';
  const close = isQuoted ? closingQuote(text, start) : start;
  let end = close;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  const rest = text.slice(isQuoted ? close + 1 : start, end).replace(/\r$/, '');
  return { text: isQuoted ? text.slice(start + 1, close).replaceAll('""', '"') + rest : rest, end };
}

/** A quote that is never closed ends with the text. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return text.length;
}
