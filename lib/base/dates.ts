/** Dates as strangers state them: ISO 8601, and what is none stays to be noticed as none. */

/** Stays in the place of a date that cannot be read: it must not pass for "never ends". */
export const NOT_A_DATE = 'not a date';

/** Milliseconds since the epoch as ISO 8601. */
export function isoOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? NOT_A_DATE : date.toISOString();
}

/** The first of several dates to come; one that is none before all. */
export function earliest(dates: readonly string[]): string | undefined {
  return notDate(dates) ?? inOrder(dates)[0];
}

/** The last of several dates to come; one that is none before all. */
export function latest(dates: readonly string[]): string | undefined {
  return notDate(dates) ?? inOrder(dates).at(-1);
}

function notDate(dates: readonly string[]): string | undefined {
  return dates.find((date) => Number.isNaN(Date.parse(date)));
}

function inOrder(dates: readonly string[]): string[] {
  return [...dates].sort((a, b) => Date.parse(a) - Date.parse(b));
}
