/** From all that is held to what is looked at: filtered, found, sorted, stacked. */
import type { State } from '../credential/verdict.ts';
import { searchItems } from './search.ts';
import { type Order, sorted } from './sort.ts';
import { type Stack, type StackedBy, stacksOf } from './stacks.ts';
import type { EntrySummary } from './summary.ts';

export interface Arrangement {
  query: string;
  by: StackedBy;
  order: Order;
  /** Absent: of any state. */
  state?: State | undefined;
  /** Absent: with any tag, or none. */
  tag?: string | undefined;
  /** What was put aside, instead of what was not. */
  archived: boolean;
}

export const FIRST_SIGHT: Arrangement = { query: '', by: 'issuer', order: 'date', archived: false };

/** What can be filtered by, and how many there are of each; what is put aside counts only as that. */
export interface Facets {
  total: number;
  states: Partial<Record<State, number>>;
  tags: readonly { tag: string; count: number }[];
  archived: number;
}

/** What the filters leave, in order. `now` is ms since the epoch. */
export function shelved<T extends EntrySummary>(
  items: readonly T[],
  filter: Pick<Arrangement, 'state' | 'tag' | 'archived' | 'order'>,
  now: number,
): T[] {
  return sorted(items.filter(fits(filter)), filter.order, now);
}

export interface Arranged<T> {
  stacks: Stack<T>[];
  /** How many fit. */
  count: number;
}

/** Hits of a search stand flat, best first: what was typed says more than any order. */
export function arranged<T extends EntrySummary>(
  items: readonly T[],
  { query, by }: Pick<Arrangement, 'query' | 'by'>,
): Arranged<T> {
  if (!/[\p{L}\p{N}]/u.test(query)) return { stacks: stacksOf(items, by), count: items.length };
  const found = searchItems(items, query);
  return { stacks: stacksOf(found, 'nothing'), count: found.length };
}

function fits({ state, tag, archived }: Pick<Arrangement, 'state' | 'tag' | 'archived'>) {
  return (item: EntrySummary) =>
    item.isArchived === archived &&
    (state === undefined || item.state === state) &&
    (tag === undefined || item.tags.includes(tag));
}

export function facetsOf(items: readonly EntrySummary[]): Facets {
  const states: Facets['states'] = {};
  const tags = new Map<string, number>();
  const shown = items.filter((each) => !each.isArchived);
  for (const { state, tags: own } of shown) {
    states[state] = (states[state] ?? 0) + 1;
    for (const tag of own) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return {
    total: shown.length,
    states,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)),
    archived: items.length - shown.length,
  };
}
