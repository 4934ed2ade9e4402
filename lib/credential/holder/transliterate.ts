/**
 * Standard Latin spellings of letters that Unicode does not decompose: Latin letters of their own, Cyrillic
 * (passport practice, ICAO 9303 part 3, section 6, with the common English spellings) and Greek (ELOT 743).
 */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Signs that are written out as a second letter where the alphabet lacks them: Müller, Mueller; Ågren, Aagren. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Spellings in which two romanisations of one name differ most: brought to one, for comparing only. */
const ONE_SPELLING: readonly [RegExp, string][] = [
  [/(?:iy|yy|ii|ij)$/, 'y'],
  [/ya|ja/g, 'ia'],
  [/yu|ju/g, 'iu'],
  [/ye|je/g, 'e'],
  [/kh/g, 'h'],
  [/ou/g, 'u'],
  [/ph/g, 'f'],
];

/** A lower-case word in plain Latin letters, in each of the ways in which it is commonly written. */
export function spellings(word: string): Set<string> {
  const composed = word.normalize('NFC');
  const plain = withLetters(composed.normalize('NFD').replace(/\p{M}/gu, ''));
  const writtenOut = withLetters(
    [...composed]
      .map((char) => WRITTEN_OUT[char] ?? char)
      .join('')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  );
  return new Set([plain, writtenOut].flatMap((each) => [each, inOneSpelling(each)]));
}

function withLetters(word: string): string {
  return [...word].map((char) => LETTERS[char] ?? char).join('');
}

function inOneSpelling(word: string): string {
  return ONE_SPELLING.reduce((spelt, [pattern, to]) => spelt.replace(pattern, to), word);
}
