import { isSameNickname } from './nicknames.ts';
import { isSameSurname } from './surnames.ts';
import { plainSpelling } from './transliterate.ts';

/** Letters of a word in which one may be written otherwise and the two are still near. */
const MIN_LETTERS = 5;
/** Consonants that two words have to share in order: three say more than chance. */
const MIN_CONSONANTS = 3;

/**
 * Whether two words may be one name: a short form, the spelling of another country, one letter that differs, or the
 * same consonants. Enough not to call two names different, too little to call them the same.
 */
export function isNearWord(a: string, b: string): boolean {
  if (isSameNickname(a, b) || isSameSurname(a, b)) return true;
  const [one, other] = [plainSpelling(a), plainSpelling(b)];
  if (one === other || isSameNickname(one, other)) return true;
  if (Math.min(one.length, other.length) >= MIN_LETTERS && differsInOneLetter(one, other)) return true;
  const [mine, yours] = [consonantsOf(one), consonantsOf(other)];
  return mine === yours && mine.length >= MIN_CONSONANTS;
}

/** Consonants in order, doubled ones once, those that languages swap as one. */
function consonantsOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/[wv]/g, 'v')
    .replace(/z/g, 's')
    .replace(/[aeiouyj]|(?<=.)h/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** One letter put in, left out, written otherwise, or two neighbours swapped. */
function differsInOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return right.length <= 1 || (right.length === 2 && left === right.split('').toReversed().join(''));
}
