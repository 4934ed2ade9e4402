/** Which badges a posting names: exact phrases, and the words around them as the reason. Never a percentage. */

import { isNegated } from './negation.ts';

/** A badge with all names under which a posting may ask for it. */
export interface Nameable {
  id: string;
  names: readonly string[];
  /** Words of postings that it answers, or does not, as its owner has said; by names and whole lines. */
  answers?: Readonly<Record<string, boolean>>;
}

export interface Named {
  id: string;
  /** The name that was found, as the badge has it. */
  name: string;
  /** The posting's own words around it. */
  quote: string;
  /** Its owner has said that it answers this. */
  isConfirmed?: true;
}

/** Characters of the posting at each side of the name. */
const QUOTE_SIDE = 60;

/**
 * Each badge that the posting names, once, with the first of its names that stands there.
 * @param employer its name is no skill, nor is a part of it; its products may be
 */
export function badgesNamed(posting: string, badges: readonly Nameable[], employer = ''): Named[] {
  const nameIn = finder(posting, employer);
  return badges.flatMap(({ id, names }) => {
    for (const name of names) {
      const found = nameIn(name);
      if (found !== undefined) return [{ id, name, quote: found }];
    }
    return [];
  });
}

/** Places of one name that are looked at: a posting that says fifty times that it does not ask for it does not. */
const MAX_PLACES = 50;

/** Looks for names in one posting: answers with the words around the first place that asks for it. */
export function finder(posting: string, employer = ''): (name: string) => string | undefined {
  const text = posting.normalize('NFC');
  const lower = text.toLowerCase();
  const own = employer.trim() ? placesOf(text, lower, employer.normalize('NFC').trim()) : [];
  const counts = ({ index, length }: Place) =>
    !own.some((each) => each.index <= index && index + length <= each.index + each.length) &&
    !isNegated(text, index, length);
  const look = (name: string) => {
    const place = placesOf(text, lower, name.normalize('NFC')).slice(0, MAX_PLACES).find(counts);
    return place && quote(text, place.index, place.length);
  };
  // Badges of one stack are called the same.
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, look(name));
    return known.get(name);
  };
}

interface Place {
  index: number;
  length: number;
}

function placesOf(text: string, lower: string, name: string): Place[] {
  const words = name.split(/[\s\-–_/]+/).filter(Boolean);
  // A pattern over the whole posting is dear; most names of a wallet have a word that it has not.
  if (words.length === 0 || !words.every((word) => lower.includes(word.toLowerCase()))) return [];
  const found = [...text.matchAll(patternOf(words, isWord(name)))];
  return found
    .map((match) => ({ index: match.index, length: match[0].length }))
    .filter(
      ({ index, length }) => !isWord(name) || ACRONYM.test(name) || !beginsSentence(text, index, length),
    );
}

/** Names that are everyday words or letters too: only with their capitals, and not where any word has one. */
const WORDS = new Set([
  'Go',
  'R',
  'C',
  'D',
  'SAFe',
  'Swift',
  'Rust',
  'Dash',
  'Make',
  'Excel',
  'Word',
  'Access',
]);

function isWord(name: string): boolean {
  return WORDS.has(name) || [...name].length <= 2;
}

/** "UX", "QA": no word begins a sentence like this. */
const ACRONYM = /^\p{Lu}{2}$/u;

/** The name with any white space or hyphen between its words, and neither begun nor continued by more of a word. */
function patternOf(words: readonly string[], isExact: boolean): RegExp {
  const phrase = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s\\-–_/]+');
  // "C" is not in "C++" or "C#", "R" not in "R&D", ".NET" not in "ASP.NET".
  const before = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}]\\.)';
  const after = '(?![\\p{L}\\p{N}_+#]|&\\p{L})';
  return new RegExp(before + phrase + after, isExact ? 'gu' : 'giu');
}

/** "Going forward", "Go and see": a capital there says nothing, unless the name stands in a list. */
function beginsSentence(text: string, index: number, length: number): boolean {
  if (!/(^|[.!?:;]\s+|[\n•–*-]\s*)$/u.test(text.slice(Math.max(0, index - 8), index))) return false;
  return !/^\s*([,/;)\n]|$)/u.test(text.slice(index + length, index + length + 8));
}

/** Whole words around the name, on its own line. */
function quote(text: string, index: number, length: number): string {
  const before = text.slice(Math.max(0, index - QUOTE_SIDE), index);
  const after = text.slice(index + length, index + length + QUOTE_SIDE);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const tail = after.split('\n')[0] ?? '';
  const cutHead = head.length === QUOTE_SIDE ? `…${head.slice(head.search(/\s|$/))}` : head;
  const cutTail = tail.length === QUOTE_SIDE ? `${tail.replace(/\s?\S*$/, '')} …` : tail;
  return `${cutHead}${text.slice(index, index + length)}${cutTail}`.replace(/\s+/g, ' ').trim();
}
