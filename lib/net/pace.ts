/** How hard one host may be asked. */
export interface Pace {
  /** Requests at a time. */
  concurrent: number;
  /** Requests that may go out at once after a rest. */
  burst: number;
  /** Requests a second after that. */
  perSecond: number;
}

/** A page of 60 links with four requests each is through in 7 s, and no platform sees more than a busy reader. */
export const PACE: Pace = { concurrent: 2, burst: 100, perSecond: 20 };

/** For answers that come out of a folder. */
export const UNHURRIED: Pace = {
  concurrent: 16,
  burst: Number.POSITIVE_INFINITY,
  perSecond: Number.POSITIVE_INFINITY,
};

interface Line {
  running: number;
  waiting: (() => void)[];
  /** Requests that may go out now: a token bucket. */
  tokens: number;
  filledAt: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** Runs work for a host when that host's turn comes; what waits does so in order. */
export function createQueue(pace: Pace, now: () => number) {
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const known = lines.get(host);
    if (known) return known;
    const line: Line = { running: 0, waiting: [], tokens: pace.burst, filledAt: now() };
    lines.set(host, line);
    return line;
  }

  function advance(line: Line): void {
    fill(line, pace, now());
    while (line.running < pace.concurrent && line.tokens >= 1) {
      const start = line.waiting.shift();
      if (!start) return;
      line.running++;
      line.tokens--;
      start();
    }
    if (line.waiting.length > 0 && line.tokens < 1) wakeLater(line);
  }

  function wakeLater(line: Line): void {
    if (line.timer !== undefined) return;
    line.timer = setTimeout(() => {
      delete line.timer;
      advance(line);
    }, 1000 / pace.perSecond);
  }

  return async function inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const line = lineOf(host);
    await new Promise<void>((start) => {
      line.waiting.push(start);
      advance(line);
    });
    try {
      return await work();
    } finally {
      line.running--;
      advance(line);
    }
  };
}

function fill(line: Line, pace: Pace, at: number): void {
  if (line.tokens === Number.POSITIVE_INFINITY) return;
  // A clock that was set back earns nothing and costs nothing.
  const seconds = Math.max(0, at - line.filledAt) / 1000;
  line.tokens = Math.min(pace.burst, line.tokens + seconds * pace.perSecond);
  line.filledAt = at;
}
