import { inSimplified } from './han-variants.ts';
import type { NameComparison } from './names.ts';
import { nicknameOf } from './nicknames.ts';

type Agree = (a: string, b: string) => boolean;

/** Words that many unrelated names share: alone they say nothing. `thi` and `van` are Vietnamese middle names. */
const PARTICLES = new Set(
  (
    'de da do das dos di du del della der den des van von vom zu zum zur ter ten te af av la le las los y ' +
    'al el ul bin ibn bint binti thi'
  ).split(' '),
);
/** A surname (Vietnamese, and Lê without its signs) where it stands first. */
const SURNAMES_TOO = ['le', 'do', 'la'];

/** Compares the words of two names in one script, in any order. */
export function compareWords(
  ours: readonly string[],
  theirs: readonly string[],
  agree: Agree,
): NameComparison {
  if (ours.join('') === theirs.join('')) return 'same';
  const [mine, yours] = [withoutParticles(ours), withoutParticles(theirs)];
  const ways = [
    [ours, theirs],
    [mine, yours],
  ].flatMap(([a = [], b = []]) => [
    [a, b],
    ...writtenTogether(a).map((joined) => [joined, b]),
    ...writtenTogether(b).map((joined) => [a, joined]),
  ]);
  if (ways.some(([a = [], b = []]) => isSameName(a, b, agree))) return 'same';
  return isSimilarName(mine, yours, agree) ? 'similar' : 'different';
}

function withoutParticles(words: readonly string[]): readonly string[] {
  const isParticle = (signed: string, at: number) => {
    const word = signed.normalize('NFD').replace(/\p{M}/gu, '');
    return PARTICLES.has(word) && !(at === 0 && SURNAMES_TOO.includes(word));
  };
  const kept = words.filter((word, at) => !isParticle(word, at));
  return kept.length > 1 ? kept : words;
}

/** The name with two or three neighbouring words as one: Min Jun and Minjun, van der Velde and Vandervelde. */
function writtenTogether(words: readonly string[]): string[][] {
  return [2, 3].flatMap((count) =>
    words
      .slice(0, Math.max(0, words.length - count + 1))
      .map((_, at) => [
        ...words.slice(0, at),
        words.slice(at, at + count).join(''),
        ...words.slice(at + count),
      ]),
  );
}

interface Pair {
  few: number;
  many: number;
}

/**
 * Whether given name and surname agree. They stand at the ends of a name; what one of the two leaves out, or
 * shortens to an initial, may only stand between.
 */
function isSameName(a: readonly string[], b: readonly string[], agree: Agree): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = pairUp(few, many, (x, y) => x.length > 1 && agree(x, y));
  const [left, over] = [few.keys(), many.keys()].map((places, side) =>
    [...places].filter((place) => !pairs.some((pair) => (side === 0 ? pair.few : pair.many) === place)),
  ) as [number[], number[]];
  const shortened = pairUp(
    left.map((place) => few[place] ?? ''),
    over.map((place) => many[place] ?? ''),
    isInitial,
  );
  if (shortened.length < left.length) return false;
  return (
    coversBothEnds(
      pairs.map((pair) => pair.few),
      few.length,
    ) &&
    coversBothEnds(
      pairs.map((pair) => pair.many),
      many.length,
    )
  );
}

/** A second surname may be left out; a lone word that is part of a longer name is not enough. */
function coversBothEnds(places: readonly number[], length: number): boolean {
  if (length === 1) return places.length === 1;
  const last = places.includes(length - 1) || (length > 2 && places.includes(length - 2));
  return places.length > 1 && places.includes(0) && last;
}

/** A whole word in common, a nickname, or initials and nothing that contradicts them. */
function isSimilarName(a: readonly string[], b: readonly string[], agree: Agree): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const isWord = (x: string, y: string) =>
    x.length > 1 && y.length > 1 && (agree(x, y) || nicknameOf(x) === nicknameOf(y));
  if (pairUp(few, many, isWord).length > 0) return true;
  const initials = pairUp(few, many, isInitial);
  return initials.length > 1 && initials.length === few.length;
}

/** Places of words that agree, each used once. */
function pairUp(few: readonly string[], many: readonly string[], agree: Agree): Pair[] {
  const free = new Set(many.keys());
  return few.flatMap((word, at) => {
    const place = [...free].find((each) => agree(word, many[each] ?? ''));
    if (place === undefined) return [];
    free.delete(place);
    return [{ few: at, many: place }];
  });
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

const HAN = /\p{Script=Han}/u;
const SYLLABLE = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Names whose words are not always written apart: Chinese, Japanese, Korean. */
export function compareCharacters(ours: readonly string[], theirs: readonly string[]): NameComparison {
  const [a, b] = [inOneKana(ours), inOneKana(theirs)];
  if (a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ')) return 'same';
  const [mine, yours] = [new Set(a.join('')), new Set(b.join(''))];
  if ([...mine].some((char) => SYLLABLE.test(char) && yours.has(char))) return 'similar';
  // A Japanese name in kana is read from its characters, and not only in one way.
  return HAN.test(a.join('')) === HAN.test(b.join('')) ? 'different' : 'incomparable';
}

/** Katakana as hiragana, traditional and Japanese forms of characters as simplified ones. */
function inOneKana(words: readonly string[]): string[] {
  return words.map((word) =>
    inSimplified(word.replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))),
  );
}
