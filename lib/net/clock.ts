/** What servers say of the time, beside what the device says. */

/** How far the device's clock is off, by the last server that said. */
export interface ClockSkew {
  host: string;
  /** Positive: the device is ahead. */
  ms: number;
}

export interface Clock {
  heard(host: string, headers: Headers): void;
  skew(): ClockSkew | undefined;
}

/**
 * Listens to the `Date` of answers (RFC 9110, section 6.6.1) of hosts that are believed: anybody else's server may be
 * wrong, or say what suits it.
 */
export function createClock(isBelieved: (host: string) => boolean, now: () => number = Date.now): Clock {
  let last: ClockSkew | undefined;
  return {
    heard(host, headers) {
      const ms = isBelieved(host) ? skewBetween(headers, now()) : undefined;
      if (ms !== undefined) last = { host, ms };
    },
    skew: () => last,
  };
}

/**
 * ms by which `now` lies outside of what the server can mean. Some caches hand on the date of the first answer, others
 * write their own beside its age (RFC 9111, section 5.1): the truth is one of the two, or between.
 */
function skewBetween(headers: Headers, now: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return undefined;
  const age = Number(headers.get('age') ?? 0) * 1000;
  const latest = date + (age > 0 && Number.isFinite(age) ? age : 0);
  if (now < date) return now - date;
  return now > latest ? now - latest : 0;
}
