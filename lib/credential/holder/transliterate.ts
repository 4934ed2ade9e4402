/** Whether two words are spellings of one name: signs, alphabets, and the ways in which people romanise. */
import { LETTERS } from './letters.ts';

/** Where other languages than Russian read a Cyrillic letter in another way. */
const UKRAINIAN = { г: 'h', и: 'y' };
const SERBIAN = { ђ: 'd', ж: 'z', х: 'h', ц: 'c', ч: 'c', ш: 's' };
const BULGARIAN = { ъ: 'a', щ: 'sht', х: 'h' };
const READINGS: readonly Record<string, string>[] = [{}, UKRAINIAN, SERBIAN, BULGARIAN];

/** Greek pairs of letters that are one sound, before the letters themselves (ELOT 743, table 2). */
const GREEK_PAIRS: readonly [RegExp, string][] = [
  [/ου/g, 'ou'],
  [/([αεη])υ(?=[αεηιοωβγδζλμνρ])/g, '$1β'],
  [/([αεη])υ/g, '$1φ'],
  [/γ(?=[γξχ])/g, 'ν'],
  [/^μπ/g, 'b'],
];

/** Signs that are written out as a second letter where the alphabet lacks them: Müller, Mueller; Ågren, Aagren. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };

type Rules = readonly [RegExp, string][];

/**
 * Spellings in which two romanisations of one name differ, brought to one, for comparing only. In Latin letters on
 * both sides few are safe: Jan is not Ian, Khan is not Han, Kelly is not Kelli.
 */
const LATIN_SPELLING: Rules = [
  [/sk(?:iy|ii|ij|yi|yy|y|i)$/, 'ski'],
  [
    /^(dmitr|grigor|valer|vasil|anatol|gennad|arkad|vital|yur|iur|oleks|serh|andr)(?:iy|ii|ij|yi|yy|y|i)$/,
    '$1i',
  ],
  [/^(.{4,})(?:iy|ii)$/, '$1i'],
  [/^(.{2,})iia$/, '$1ia'],
  [/^(.{3,}[ae])[yj]$/, '$1i'],
  // Tatyana, Yakovlev; in a short name the letter makes another: Maya, Maja, Sonya, Sonja.
  [/(?<=.)(?:y|(?<=[dtlns])j)a(?=.{2})|(?<=....)ya$/g, 'ia'],
  [/^[yi]a(?=...)/, 'ia'],
  [/^[yi]u/, 'iu'],
  [/^ye(?=...)/, 'e'],
  [/(?<=...)[yi][oe]v(?=a?$)/, 'ev'],
  [/(?<=.)kh/g, 'h'],
  [/^(?=.{6})(.*)ou/, '$1u'],
  [/^abd[aeu]l/, 'abdul'],
];

/** Where one side was not in Latin letters at all, all that romanisations do may differ. */
const ROMANISATION: Rules = [
  [/kh/g, 'h'],
  [/[yj]/g, 'i'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ou/g, 'u'],
  [/i[eo]/g, 'e'],
  [/(.)\1/g, '$1'],
];

/** By how many of the two words are not in Latin letters. Two that are not need no romanisation to be compared. */
const RULES: readonly Rules[] = [LATIN_SPELLING, ROMANISATION, []];

const NOT_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Whether two lower-case words in Latin, Cyrillic or Greek letters are spellings of one. */
export function isSameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const foreign = [a, b].filter((word) => NOT_LATIN.test(word)).length;
  const rules = RULES[foreign] ?? [];
  const theirs = inOneSpelling(b, rules);
  return [...inOneSpelling(a, rules)].some((spelling) => theirs.has(spelling));
}

/** The word in plain Latin letters, in the commonest way. */
export function plainSpelling(word: string): string {
  const [plain = word] = spellings(word);
  return plain;
}

/** Words whose spellings are remembered: a comparison asks for each word of a name many times. */
const MAX_REMEMBERED = 500;
const remembered = new Map<Rules, Map<string, Set<string>>>(RULES.map((rules) => [rules, new Map()]));

function inOneSpelling(word: string, rules: Rules): Set<string> {
  const known = remembered.get(rules)?.get(word);
  if (known) return known;
  const plain = [...spellings(word)];
  const found = new Set([...plain, ...plain.map((each) => follow(each, rules))]);
  const words = remembered.get(rules);
  if (words && words.size >= MAX_REMEMBERED) words.clear();
  words?.set(word, found);
  return found;
}

/** The word in plain Latin letters, in each of the ways in which it is commonly written. */
function spellings(word: string): Set<string> {
  const composed = word.normalize('NFC');
  const writtenOut = [...composed].map((char) => WRITTEN_OUT[char] ?? char).join('');
  const bare = [composed, writtenOut].map((each) =>
    follow(each.normalize('NFD').replace(/\p{M}/gu, ''), GREEK_PAIRS),
  );
  const readings = NOT_LATIN.test(composed) ? READINGS : READINGS.slice(0, 1);
  return new Set(readings.flatMap((reading) => bare.map((each) => withLetters(each, reading))));
}

function withLetters(word: string, reading: Record<string, string>): string {
  return [...word].map((char) => reading[char] ?? LETTERS[char] ?? char).join('');
}

function follow(word: string, rules: Rules): string {
  return rules.reduce((spelt, [pattern, to]) => spelt.replace(pattern, to), word);
}
