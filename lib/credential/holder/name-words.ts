/** From a name as people write it to the words that are the name, apart by script. */
import { nameAlone, withoutTitles } from './name-titles.ts';

/** Characters of a name that are looked at; longer ones are no names. */
const MAX_NAME_LENGTH = 200;
/** Words of a name that are looked at, for the same reason. */
const MAX_WORDS = 10;

export type Script = 'alphabet' | 'cjk' | 'hangul' | 'arabic' | 'hebrew' | 'other';

/** A person may write one name twice: 王小明 (Xiaoming Wang). */
export interface NameParts {
  /** In small letters; no entry where a script has none. */
  words: Map<Script, string[]>;
  /** Why it is nobody's name to be sure of: it lists several people, or a word mixes alphabets. */
  isDoubtful: boolean;
  /** All that can be seen, to tell a name that is the very same. */
  seen: string;
}

const SCRIPTS: readonly [Script, RegExp][] = [
  ['alphabet', /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['other', /\p{L}/u],
];

/** A letter of one alphabet among those of another looks like one of them: Maren with a Cyrillic а. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u,
];

const APOSTROPHES = /['’‘`´ʻʼʹ′＇]/g;
const BRACKETED = /\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”|«[^»]*»/g;
const PRONOUNS = /\b(?:he|she|they|ze|xe)(?:\s*\/\s*[a-z]+)+/gi;
/** What people put behind their name on a profile. */
const BEHIND = /\s[|•·–—-]\s.*$/;
/** What stands between the names of several people. */
const BETWEEN_PEOPLE = /\s(?:&|\+|\/|and|und|et|og|och)\s|;/i;

/**
 * What a form or a platform writes where there is no name: alone, or with each other, they are nobody's. `Guest` and
 * `Student` are surnames beside other words.
 */
const NOBODY = new Set(
  (
    'anonymous anonymized anonymised unknown none null undefined nil test tester user username student learner ' +
    'participant recipient candidate member holder earner name full first last surname your private hidden deleted ' +
    'redacted linkedin not provided available no guest admin example sample demo xxx unbekannt anonym inconnu'
  ).split(' '),
);
const NOT_APPLICABLE = /^\s*n\s*[/.]\s*a\.?\s*$/i;
/** An address or a handle is not compared with a name: it need not have anything of it. */
const HANDLE = /^\S*(?:@|_|\p{L}\p{Nd}|\p{Nd}\p{L})\S*$/u;

export function namePartsOf(name: string): NameParts {
  const seen = visible(name);
  const outside = seen.replace(BRACKETED, ' ');
  const words = partsOf(wordsOf(outside));
  // In brackets stands a nickname, a former name, or the name in another script.
  for (const [script, found] of partsOf(wordsOf((seen.match(BRACKETED) ?? []).join(' ')))) {
    if (!words.has(script)) words.set(script, found);
  }
  const isDoubtful = listsPeople(outside) || [...words.values()].flat().some(mixesAlphabets);
  return { words: isNobody(seen, words) ? new Map() : words, isDoubtful, seen: seen.toLowerCase() };
}

function visible(name: string): string {
  const shown = name
    .slice(0, MAX_NAME_LENGTH)
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Extended_Pictographic}\p{Cc}\p{So}]/gu, ' ')
    .replace(PRONOUNS, ' ')
    .replace(BEHIND, '');
  return shown.trim();
}

function isNobody(seen: string, words: ReadonlyMap<Script, string[]>): boolean {
  if (NOT_APPLICABLE.test(seen) || HANDLE.test(seen)) return true;
  const all = [...words.values()].flat();
  const isLetter = all.length === 1 && /^[a-z]$/.test(all[0] ?? '');
  return isLetter || all.every((word) => NOBODY.has(word));
}

function mixesAlphabets(word: string): boolean {
  const letters = word.normalize('NFD');
  return SCRIPTS[0]?.[1].test(letters) === true && ALPHABETS.filter((each) => each.test(letters)).length > 1;
}

/** `Jane and John Hale`, or three and more whole names in a row. */
function listsPeople(text: string): boolean {
  const alphabets = text.split(BETWEEN_PEOPLE).filter((part) => SCRIPTS[0]?.[1].test(part));
  const whole = nameAlone(text).filter((part) => part.trim().split(/\s+/).length > 1);
  return alphabets.length > 1 || whole.length > 2;
}

function wordsOf(text: string): string[] {
  const [first, ...rest] = nameAlone(text).map((part) =>
    part.split(/[\s;|/•–—<>]+/).filter((word) => /\p{L}/u.test(word) && !word.includes('@')),
  );
  return withoutTitles(inOneOrder(first ?? [], rest.flat()))
    .map((word) => word.toLocaleLowerCase('en'))
    .slice(0, MAX_WORDS);
}

/**
 * `Okafor, Maren` and `OKAFOR Maren` say which is the surname: as Maren Okafor. Behind a comma and a whole name one
 * word may also be a town.
 */
function inOneOrder(first: readonly string[], behind: readonly string[]): string[] {
  if (behind.length > 0) {
    return first.length === 1 || behind.length > 1 ? [...behind, ...first] : [...first, ...behind];
  }
  const given = Math.max(
    0,
    first.findIndex((word) => !isShouted(word)),
  );
  return [...first.slice(given), ...first.slice(0, given)];
}

/** In capitals, and too long for initials. */
function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function partsOf(words: readonly string[]): Map<Script, string[]> {
  const parts = new Map<Script, string[]>();
  for (const word of words) {
    const script = SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? 'other';
    const normal = inOneWriting(word, script);
    if (normal.length) parts.set(script, [...(parts.get(script) ?? []), ...normal]);
  }
  return parts;
}

/** Arabic letters that keyboards of different languages write for the same one. */
const ARABIC: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ـ: '',
};

function inOneWriting(word: string, script: Script): string[] {
  // A hyphen joins words that others write apart or as one; the comparison tries each.
  const words = word.split(/[-‐.·]+/).map((each) => each.replace(/[\p{P}\p{S}\p{N}]/gu, ''));
  const written = words.filter((each) => /\p{L}/u.test(each));
  if (script === 'hebrew' || script === 'arabic') {
    return written.map((each) =>
      [...each.replace(/\p{Mn}/gu, '')].map((char) => ARABIC[char] ?? char).join(''),
    );
  }
  return written;
}
