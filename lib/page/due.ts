/** Which links are due to be asked about: those that came into view, and those whose claim the page has changed. */
import type { Site } from '../sites/index.ts';
import { type FoundLink, type Links, readLink } from './found.ts';
import { isHere } from './guard.ts';
import { createTouched } from './touch.ts';

export interface Due {
  /** It came into view. */
  see(link: FoundLink): void;
  /** Something about it may have changed. */
  touch(link: FoundLink): void;
  note(records: readonly MutationRecord[]): void;
  drop(link: FoundLink): void;
  /** Links that came into view wait to be read. */
  readonly isWaiting: boolean;
  /** Those that came into view on this page, asked about or not yet. */
  seen(): FoundLink[];
  clear(): void;
  /** What was touched and asked about; `again`: all links of awards that are claimed otherwise now. */
  takeChanged(): { known: FoundLink[]; again: FoundLink[] };
  /** Of those that wait, as many as can be read in one go, and only the owner's. */
  takeFresh(): FoundLink[];
}

/** Reading the claims of many links must not make a long task. */
const READING_MS = 4;

export function createDue(links: Links, site: Site): Due {
  const touched = createTouched();
  const waiting = new Set<FoundLink>();

  /** All links of these awards: the worker compares the titles under which one award is claimed. */
  function alike(some: readonly FoundLink[]): FoundLink[] {
    const keys = new Set(some.map((link) => link.key));
    return [...keys].flatMap(links.ofAward).filter((link) => link.asked);
  }

  return {
    see: (link) => void (link.asked || waiting.add(link)),
    touch: touched.add,
    note: (records) => touched.note(records, links.all()),
    drop: (link) => void waiting.delete(link),
    get isWaiting() {
      return waiting.size > 0;
    },
    seen: () => [...links.all()].filter((link) => link.asked || waiting.has(link)),
    clear: () => waiting.clear(),
    takeChanged() {
      const known = touched.take().filter((link) => link.asked && isHere(link.anchor));
      return { known, again: alike(known.filter((link) => readLink(link, site))) };
    },
    takeFresh() {
      const until = performance.now() + READING_MS;
      const taken: FoundLink[] = [];
      for (const link of waiting) {
        if (performance.now() > until) break;
        waiting.delete(link);
        if (!isHere(link.anchor) || !site.counts(link.anchor)) continue;
        readLink(link, site);
        link.asked = true;
        taken.push(link);
      }
      return taken;
    },
  };
}
