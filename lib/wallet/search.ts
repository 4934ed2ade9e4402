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
/** Between two of those texts: nothing that is typed fits across it. */
const BORDER = '\n';

export interface Searchable {
  searched: string;
}

/** Entries that have every word of the query, best first; all in their order for an empty one. */
export function searchItems<T extends Searchable>(items: readonly T[], query: string): T[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...items];
  const hits = ranked(
    items,
    words.map((word) => [word]),
  );
  if (hits.length > 0) return hits;
  return ranked(
    items,
    words.map((word) => nearWords(items, word)),
  );
}

/**
 * Without case and signs, each word behind a space: "Zürich" is found by "zurich". What comes last makes a string of
 * one piece, which later looks into it do not have to put together first.
 */
export function folded(text: string): string {
  const lower = ` ${text} `.toLowerCase();
  // Most texts are plain, and Unicode's classes take ten times as long.
  if (/^[ -~\n]*$/.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ');
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** What is looked in: four texts, from what counts most to what counts least. */
export function searchable({ title, link, tags = [], finding, claimed }: WalletEntry): string {
  const { issuer, achievement, issuedOn, expiresOn } = finding.credential ?? {};
  const skills = (achievement?.skills ?? []).map((skill) => skill.name);
  const text = [achievement?.description, achievement?.criteria].join(' ').slice(0, MAX_TEXT_CHARACTERS);
  return [
    title,
    [issuer?.name, issuer?.domain, finding.platform?.name, claimed?.issuer].join(' '),
    [...skills, ...tags].join(' '),
    [inWords(issuedOn), inWords(expiresOn), text, link].join(' '),
  ]
    .map(folded)
    .join(BORDER);
}

/** "2026-03-01" and "March", so that both "2026-03" and "march 2026" find it. */
function inWords(iso: string | undefined): string {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) return '';
  return `${date.toISOString().slice(0, 10)} ${MONTHS[date.getUTCMonth()]}`;
}

const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, month) => MONTH.format(Date.UTC(2000, month)));

/** `words`: for each word of the query, what may stand for it. Equals stay in the order in which they were given. */
function ranked<T extends Searchable>(items: readonly T[], words: readonly (readonly string[])[]): T[] {
  const begun = words.map((forms) => forms.map((form) => ` ${form}`));
  const byScore = new Map<number, T[]>();
  for (const item of items) {
    const score = scoreOf(item.searched, begun);
    if (score === 0) continue;
    const equals = byScore.get(score);
    if (equals) equals.push(item);
    else byScore.set(score, [item]);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
}

function scoreOf(searched: string, words: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const forms of words) {
    let best = 0;
    for (const form of forms) best = Math.max(best, scoreOfWord(searched, form));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/** The first place is the one that counts most. */
function scoreOfWord(searched: string, begun: string): number {
  const at = searched.indexOf(begun);
  if (at < 0) return 0;
  let field = 0;
  let end = searched.indexOf(BORDER);
  while (end >= 0 && end < at) {
    field++;
    end = searched.indexOf(BORDER, end + 1);
  }
  const whole = searched.indexOf(`${begun} `, at);
  return (WEIGHTS[field] ?? 0) + (whole >= 0 && (end < 0 || whole < end) ? WHOLE : 0);
}

/** The words of titles, issuers and skills; of a list once, since typing does not change it. */
const vocabularies = new WeakMap<readonly Searchable[], Set<string>>();

function vocabularyOf(items: readonly Searchable[]): ReadonlySet<string> {
  const known = vocabularies.get(items) ?? new Set<string>();
  if (known.size > 0) return known;
  for (const { searched } of items) {
    // A number with a slip in it is another number.
    for (const word of searched.slice(0, searched.lastIndexOf(BORDER)).split(/\s+/))
      if (word.length >= LETTERS_A_SLIP - 1 && !/^\d/.test(word)) known.add(word);
  }
  vocabularies.set(items, known);
  return known;
}

function nearWords(items: readonly Searchable[], word: string): string[] {
  const slips = Math.floor(word.length / LETTERS_A_SLIP);
  if (slips === 0) return [word];
  return [word, ...[...vocabularyOf(items)].filter((each) => isNear(word, each, slips))];
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
