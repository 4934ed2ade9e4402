const MS_PER_DAY = 86_400_000;

/** What all places of one world share: the moment at which it started. */
export interface Scene {
  now: number;
  /** An instant that many days before (or, if negative, after) the start, ISO 8601 to the second. */
  daysAgo(days: number): string;
}

export function createScene(now = Date.now()): Scene {
  return {
    now,
    daysAgo: (days) => new Date(now - days * MS_PER_DAY).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}
