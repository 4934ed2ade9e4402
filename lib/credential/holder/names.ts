import { nicknameOf } from './nicknames.ts';
import { spellings } from './transliterate.ts';

/** `incomparable`: in scripts between which names have no standard spelling. */
export type NameComparison = 'same' | 'similar' | 'different' | 'incomparable';

/** Characters of a name that are looked at; longer ones are no names. */
const MAX_NAME_LENGTH = 200;

/** Forms of address, degrees and other decoration: not part of a name. Compared without dots. */
const DECORATION = new Set(
  (
    'mr mrs ms miss mx sir dame dr prof professor ing dipl mag rev hon ' +
    'phd dphil md mba msc bsc ba ma bs ms meng beng llm llb jd esq cpa cfa pmp cissp ccna shrm csm cspo ' +
    'jr sr ii iii iv he him his she her hers they them their ze hir'
  ).split(' '),
);

/** Scripts that are brought into Latin letters; all others are compared only with themselves. */
const LATIN_LIKE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}\p{P}\p{S}\s]*$/u;

/**
 * Compares the name that an issuer states with that of a page's owner. The same: given name and surname agree, in
 * any order, with or without middle names, signs and titles. Different: the two share nothing.
 */
export function compareNames(stated: string, owner: string): NameComparison {
  const [ours, theirs] = [clean(stated), clean(owner)];
  if (!ours || !theirs) return 'incomparable';
  if (LATIN_LIKE.test(ours) !== LATIN_LIKE.test(theirs)) return 'incomparable';
  if (!LATIN_LIKE.test(ours)) return compact(ours) === compact(theirs) ? 'same' : 'similar';
  if (compact(ours) === compact(theirs)) return 'same';
  return compareWords(wordsOf(ours), wordsOf(theirs));
}

function clean(name: string): string {
  return name
    .slice(0, MAX_NAME_LENGTH)
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/\([^)]*\)|"[^"]*"|“[^”]*”/g, ' ')
    .replace(/[\p{Extended_Pictographic}\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/['’`´]/g, '')
    .split(/[\s,;|/·•–—]+/)
    .filter((word) => /[\p{L}]/u.test(word) && !DECORATION.has(word.replaceAll('.', '')))
    .join(' ');
}

function compact(name: string): string {
  return name.replace(/[\s.-]/g, '');
}

function wordsOf(name: string): string[] {
  return name.split(/[\s.-]+/).filter(Boolean);
}

function compareWords(ours: string[], theirs: string[]): NameComparison {
  const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  const agreed = pairUp(few, many, isSameWord);
  if (agreed.length === few.length && coversBothEnds(agreed, many.length)) return 'same';
  if (agreed.length > 0 || pairUp(few, many, isNickname).length > 0) return 'similar';
  // Two initials that agree, and nothing that contradicts them, are weak but not nothing.
  const initials = pairUp(few, many, isInitial);
  return initials.length > 1 && initials.length === few.length ? 'similar' : 'different';
}

/** Places in `many` of the words that agree, each used once. */
function pairUp(few: string[], many: string[], agree: (a: string, b: string) => boolean): number[] {
  const free = new Set(many.keys());
  return few.flatMap((word) => {
    const place = [...free].find((at) => agree(word, many[at] ?? ''));
    if (place === undefined) return [];
    free.delete(place);
    return [place];
  });
}

/**
 * Given name and surname stand at the ends of the longer form. A second surname may be left out; a lone word that
 * is the whole of one name and part of another is not enough.
 */
function coversBothEnds(places: number[], length: number): boolean {
  if (length === 1) return places.length === 1;
  const last = places.includes(length - 1) || (length > 2 && places.includes(length - 2));
  return places.length > 1 && places.includes(0) && last;
}

function isSameWord(a: string, b: string): boolean {
  const theirs = spellings(b);
  return a.length > 1 && [...spellings(a)].some((spelling) => theirs.has(spelling));
}

function isNickname(a: string, b: string): boolean {
  return nicknameOf(a) === nicknameOf(b);
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}
