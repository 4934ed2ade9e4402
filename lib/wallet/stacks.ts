/** Stacks: what an issuer gave, what one skill was shown by, what counts towards one programme. */
import { folded } from './search.ts';
import type { Shelf } from './shelves.ts';
import type { EntrySummary } from './summary.ts';

export type StackedBy = 'issuer' | 'skill' | 'programme' | 'nothing';

export interface Stack<T> extends Shelf {
  /** In the order in which they were given. */
  items: T[];
}

/** The key of the stack of what states no skill, or no programme; its label is for the views to say. */
export const NONE_STATED = 'none';

/**
 * Stacks in the order in which their first entry stands. An entry with several skills lies on the stack of each; what
 * states none lies on a last one.
 */
export function stacksOf<T extends EntrySummary>(items: readonly T[], by: StackedBy): Stack<T>[] {
  if (by === 'nothing') return items.map((item) => ({ key: item.id, label: item.title, items: [item] }));
  const shelvesOf = SHELVES[by](items);
  const stacks = new Map<string, Stack<T>>();
  const rest: T[] = [];
  for (const item of items) {
    const shelves = shelvesOf(item);
    if (shelves.length === 0) rest.push(item);
    for (const { key, label } of shelves) {
      const stack = stacks.get(key);
      if (!stack) stacks.set(key, { key, label, items: [item] });
      else if (stack.items.at(-1) !== item) stack.items.push(item);
    }
  }
  const last = rest.length ? [{ key: NONE_STATED, label: '', items: rest }] : [];
  return [...stacks.values(), ...last];
}

type ShelvesOf = (item: EntrySummary) => readonly Shelf[];

const SHELVES: Record<Exclude<StackedBy, 'nothing'>, (items: readonly EntrySummary[]) => ShelvesOf> = {
  issuer: () => (item) => [item.issuerShelf],
  skill: () => (item) => item.skills.map((skill) => named('skill', skill)),
  programme: (items) => {
    const records = recordsOf(items);
    return (item) => {
      const inRecord = item.originals.flatMap((hash) => records.get(hash) ?? []);
      return [...inRecord, ...item.programmes.map((name) => named('programme', name))];
    };
  },
};

/** One skill is written "SQL" and "sql". */
function named(kind: string, label: string): Shelf {
  return { key: `${kind} ${folded(label).trim() || label}`, label };
}

/** The learner records by the files that they came in: what came in one file with a record stands in it. */
function recordsOf(items: readonly EntrySummary[]): Map<string, Shelf> {
  const records = items.filter((each) => each.isRecord);
  return new Map(
    records.flatMap(({ id, title, originals }) =>
      originals.map((hash) => [hash, { key: `record ${id}`, label: title }] as const),
    ),
  );
}
