import type { NameComparison } from './names.ts';
import { isNearWord } from './near-words.ts';
import { givenSyllablesJoined, isVietnamese, standsFirstInTheEast } from './surnames.ts';

export type Agree = (a: string, b: string) => boolean;
type Words = readonly string[];

/**
 * Words that many unrelated names share: alone they say nothing. `thi` and `van` are Vietnamese middle names, kaur
 * and singh Sikh ones.
 */
const PARTICLES = new Set(
  (
    'de da do das dos di du del della der den des van von vom zu zum zur ter ten te af av la le las los y ' +
    'al el ul bin ibn bint binti thi بن ابن بنت'
  ).split(' '),
);
/** Son or daughter of: what stands before it is the person, whoever is named behind. */
const CHILD_OF = new Set('bin ibn bint binti بن ابن بنت'.split(' '));
/** A surname (Vietnamese, and Lê without its signs) where it stands first. */
const SURNAMES_TOO = ['le', 'do', 'la'];
/** Father and son. Who leaves it out may be either. */
const GENERATIONS = new Set('jr sr junior senior ii iii iv filho neto sobrinho'.split(' '));
/** Of the father's name: no surname, and left out of a name that begins with the surname. */
const PATRONYMIC = /(?:vi[ct]h|vna|ichna|вич|вна|чна)$/;

/** Compares the words of two names in one script. */
export function compareWords(ours: Words, theirs: Words, agree: Agree): NameComparison {
  if (ours.join('') === theirs.join('')) return 'same';
  const mayTurn = ![ours, theirs].every((words) => words.some((word) => CHILD_OF.has(word)));
  const isSame = (a: Words, b: Words) =>
    waysToRead(a, b).some(([mine, yours]) => isSameName(mine, yours, mayTurn, agree));
  if (isSame(ours, theirs)) return 'same';
  const areComparable = !particlesContradict(ours, theirs);
  if (areComparable && isSame(withoutParticles(ours), withoutParticles(theirs))) return 'same';
  return isSimilarName(telling(ours), telling(theirs), agree) ? 'similar' : 'different';
}

function isParticle(signed: string, at: number): boolean {
  const word = signed.normalize('NFD').replace(/\p{M}/gu, '');
  // A lone letter between two names is an initial; `Ramón y Cajal` stands behind a given name.
  if (word === 'y') return at > 1;
  return PARTICLES.has(word) && !(at === 0 && SURNAMES_TOO.includes(word));
}

/** Da and Do are particles in Portuguese, and syllables of Korean given names. */
function withoutParticles(words: Words): Words {
  if (givenSyllablesJoined(words).length > 0) return words;
  const kept = words.filter((word, at) => !isParticle(word, at));
  return kept.length > 1 ? kept : words;
}

/** `bin` and `binti`, `thi` and `van`, `van` and `von` tell people apart; where one of the two names has none, none does. */
function particlesContradict(ours: Words, theirs: Words): boolean {
  const articles = (words: Words) => words.filter(isParticle).map(articleOf);
  const [mine, yours] = [articles(ours), articles(theirs)];
  const isWithin = (some: Words, all: Words) => some.every((word) => all.includes(word));
  return !isWithin(mine, yours) && !isWithin(yours, mine);
}

function articleOf(word: string): string {
  return word === 'el' || word === 'ul' ? 'al' : word;
}

function telling(words: Words): Words {
  const kept = withoutParticles(words).filter((word) => !GENERATIONS.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * Both as they stand, and one of them with neighbouring words as one: Abdul Rahman and Abdulrahman, van de Velde. Not
 * both: that would spell the end of one name into the next.
 */
function waysToRead(a: Words, b: Words): [Words, Words][] {
  const [mine, yours] = [readings(a), readings(b)];
  return mine.flatMap((one) =>
    yours.flatMap((other): [Words, Words][] => [
      [one, other],
      ...writtenTogether(one).map((joined): [Words, Words] => [joined, other]),
      ...writtenTogether(other).map((joined): [Words, Words] => [one, joined]),
    ]),
  );
}

function readings(words: Words): Words[] {
  const east = givenSyllablesJoined(words);
  return east.length > 0 ? east : [words];
}

/** With two or three neighbouring words as one. */
function writtenTogether(words: Words): Words[] {
  return [2, 3].flatMap((count) =>
    words.slice(0, Math.max(0, words.length - count + 1)).map((_, at) => {
      const together = words.slice(at, at + count).join('');
      return [...words.slice(0, at), together, ...words.slice(at + count)];
    }),
  );
}

/** Whether given name and surname agree, in one of the orders in which they are written. */
function isSameName(a: Words, b: Words, mayTurn: boolean, agree: Agree): boolean {
  const isShorter = fullWords(a).length - fullWords(b).length || a.length - b.length;
  const [few, many] = isShorter <= 0 ? [a, b] : [b, a];
  const ways = mayTurn ? orders(few) : [{ words: few, isTurned: false }];
  return ways.some(({ words, isTurned }) => standsIn(words, many, isTurned, agree));
}

const fullWords = (words: Words) => words.filter((word) => word.length > 1);

interface Order {
  words: Words;
  isTurned: boolean;
}

/**
 * Surname first or last, however many words it has: turned, not shuffled, since brothers may be José María and María
 * José. In Vietnam all is turned about: Phạm Minh Đức, Duc Minh Pham.
 */
function orders(words: Words): Order[] {
  const turned = words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)]);
  if (words.length > 2 && isVietnamese(words)) turned.push(words.toReversed());
  return [{ words, isTurned: false }, ...turned.map((each) => ({ words: each, isTurned: true }))];
}

/**
 * Each word of the shorter name stands in the longer one, in order. What the longer one has besides are middle
 * names, an initial in front, or behind the rest a second surname.
 */
function standsIn(few: Words, many: Words, isTurned: boolean, agree: Agree): boolean {
  const places = placesIn(few, many, agree);
  if (!places) return false;
  const whole = places.filter((place, at) => (many[place]?.length ?? 0) > 1 && (few[at]?.length ?? 0) > 1);
  if (whole.length < Math.min(2, few.length)) return false;
  if (many.slice(0, whole[0]).some((word) => word.length > 1)) return false;
  const left = many
    .slice((whole.at(-1) ?? 0) + 1)
    .filter((word) => word.length > 1 && !GENERATIONS.has(word));
  if (left.length === 0) return few.length > 1 || fullWords(many).length === 1;
  if (left.length > 1 || few.length === 1 || standsFirstInTheEast(many)) return false;
  return !isTurned || PATRONYMIC.test(left[0] ?? '');
}

/** Where each word stands, whole or as an initial. */
function placesIn(few: Words, many: Words, agree: Agree): number[] | undefined {
  const places: number[] = [];
  for (const word of few) {
    const from = (places.at(-1) ?? -1) + 1;
    const place = many.findIndex((each, at) => at >= from && (agree(word, each) || isInitialOf(word, each)));
    if (place === -1) return undefined;
    places.push(place);
  }
  return places;
}

/** A whole word in common, one that is near, or initials and nothing that contradicts them. */
function isSimilarName(a: Words, b: Words, agree: Agree): boolean {
  const isShared = (x: string, y: string) =>
    x.length > 1 && y.length > 1 && (agree(x, y) || isNearWord(x, y));
  if (a.some((x) => b.some((y) => isShared(x, y)))) return true;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return areInitials(few, many);
}

/** Each word of one name is the initial of a word of the other, or has one: `M. O.` of Maren Ada Okafor. */
function areInitials(few: Words, many: Words): boolean {
  if (few.length < many.length && few.some((word) => word.length > 1)) return false;
  const free = [...many];
  return few.every((word) => {
    const at = free.findIndex((each) => isInitialOf(word, each));
    if (at !== -1) free.splice(at, 1);
    return at !== -1;
  });
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}
