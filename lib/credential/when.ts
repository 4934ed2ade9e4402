import type { Credential } from './model.ts';
import { type Check, type Code, check } from './verdict.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** ms by which a day begins earlier than UTC's in the first time zone (UTC+14). */
const FIRST_OF_DAY_MS = 14 * HOUR_MS;

/** A day without a time: an issuer east of UTC may write tomorrow's and mean today. */
function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

/** The checks of `current` that a credential's own dates call for at a moment; none while it is in force. */
export function dateChecks(credential: Credential, now: number): Check[] {
  const { validFrom, expiresOn } = credential;
  const checks: Check[] = [];
  if (expiresOn !== undefined) {
    const end = Date.parse(expiresOn);
    if (Number.isNaN(end)) checks.push(check('status_unavailable', 'its end is not a date'));
    else if (end <= now) checks.push(check('expired', expiresOn));
  }
  if (validFrom !== undefined) {
    const start = Date.parse(validFrom) - (isDay(validFrom) ? FIRST_OF_DAY_MS : 0);
    if (Number.isNaN(start)) checks.push(check('status_unavailable', 'its beginning is not a date'));
    else if (start > now) checks.push(check('not_yet_valid', validFrom));
  }
  return checks;
}

/** How long a record or a key document is believed. */
const RECORD_AGE_MS = 24 * HOUR_MS;
/** How long a status list is believed: revocations should be seen the same day. */
const STATUS_AGE_MS = HOUR_MS;
/** How long a failure is believed, so that a page of dead links does not ask again at every scroll. */
export const FAILURE_AGE_MS = 5 * MINUTE_MS;

const FAILURES: readonly Code[] = [
  'not_found',
  'not_shared',
  'unreachable',
  'key_unavailable',
  'anchor_missing',
  'status_unavailable',
  'malformed',
];
/** Waiting for the user: nothing that could be kept. */
const WAITING: readonly Code[] = ['permission_needed', 'page_only', 'clock_doubtful'];

/**
 * How long a finding may be shown without asking again, ms; 0: never kept. A check that names a host waits for the
 * user's click on it. `listAge` is how long a status list says that it may be believed, ms: where it says less, less.
 */
export function maxAgeOf(
  checks: readonly Check[],
  credential?: Credential,
  listAge = Number.POSITIVE_INFINITY,
): number {
  if (checks.some((each) => WAITING.includes(each.code) || each.host !== undefined)) return 0;
  if (checks.some((each) => FAILURES.includes(each.code))) return FAILURE_AGE_MS;
  return Math.max(0, Math.min(credential?.hasStatus ? STATUS_AGE_MS : RECORD_AGE_MS, listAge));
}
