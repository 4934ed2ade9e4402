/** Reading what a platform states in JSON of its own making. */
import { isoOf, NOT_A_DATE } from '../base/dates.ts';
import { plainText } from '../base/text.ts';

/** Characters. The longest title seen on a platform has under 200. */
const MAX_TEXT = 500;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** One line of text for people; `undefined` for what is none, or far too long for one. */
export function statedText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  return plainText(value) || undefined;
}

/** ISO 8601, a day or an instant, or ms since the epoch; `undefined` where nothing is stated. */
export function statedDate(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return isoOf(value);
  const day = typeof value === 'string' ? ISO.exec(value)?.[1] : undefined;
  // Engines take 30 February for 2 March; issuers do not mean that.
  return day && isoOf(Date.parse(day)).startsWith(day) && isoOf(Date.parse(String(value))) !== NOT_A_DATE
    ? String(value)
    : NOT_A_DATE;
}
