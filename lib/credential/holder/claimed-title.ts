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
  const [claim, award] = [titleWords(claimed.slice(0, MAX_TITLE)), titleWords(awarded.slice(0, MAX_TITLE))];
  if (claim.words.length + claim.exams.length + claim.numbers.length === 0) return undefined;
  const { said, unexplained } = explain(claim.words, award.words, awarded, issuer.slice(0, MAX_TITLE));
  const isSmallWordLeftOut = award.words.some((word) => !said.has(word) && isLimiting(word));
  if (unexplained.some(isFar) || isSmallWordLeftOut || numbersDiffer(claim, award)) {
    return unexplained.some((word) => !isFar(word) && !isLimiting(word)) ? 'title' : 'level';
  }
  const isKept = award.words.some((word) => said.has(word) && !isNeutral(word));
  return unexplained.length > 0 || examsDiffer(claim, award) || !isKept ? 'title' : undefined;
}

interface Explained {
  /** The award's words that the claim says, in one way or another. */
  said: ReadonlySet<string>;
  /** The claim's words that nothing of the award or its issuer stands for. */
  unexplained: string[];
}

function explain(
  claim: readonly string[],
  award: readonly string[],
  awarded: string,
  issuer: string,
): Explained {
  const said = new Set(claim);
  const known = tokens(issuer);
  const unexplained: string[] = [];
  for (const word of claim) {
    const isOwn = award.includes(word);
    const meant = isOwn ? wordsAbbreviated(word, awarded) : meantBy(word, claim, award, awarded);
    for (const each of meant) said.add(each);
    const isExplained = isOwn || meant.length > 0 || isNeutral(word) || known.includes(word);
    const isIssuers = !isFar(word) && wordsBehind(word, issuer).length > 0;
    if (!isExplained && !isIssuers) unexplained.push(word);
  }
  return { said, unexplained };
}

function examsDiffer({ exams: claimed }: TitleWords, { exams: awarded }: TitleWords): boolean {
  return claimed.length > 0 && awarded.length > 0 && !claimed.some((each) => awarded.includes(each));
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

/**
 * The words of a title that its own abbreviation stands for, in order and but for one letter: CCNA, JNCIA. Who claims it
 * has not left them out.
 */
function wordsAbbreviated(short: string, title: string): string[] {
  const words = tokens(title.slice(0, MAX_TITLE)).filter((word) => word !== short);
  let from = 0;
  const found = [...short].flatMap((letter) => {
    const at = words.findIndex((word, place) => place >= from && word[0] === letter);
    if (at === -1) return [];
    from = at + 1;
    return [words[at] ?? ''];
  });
  return found.length >= Math.max(3, short.length - 1) ? found : [];
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
