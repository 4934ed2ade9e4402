/** Days as pages for people state them, to ISO 8601. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'].concat([
  'september',
  'october',
  'november',
  'december',
]);

/** How a day may be written, for patterns that look for one in a sentence. */
export const DAY_PATTERN =
  '\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} \\p{L}{3,9}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}';

const MONTH_FIRST = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const DAY_FIRST = /^(\d{1,2}) (\p{L}{3,9})\.?,? (\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * "August 6, 2018", "Nov. 4, 2024", "6 August 2018", "2024-05-01", "26.07.2021" as `YYYY-MM-DD`. `undefined` for
 * what may be two days ("06/01/2022"), is none ("February 30"), or names no day ("May 2024").
 */
export function statedDay(text: string | undefined): string | undefined {
  const said = (text ?? '').trim();
  const [, name = '', day, year] = MONTH_FIRST.exec(said) ?? [];
  if (day) return dayOf(year, monthOf(name), Number(day));
  const [, first, month = '', inYear] = DAY_FIRST.exec(said) ?? [];
  if (first) return dayOf(inYear, monthOf(month), Number(first));
  const [, y, m, d] = ISO.exec(said) ?? [];
  if (y) return dayOf(y, Number(m), Number(d));
  return ofNumbers(NUMBERS.exec(said));
}

/** America writes the month first, Europe the day: only a number above 12 tells which. */
function ofNumbers(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [a, b, year] = [Number(match[1]), Number(match[2]), match[3]];
  if (a === b || b > 12) return dayOf(year, a, b);
  return a > 12 ? dayOf(year, b, a) : undefined;
}

function monthOf(name: string): number {
  const said = name.toLowerCase();
  if (said === 'sept') return 9;
  const at = FULL_MONTHS.indexOf(said);
  return (at >= 0 ? at : MONTHS.indexOf(said)) + 1;
}

function dayOf(year: string | undefined, month: number, day: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = Date.parse(iso);
  // Engines take February 30 for March 2.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined;
}
