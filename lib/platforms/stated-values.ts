/** Reading what a platform states in JSON of its own making. */
import { plainText } from '../base/text.ts';

/** Characters. The longest title seen on a platform has under 200. */
const MAX_TEXT = 500;
/** Stays in the place of a date, to be noticed as none: what cannot be read must not pass for "never ends". */
const NO_DATE = 'not a date';
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** One line of text for people; `undefined` for what is none, or far too long for one. */
export function statedText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  return plainText(value) || undefined;
}

/** ISO 8601, a day or an instant, or ms since the epoch; `undefined` where nothing is stated. */
export function statedDate(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return instantOf(value);
  const day = typeof value === 'string' ? ISO.exec(value)?.[1] : undefined;
  // Engines take 30 February for 2 March; issuers do not mean that.
  return day && instantOf(Date.parse(day)).startsWith(day) && instantOf(Date.parse(String(value))) !== NO_DATE
    ? String(value)
    : NO_DATE;
}

function instantOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? NO_DATE : date.toISOString();
}
