/** What both pages show, whichever framework renders it. */
import { CREDLY } from '../../awards.ts';

export interface Item {
  id: string;
  title: string;
  url: string;
}

const item = ({ id, title }: { id: string; title: string }): Item => ({
  id: `i${id.slice(0, 4)}`,
  title,
  url: `https://www.credly.com/badges/${id}`,
});

export const ITEMS: readonly Item[] = [CREDLY.practitioner, CREDLY.expired, CREDLY.ofSomebodyElse].map(item);

/** What the buttons of the page do to its list. */
export const CHANGES: Record<string, (items: readonly Item[]) => readonly Item[]> = {
  again: (items) => items.map((each) => ({ ...each })),
  reverse: (items) => items.toReversed(),
  remove: (items) => items.slice(1),
  add: (items) => [...items, ...ITEMS.filter(({ id }) => !items.some((each) => each.id === id))],
};
