import { isFar, isLimiting, isNeutral, type TitleWords, titleWords, tokens } from './title-words.ts';

/** Characters of a title that are looked at: a page is cut there too, and every word is held against every other. */
const MAX_TITLE = 300;
/** Words in which one letter may be mistyped. */
const MIN_MISTYPED = 6;

/**
 * How a claimed title differs from the awarded one: in its level, or in what it is. A claim may leave words out, add the
 * issuer's name, abbreviate and mistype; it may not add anything that makes the award bigger, nor drop the word that
 * says how small it is. Exams, years and versions that one of the two leaves out are no difference.
 */
export function titleDifference(
  claimed: string,
  awarded: string,
  issuer = '',
): 'title' | 'level' | undefined {
  const [claim, award] = [claimed, awarded].map((title) => titleWords(title.slice(0, MAX_TITLE))) as [
    TitleWords,
    TitleWords,
  ];
  if (claim.words.length === 0 && claim.exams.length === 0 && claim.numbers.length === 0) return undefined;
  const known = new Set(tokens(issuer.slice(0, MAX_TITLE)));
  const added = claim.words.filter(
    (word) => !award.words.includes(word) && !known.has(word) && !isNeutral(word),
  );
  const said = new Set(claim.words);
  const unexplained = added.filter((word) => {
    const meant = meantBy(word, claim.words, award.words, awarded);
    for (const each of meant) said.add(each);
    return meant.length === 0;
  });
  const dropped = award.words.filter((word) => !said.has(word));
  if (unexplained.some(isFar) || dropped.some(isLimiting) || numbersDiffer(claim, award)) {
    return unexplained.some((word) => !isFar(word) && !isLimiting(word)) ? 'title' : 'level';
  }
  const isOther =
    claim.exams.length > 0 &&
    award.exams.length > 0 &&
    !claim.exams.some((each) => award.exams.includes(each));
  const isKept = award.words.some((word) => said.has(word) && !isNeutral(word));
  return unexplained.length > 0 || isOther || !isKept ? 'title' : undefined;
}

/** A level that only one of the two states, or numbers of which none is the other's. */
function numbersDiffer({ numbers: claimed }: TitleWords, { numbers: awarded }: TitleWords): boolean {
  const isIn = (numbers: TitleWords['numbers'], value: string) =>
    numbers.some((each) => each.value === value);
  const added = claimed.filter(({ value }) => !isIn(awarded, value));
  const dropped = awarded.filter(({ value }) => !isIn(claimed, value));
  if (added.length > 0 && dropped.length > 0) return true;
  return [...added, ...dropped].some(({ isLevel }) => isLevel);
}

/** The award's words that an added word stands for: mistyped, written together or apart, short or in full. */
function meantBy(
  word: string,
  claim: readonly string[],
  award: readonly string[],
  awarded: string,
): string[] {
  const mistyped = award.find((each) => isMistyped(word, each));
  if (mistyped) return [mistyped];
  const pair = award.find((each, at) => each + award[at + 1] === word);
  if (pair) return [pair, award[award.indexOf(pair) + 1] ?? ''];
  const together = award.find((each) => claim.some((one, at) => isPairWith(word, one, claim[at + 1], each)));
  if (together) return [together];
  const inFull = award.find((each) => each.length > 1 && isSpelledBy(each, word, claim));
  return inFull ? [inFull] : wordsBehind(word, awarded);
}

const isPairWith = (word: string, first: string, second: string | undefined, whole: string) =>
  (word === first || word === second) && first + second === whole;

function isMistyped(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < MIN_MISTYPED || Math.abs(a.length - b.length) > 1)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rests =
    a.length === b.length ? [a.slice(start + 1), b.slice(start + 1)] : [a.slice(start), b.slice(start)];
  const [one = '', other = ''] = rests.toSorted((x, y) => x.length - y.length);
  return one === other || one === other.slice(1);
}

/** `short` is made of the initials of neighbouring words of the claim, of which `word` is one. */
function isSpelledBy(short: string, word: string, claim: readonly string[]): boolean {
  const own = claim.filter((each) => !isNeutral(each) || each === word);
  return own.some((_, at) => {
    const run = own.slice(at, at + short.length);
    return (
      run.includes(word) &&
      run.length === short.length &&
      run.every((each, place) => each[0] === short[place])
    );
  });
}

/** The words of a title that an abbreviation stands for, with or without its small words; none if it is no such one. */
function wordsBehind(short: string, title: string): string[] {
  const all = title.slice(0, MAX_TITLE).split(/\s+/);
  for (const words of [all, all.filter((word) => !/^\p{Ll}{1,3}$/u.test(word))]) {
    const initials = words.flatMap((word) => {
      const letters = word.match(/\p{Lu}|(?<!\p{L})\p{L}/gu) ?? [];
      return letters.map((letter) => ({ letter: letter.toLocaleLowerCase('en'), word }));
    });
    const at =
      short.length > 1
        ? initials
            .map(({ letter }) => letter)
            .join('')
            .indexOf(short)
        : -1;
    if (at !== -1) return initials.slice(at, at + short.length).flatMap(({ word }) => tokens(word));
  }
  return [];
}
