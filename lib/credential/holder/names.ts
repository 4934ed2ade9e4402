import { compareCharacters } from './compare-characters.ts';
import { compareWords } from './compare-words.ts';
import { type NameParts, namePartsOf, type Script } from './name-words.ts';
import { isSameSpelling } from './transliterate.ts';

/** `incomparable`: in scripts between which names have no standard spelling, or no name at all. */
export type NameComparison = 'same' | 'similar' | 'different' | 'incomparable';

/** Characters. The longest names of people that forms have met are under 200; comparing costs by the word. */
const MAX_NAME_LENGTH = 300;
/** Names of one person: in several scripts, before and after a marriage. A list of many would match anybody. */
export const MAX_NAMES = 10;

/**
 * Compares the name that an issuer states with that of a page's owner. The same: given name and surname agree, in
 * the order of any country, with or without middle names, signs and titles. Different: the two share nothing. A name
 * that lists several people, or hides a letter of another alphabet, is at most similar to any but itself.
 */
export function compareNames(stated: string, owner: string): NameComparison {
  if (Math.max(stated.length, owner.length) > MAX_NAME_LENGTH) return 'incomparable';
  const [ours, theirs] = [namePartsOf(stated), namePartsOf(owner)];
  const results = [...ours.words.keys()].flatMap((script) => compareIn(script, ours, theirs) ?? []);
  const best = BEST_FIRST.find((result) => results.includes(result)) ?? 'incomparable';
  const isDoubtful = (ours.isDoubtful || theirs.isDoubtful) && ours.seen !== theirs.seen;
  return best === 'same' && isDoubtful ? 'similar' : best;
}

/** Who writes a name in two scripts is met in either. */
const BEST_FIRST: readonly NameComparison[] = ['same', 'similar', 'different'];

function compareIn(script: Script, all: NameParts, others: NameParts): NameComparison | undefined {
  const [ours, theirs] = [all.words.get(script), others.words.get(script)];
  if (!ours || !theirs) return undefined;
  if (script === 'cjk' || script === 'hangul') return compareCharacters(ours, theirs);
  if (script === 'alphabet') return compareWords(ours, theirs, isSameSpelling);
  return compareWords(ours, theirs, (a, b) => a === b);
}

/** Words of what is no person, however much the rest looks like a name: Johns Hopkins University. */
const ORGANISATION =
  /(?<!\p{L})(?:university|universit\p{L}*|universidad\p{L}*|college|school|schule|academy|akademie|academia|institut\p{L}*|foundation|stiftung|association|society|council|center|centre|group|company|inc|ltd|llc|llp|plc|gmbh|ag|kg|sarl|bv|ab|oy|srl|consulting|coaching|training|trainings|solutions|services|systems|technologies|software|labs?|studios?|partners|associates|bank|press|club)(?!\p{L})|&/iu;

/**
 * Whether an issuer bears the name of a person. One word is too little, since companies are called so; a word that says
 * what kind of body it is makes it none: the academy of Maren Okafor is not Maren Okafor.
 */
export function isNamedAsPerson(issuer: string, person: string): boolean {
  if (issuer.length > MAX_NAME_LENGTH || ORGANISATION.test(issuer)) return false;
  const words = [...namePartsOf(issuer).words.values()];
  const isFull = words.some(
    (each) => each.length > 1 || /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(each[0] ?? ''),
  );
  return isFull && compareNames(issuer, person) === 'same';
}
