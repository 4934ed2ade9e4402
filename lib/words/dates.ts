/** Dates for people, in the user's locale unless a test names one. */

export interface DateStyle {
  locale?: string;
  timeZone?: string;
}

/** "3 May 2027", "May 2027" where no day is said; '' for what is no date. */
export function shortDate(iso: string | undefined, style: DateStyle = {}): string {
  return format(iso, { dateStyle: 'medium' }, style);
}

/** "Monday, 3 May 2027", for the hover. */
export function fullDate(iso: string | undefined, style: DateStyle = {}): string {
  return format(iso, { dateStyle: 'full' }, style);
}

/** "14:02" on the same day, else "3 May 2027, 14:02". */
export function shortTime(
  at: number,
  now: number,
  style: DateStyle = {},
): { sameDay: boolean; text: string } {
  const day = (ms: number) => dateFormat(style.locale, { ...zone(style), dateStyle: 'short' }).format(ms);
  const sameDay = day(at) === day(now);
  const parts: Intl.DateTimeFormatOptions = sameDay
    ? { timeStyle: 'short' }
    : { dateStyle: 'medium', timeStyle: 'short' };
  return { sameDay, text: dateFormat(style.locale, { ...zone(style), ...parts }).format(at) };
}

/** "3 May 2027, 14:02", also on the same day: for what is read later. */
export function dayAndTime(at: number, style: DateStyle = {}): string {
  return dateFormat(style.locale, {
    ...zone(style),
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}

/** Date, time and zone in full, for the hover. */
export function fullTime(at: number, style: DateStyle = {}): string {
  const parts: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'long' };
  return dateFormat(style.locale, { ...zone(style), ...parts }).format(at);
}

function format(iso: string | undefined, parts: Intl.DateTimeFormatOptions, style: DateStyle): string {
  const at = iso ? Date.parse(iso) : Number.NaN;
  if (!iso || Number.isNaN(at)) return '';
  if (/^\d{4}-\d{2}$/.test(iso)) {
    const month = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(style.locale, month).format(at);
  }
  const timeZone = isWholeDay(iso) ? { timeZone: 'UTC' } : zone(style);
  return dateFormat(style.locale, { ...parts, ...timeZone }).format(at);
}

/** Issuers write a day as its first or last moment in UTC: shown as that day wherever the reader is. */
function isWholeDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T(00:00:00|23:59:59)(\.\d+)?(Z|\+00:00))?$/.test(iso);
}

function zone(style: DateStyle): { timeZone?: string } {
  return style.timeZone ? { timeZone: style.timeZone } : {};
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as a hundred uses: a list would be late for it. */
function dateFormat(locale: string | undefined, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  formats.set(key, format);
  return format;
}
