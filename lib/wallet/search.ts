/**
 * Finding entries as one types: each word may be begun only, and where nothing fits, have a slip of the finger in it.
 * Texts are folded once, when an entry is read; a key press is then a plain look for words in them, which takes a few
 * milliseconds in 5,000 entries and no index.
 */
import type { WalletEntry } from './model.ts';

/** Of descriptions and criteria; more is rarely searched for, and all of it would be most of the wallet. */
const MAX_TEXT_CHARACTERS = 1_500;
/** A word of five letters may have one wrong, one of ten two. Shorter ones must be right. */
const LETTERS_A_SLIP = 5;
/** Title, issuer, skills and tags, the rest. */
const WEIGHTS = [8, 5, 4, 1] as const;
/** A word that is there as it was typed, and not only begun. */
const WHOLE = 0.5;

export interface Searchable {
  searched: readonly string[];
}

/** Entries that have every word of the query, best first; all in their order for an empty one. */
export function searchItems<T extends Searchable>(items: readonly T[], query: string): T[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...items];
  const hits = ranked(
    items,
    words.map((word) => [word]),
  );
  return hits.length
    ? hits
    : ranked(
        items,
        words.map((word) => nearWords(items, word)),
      );
}

/** Without case and signs, each word behind a space: "Zürich" is found by "zurich". */
export function folded(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** What is looked in, from what counts most to what counts least. */
export function searchable({ title, link, tags = [], finding }: WalletEntry): string[] {
  const { issuer, achievement, issuedOn, expiresOn } = finding.credential ?? {};
  const skills = (achievement?.skills ?? []).map((skill) => skill.name);
  const text = [achievement?.description, achievement?.criteria].join(' ').slice(0, MAX_TEXT_CHARACTERS);
  return [
    title,
    [issuer?.name, issuer?.domain, finding.platform?.name].join(' '),
    [...skills, ...tags].join(' '),
    [inWords(issuedOn), inWords(expiresOn), text, link].join(' '),
  ].map(folded);
}

/** "2026-03-01" and "March", so that both "2026-03" and "march 2026" find it. */
function inWords(iso: string | undefined): string {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? '' : `${new Date(at).toISOString().slice(0, 10)} ${MONTH.format(at)}`;
}

const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' });

/** `words`: for each word of the query, what may stand for it. */
function ranked<T extends Searchable>(items: readonly T[], words: readonly (readonly string[])[]): T[] {
  const hits: { item: T; score: number }[] = [];
  for (const item of items) {
    const score = scoreOf(item.searched, words);
    if (score > 0) hits.push({ item, score });
  }
  // The sort is stable: equals stay in the order in which they were given.
  return hits.sort((a, b) => b.score - a.score).map(({ item }) => item);
}

function scoreOf(searched: readonly string[], words: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const forms of words) {
    let best = 0;
    for (const form of forms) best = Math.max(best, scoreOfWord(searched, form));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function scoreOfWord(searched: readonly string[], word: string): number {
  for (const [field, weight] of WEIGHTS.entries()) {
    const text = searched[field] ?? '';
    if (!text.includes(` ${word}`)) continue;
    return weight + (text.includes(` ${word} `) ? WHOLE : 0);
  }
  return 0;
}

/** The words of titles, issuers and skills; of a list once, since typing does not change it. */
const vocabularies = new WeakMap<readonly Searchable[], ReadonlySet<string>>();

function nearWords(items: readonly Searchable[], word: string): string[] {
  const slips = Math.floor(word.length / LETTERS_A_SLIP);
  if (slips === 0) return [word];
  let known = vocabularies.get(items);
  if (!known) {
    known = new Set(items.flatMap(({ searched }) => searched.slice(0, -1).join('').split(' ')));
    vocabularies.set(items, known);
  }
  return [word, ...[...known].filter((each) => isNear(word, each, slips))];
}

/** At most so many letters put in, left out or written otherwise. */
function isNear(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    if (Math.min(...next) > slips) return false;
    row = next;
  }
  return (row[b.length] ?? Number.POSITIVE_INFINITY) <= slips;
}
