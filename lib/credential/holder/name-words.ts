/** From a name as people write it to the words that are the name, apart by script. */

/** Characters of a name that are looked at; longer ones are no names. */
const MAX_NAME_LENGTH = 200;
/** Words of a name that are looked at, for the same reason. */
const MAX_WORDS = 10;

export type Script = 'alphabet' | 'cjk' | 'hangul' | 'arabic' | 'hebrew' | 'other';

/** A person may write one name twice: 王小明 (Xiaoming Wang). */
export type NameParts = Map<Script, string[]>;

const SCRIPTS: readonly [Script, RegExp][] = [
  ['alphabet', /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['other', /\p{L}/u],
];

/** Forms of address and degrees that are nobody's name. Compared without dots. */
const TITLES = new Set(
  (
    'mr mrs miss mx sir dame dr prof professor rev hon phd dphil mba msc bsc meng beng btech mtech llb llm ' +
    'esq cpa cfa pmp cissp ccna shrm csm cspo jr sr ii iii'
  ).split(' '),
);
/** Titles that are names too (Ma, Ed, Ing): before the name, and only with a dot; `ms` needs none. */
const LEADING = new Set('ing mag dipl ir arch med rer nat jur phil ms mr'.split(' '));
/** Degrees that are names too: behind the name, and only with dots, or behind a comma. */
const TRAILING = new Set('ma ba bs ms jd md be bed hc iv'.split(' '));

const APOSTROPHES = /['’‘`´ʻʼʹ′＇]/g;
const BRACKETED = /\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”|«[^»]*»/g;
const PRONOUNS = /\b(?:he|she|they|ze|xe)(?:\s*\/\s*[a-z]+)+/gi;
/** What people put behind their name on a profile. */
const BEHIND = /\s[|•·–—-]\s.*$/;

/** The words of a name by script, in lower case; no entry where a script has none. */
export function namePartsOf(name: string): NameParts {
  const seen = visible(name);
  const outside = seen.replace(BRACKETED, ' ');
  const parts = partsOf(wordsOf(outside));
  // In brackets stands a nickname, a former name, or the name in another script.
  for (const [script, words] of partsOf(wordsOf((seen.match(BRACKETED) ?? []).join(' ')))) {
    if (!parts.has(script)) parts.set(script, words);
  }
  return parts;
}

function visible(name: string): string {
  return name
    .slice(0, MAX_NAME_LENGTH)
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Extended_Pictographic}\p{Cc}\p{So}]/gu, ' ')
    .replace(PRONOUNS, ' ')
    .replace(BEHIND, '');
}

function wordsOf(text: string): string[] {
  const words = withoutDegrees(text).split(/[\s,;|/•–—]+/);
  return words
    .filter((word) => /\p{L}/u.test(word))
    .filter((word, at, all) => !isTitle(word, at, all.length))
    .map((word) => word.toLocaleLowerCase('en'))
    .slice(0, MAX_WORDS);
}

/** `Okafor, Maren` is a name, `Maren Okafor, SHRM-CP, MBA` has one before its first comma. */
function withoutDegrees(text: string): string {
  const [first = '', ...rest] = text.split(/[,;]/);
  const isWhole = first.trim().split(/\s+/).length > 1;
  const isShouted = first === first.toUpperCase();
  const kept = rest.filter((part, at) => (at === 0 && !isWhole) || !isDegrees(part, isShouted));
  return [first, ...kept].join(' , ');
}

function isDegrees(part: string, isShouted: boolean): boolean {
  const words = part.trim().split(/\s+/);
  return words.every((word) => {
    const bare = bareTitle(word);
    if (TITLES.has(bare) || TRAILING.has(bare)) return true;
    return !isShouted && /^[A-Za-z-]{2,10}$/.test(word) && /[A-Z]{2}/.test(word);
  });
}

function isTitle(word: string, at: number, length: number): boolean {
  const bare = bareTitle(word);
  if (TITLES.has(bare)) return true;
  const [head = '', ...tail] = bare.split('-');
  if (tail.length && TITLES.has(head)) return tail.every((each) => TITLES.has(each) || LEADING.has(each));
  const isDotted = word.includes('.');
  if (at === 0 || at < length - 2) return LEADING.has(bare) && length > 2 && (isDotted || bare === 'ms');
  return TRAILING.has(bare) && isDotted && at > 0;
}

function bareTitle(word: string): string {
  return word.replaceAll('.', '').toLowerCase();
}

function partsOf(words: string[]): NameParts {
  const parts: NameParts = new Map();
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
