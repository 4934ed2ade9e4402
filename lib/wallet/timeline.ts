/** How what one knows has grown: when each award came, which skills were new with it, and what ends soon. */
import { folded } from './search.ts';
import type { EntrySummary } from './summary.ts';

export interface Period<T> {
  /** "2026", or "2026-Q2". */
  key: string;
  /** Its first moment, ms since the epoch. */
  from: number;
  items: T[];
  /** Shown for the first time in it, in the order in which they came. */
  newSkills: string[];
}

export interface Timeline<T> {
  /** `quarter` where all of it lies within three years. */
  unit: 'year' | 'quarter';
  /** The oldest first, empty ones between them included. */
  periods: Period<T>[];
  /** What states no date is in no period. */
  undated: number;
  /** Nothing confirms these, or they are not valid, or somebody else's: they are no learning of one's own. */
  unproven: number;
}

export interface EndingMonth<T> {
  /** "2026-11". */
  key: string;
  from: number;
  items: T[];
}

/** Longer than this, quarters become too narrow to be told apart in the popup. */
const MAX_YEARS_IN_QUARTERS = 3;
const MONTHS_AHEAD = 12;

/** Days that issuers state are days in UTC, and so are the periods. */
export function timelineOf<T extends EntrySummary>(items: readonly T[]): Timeline<T> {
  const proven = items.filter(({ state }) => state === 'verified' || state === 'caution');
  const dated = proven.filter((each) => each.isDated).sort((a, b) => a.at - b.at);
  const [first, last] = [dated[0], dated.at(-1)].map((each) => new Date(each?.at ?? 0).getUTCFullYear());
  const unit = (last ?? 0) - (first ?? 0) < MAX_YEARS_IN_QUARTERS ? 'quarter' : 'year';
  return {
    unit,
    periods: dated.length ? filled(dated, unit === 'year' ? 12 : 3) : [],
    undated: proven.length - dated.length,
    unproven: items.length - proven.length,
  };
}

function filled<T extends EntrySummary>(dated: readonly T[], months: number): Period<T>[] {
  const numberOf = (at: number) => Math.floor(monthNumber(at) / months);
  const from = numberOf(dated[0]?.at ?? 0);
  const count = numberOf(dated.at(-1)?.at ?? 0) - from + 1;
  const periods = Array.from({ length: count }, (_, at) => emptyPeriod<T>((from + at) * months, months));
  const known = new Set<string>();
  for (const item of dated) {
    const period = periods[numberOf(item.at) - from];
    period?.items.push(item);
    for (const skill of item.skills) {
      const name = folded(skill);
      if (known.has(name)) continue;
      known.add(name);
      period?.newSkills.push(skill);
    }
  }
  return periods;
}

function emptyPeriod<T>(month: number, months: number): Period<T> {
  const year = Math.floor(month / 12);
  const key = months === 12 ? String(year) : `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return { key, from: Date.UTC(year, month % 12), items: [], newSkills: [] };
}

function monthNumber(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** This month and the 12 after it, with what ends in each, the soonest first; what is not valid cannot end. */
export function endingSoon<T extends EntrySummary>(items: readonly T[], now: number): EndingMonth<T>[] {
  const first = monthNumber(now);
  const until = new Date(now).setUTCMonth(new Date(now).getUTCMonth() + MONTHS_AHEAD);
  const ending = items
    .filter(({ endsAt = 0, state }) => endsAt >= now && endsAt < until && state !== 'invalid')
    .sort((a, b) => (a.endsAt ?? 0) - (b.endsAt ?? 0));
  const months = Map.groupBy(ending, ({ endsAt = 0 }) => monthNumber(endsAt) - first);
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => {
    const from = Date.UTC(Math.floor(first / 12), (first % 12) + ahead);
    return { key: new Date(from).toISOString().slice(0, 7), from, items: months.get(ahead) ?? [] };
  });
}
