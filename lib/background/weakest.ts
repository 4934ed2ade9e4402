/** One link may lead to several credentials, in a presentation. Its one mark says what the weakest of them says. */
import type { Finding, State, Verdict } from '../credential/verdict.ts';

/** What was found behind one link: the first credential, and beside it all others. */
export interface Found extends Finding {
  others?: Finding[];
}

/** As `examine` gives them, at least one. */
export function foundOf([first, ...others]: readonly Finding[]): Found | undefined {
  return first && { ...first, ...(others.length > 0 ? { others } : {}) };
}

export function allOf({ others = [], ...first }: Found): Finding[] {
  return [first, ...others];
}

/** Evidence against first, then another person's, then what says nothing, then doubts. */
const WEAKEST_FIRST: readonly State[] = ['invalid', 'other', 'unchecked', 'caution', 'verified'];

/**
 * The one that decides: else a mark would say "Verified" of a link that also leads to somebody else's credential, or to
 * one that was revoked. Its headline says that it is one of several.
 */
export function weakestOf<T extends { verdict: Verdict }>(judged: readonly T[]): T | undefined {
  const [weakest] = WEAKEST_FIRST.flatMap((state) => judged.filter(({ verdict }) => verdict.state === state));
  if (!weakest || judged.length === 1) return weakest;
  return {
    ...weakest,
    verdict: saying(weakest.verdict, `one of ${judged.length} credentials behind this link`),
  };
}

/** Adds a detail to the check that decided. */
export function saying(verdict: Verdict, detail: string): Verdict {
  const checks = verdict.checks.map((each) =>
    each.code === verdict.headline
      ? { ...each, detail: each.detail ? `${each.detail}; ${detail}` : detail }
      : each,
  );
  return { ...verdict, checks };
}
