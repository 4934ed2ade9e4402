/** Which entries a change of the page was in: only their claims are read again. */
import type { FoundLink } from './found.ts';

/** No line of text lies deeper in its entry. */
const MAX_CLIMB = 8;

export interface Touched {
  /** Notes which of these links a change concerns. */
  note(records: readonly MutationRecord[], links: Iterable<FoundLink>): void;
  add(link: FoundLink): void;
  /** Those noted so far, once. */
  take(): FoundLink[];
}

export function createTouched(): Touched {
  let touched = new Set<FoundLink>();

  function note(records: readonly MutationRecord[], links: Iterable<FoundLink>): void {
    const byItem = new Map<Node, FoundLink[]>();
    for (const link of links) {
      if (!link.asked) continue;
      byItem.set(link.item, [...(byItem.get(link.item) ?? []), link]);
    }
    if (byItem.size === 0) return;
    for (const target of new Set(records.map((record) => record.target))) {
      let at: Node | null = target;
      for (let steps = 0; at && steps < MAX_CLIMB; steps++, at = at.parentNode) {
        for (const link of byItem.get(at) ?? []) touched.add(link);
      }
    }
  }

  return {
    note,
    add: (link) => touched.add(link),
    take() {
      const taken = [...touched];
      touched = new Set();
      return taken;
    },
  };
}
