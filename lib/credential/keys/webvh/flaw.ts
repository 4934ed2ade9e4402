/** Why a log leads to no keys: it breaks its own rules, or is written in a way that is not read. */
export interface Flaw {
  flaw: 'broken' | 'unread';
  /** In words, after a colon. */
  why: string;
}

export function broken(why: string): Flaw {
  return { flaw: 'broken', why };
}

export function unread(why: string): Flaw {
  return { flaw: 'unread', why };
}

export function isFlaw(value: unknown): value is Flaw {
  return typeof value === 'object' && value !== null && 'flaw' in value;
}
