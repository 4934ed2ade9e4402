/** What stands beside a name and is nobody's: forms of address and degrees, in the languages in which they are met. */

/** Compared without dots, and in small letters. */
const TITLES = new Set(
  (
    'mr mrs miss mx sir dame dr dra prof professor rev phd dphil mba msc bsc btech mtech llb llm ' +
    'esq cpa cfa pmp cissp ccna shrm csm cspo herr frau mme mlle mgr drs dottssa dott sra srta smt shri ' +
    'shrimati freiherr mudr judr phdr rndr mvdr paeddr bc mga'
  ).split(' '),
);
/** Before two names and more; a name by itself, or the only given one, may be of these letters too. */
const BEFORE_TWO = new Set('ms sr dona don doña daw u md mohd capt sgt maj sri'.split(' '));
/** Titles that are names too (Ma, Ed, Ing): before the name, and only with a dot. */
const LEADING = new Set('ing inż lic mag dipl ir arch med rer nat jur phil hon lt col gen cpt'.split(' '));
/** Degrees that are names too: behind the name, and only with dots, or behind a comma. */
const TRAILING = new Set('ma ba bs ms jd md be bed hc csc meng beng'.split(' '));
/** What follows is a name that the person had before. */
const FORMERLY = /\s(?:née|né|nee|geb\.?|geborene|geborener|born|roz\.|rozená|z domu)\s.*$/iu;

/** The parts of a name between commas, without those that are degrees: `Okafor, Maren` has two, `M. Okafor, MBA` one. */
export function nameAlone(text: string): string[] {
  const [first = '', ...rest] = text.replace(FORMERLY, '').split(/[,;]/);
  const isWhole = first.trim().split(/\s+/).length > 1;
  const isShouted = first === first.toUpperCase();
  return [first, ...rest.filter((part, at) => (at === 0 && !isWhole) || !isDegrees(part, isShouted))];
}

function isDegrees(part: string, isShouted: boolean): boolean {
  const words = part.trim().split(/\s+/);
  return words.every((word) => {
    const bare = bareTitle(word);
    if (TITLES.has(bare) || TRAILING.has(bare)) return true;
    return !isShouted && /^[A-Za-z-]{2,10}$/.test(word) && /[A-Z]{2}/.test(word);
  });
}

export function withoutTitles(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isBefore(kept[0] ?? '', kept.length)) kept.shift();
  return kept.filter((word, at) => !isTitle(word, at, kept.length));
}

function isBefore(word: string, length: number): boolean {
  const bare = bareTitle(word);
  if (TITLES.has(bare)) return true;
  if (BEFORE_TWO.has(bare)) return length > 2 && word !== word.toLowerCase();
  const [head = '', ...tail] = bare.split('-');
  if (tail.length && tail.every((each) => TITLES.has(each) || LEADING.has(each)))
    return TITLES.has(head) || LEADING.has(head);
  return LEADING.has(bare) && length > 2 && word.includes('.');
}

function isTitle(word: string, at: number, length: number): boolean {
  const bare = bareTitle(word);
  if (TITLES.has(bare)) return true;
  const [head = '', ...tail] = bare.split('-');
  if (tail.length && TITLES.has(head)) return tail.every((each) => TITLES.has(each) || LEADING.has(each));
  if (at < length - 2) return LEADING.has(bare) && word.includes('.');
  return TRAILING.has(bare) && word.includes('.') && at > 0;
}

function bareTitle(word: string): string {
  return word.replaceAll('.', '').toLowerCase();
}
