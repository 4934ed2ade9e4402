/** The dates of lists that are tokens: NumericDate, seconds since the epoch (RFC 7519, section 2). */
import type { JsonObject } from '../../base/json-values.ts';
import { earlier } from './status-list.ts';

/** ms. A list dated further ahead than clocks differ is of another day. */
const MAX_CLOCK_DIFFERENCE_MS = 5 * 60_000;

/** Why a list does not count at a moment, ms since the epoch; `undefined` while it is in force. */
export function objectionToDates({ iat, nbf, exp, ttl }: JsonObject, now: number): string | undefined {
  const isAmount = (claim: unknown) => typeof claim === 'number' && claim > 0;
  if ([iat, nbf, exp, ttl].some((claim) => claim !== undefined && !isAmount(claim)))
    return 'the status list has dates that are not readable';
  const begin = Math.max(momentOf(iat) ?? 0, momentOf(nbf) ?? 0);
  const end = momentOf(exp) ?? Number.POSITIVE_INFINITY;
  const isInForce = begin <= now + MAX_CLOCK_DIFFERENCE_MS && end > now;
  return isInForce ? undefined : 'the status list is not in force';
}

/** Until when it may be believed, ms since the epoch: by its own end, or by `ttl` from when it was fetched. */
export function endOfToken({ exp, ttl }: JsonObject, now: number): number | undefined {
  const age = momentOf(ttl);
  return earlier(momentOf(exp), age === undefined ? undefined : now + age);
}

function momentOf(claim: unknown): number | undefined {
  return typeof claim === 'number' ? claim * 1000 : undefined;
}
