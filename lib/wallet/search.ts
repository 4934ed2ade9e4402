/** Finding entries as one types: each word may be begun only, and may have a slip of the finger in it. */
import MiniSearch from 'minisearch';
import type { WalletEntry } from './model.ts';

/** A word of five letters may have one wrong, one of ten two. Shorter ones must be right. */
const FUZZINESS = 0.2;

const FIELDS = ['title', 'issuer', 'skills', 'text'] as const;

/** The index of a list lives as long as the list: typing does not build it again. */
const indexes = new WeakMap<readonly WalletEntry[], MiniSearch>();

/** Entries that have every word of the query in title, issuer, skills or text, best first; all for an empty one. */
export function searchEntries(entries: readonly WalletEntry[], query: string): WalletEntry[] {
  if (!/[\p{L}\p{N}]/u.test(query)) return [...entries];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return indexOf(entries)
    .search(query)
    .map((hit) => byId.get(hit.id))
    .filter((entry) => entry !== undefined);
}

function indexOf(entries: readonly WalletEntry[]): MiniSearch {
  const known = indexes.get(entries);
  if (known) return known;
  const index = new MiniSearch({
    fields: [...FIELDS],
    processTerm: folded,
    searchOptions: {
      prefix: true,
      fuzzy: FUZZINESS,
      combineWith: 'AND',
      boost: { title: 4, issuer: 3, skills: 2 },
    },
  });
  index.addAll(entries.map(searchable));
  indexes.set(entries, index);
  return index;
}

/** Without case and signs: "Zürich" is found by "zurich". */
function folded(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function searchable({ id, title, link, finding }: WalletEntry): Record<string, string> {
  const { issuer, achievement } = finding.credential ?? {};
  return {
    id,
    title,
    issuer: [issuer?.name, issuer?.domain, finding.platform?.name].join(' '),
    skills: (achievement?.skills ?? []).map((skill) => skill.name).join(' '),
    text: [achievement?.description, achievement?.criteria, link].join(' '),
  };
}
