/** Names whose words are not always written apart: Chinese, Japanese, Korean. */
import { inSimplified } from './han-variants.ts';
import type { NameComparison } from './names.ts';

const HAN = /\p{Script=Han}/u;
const SYLLABLE = /[\p{Script=Han}\p{Script=Hangul}]/u;

export function compareCharacters(ours: readonly string[], theirs: readonly string[]): NameComparison {
  const [a, b] = [inOneKana(ours), inOneKana(theirs)];
  if (a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ')) return 'same';
  const [mine, yours] = [new Set(a.join('')), new Set(b.join(''))];
  if ([...mine].some((char) => SYLLABLE.test(char) && yours.has(char))) return 'similar';
  if (a.some((word) => b.includes(word))) return 'similar';
  // A Japanese name in kana is read from its characters, and not only in one way.
  return HAN.test(a.join('')) === HAN.test(b.join('')) ? 'different' : 'incomparable';
}

/** Katakana as hiragana, traditional and Japanese forms of characters as simplified ones. */
function inOneKana(words: readonly string[]): string[] {
  return words.map((word) =>
    inSimplified(word.replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))),
  );
}
