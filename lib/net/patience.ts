/** Time-outs in a row after which a host is taken to hang: twice as many as are asked at a time. */
const MAX_TIMEOUTS = 4;
/** ms for which a host that hangs is not asked again. Sixty links to it would otherwise wait for four minutes. */
const REST_MS = 60_000;

export interface Patience {
  timedOut(host: string): void;
  answered(host: string): void;
  /** The host hung a moment ago: asking it again would only keep people waiting. */
  isOver(host: string): boolean;
}

/** Remembers which hosts hang. */
export function createPatience(now: () => number): Patience {
  const hanging = new Map<string, { timeouts: number; at: number }>();
  return {
    timedOut(host) {
      hanging.set(host, { timeouts: (hanging.get(host)?.timeouts ?? 0) + 1, at: now() });
    },
    answered(host) {
      hanging.delete(host);
    },
    isOver(host) {
      const known = hanging.get(host);
      return known !== undefined && known.timeouts >= MAX_TIMEOUTS && now() - known.at < REST_MS;
    },
  };
}
