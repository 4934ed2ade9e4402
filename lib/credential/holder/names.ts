import { compareCharacters, compareWords } from './compare-words.ts';
import { type NameParts, namePartsOf, type Script } from './name-words.ts';
import { isSameSpelling } from './transliterate.ts';

/** `incomparable`: in scripts between which names have no standard spelling. */
export type NameComparison = 'same' | 'similar' | 'different' | 'incomparable';

/**
 * Compares the name that an issuer states with that of a page's owner. The same: given name and surname agree, in
 * any order, with or without middle names, signs and titles. Different: the two share nothing.
 */
export function compareNames(stated: string, owner: string): NameComparison {
  const [ours, theirs] = [namePartsOf(stated), namePartsOf(owner)];
  const results = [...ours.keys()].flatMap((script) => compareIn(script, ours, theirs) ?? []);
  return BEST_FIRST.find((result) => results.includes(result)) ?? 'incomparable';
}

/** Who writes a name in two scripts is met in either. */
const BEST_FIRST: readonly NameComparison[] = ['same', 'similar', 'different'];

function compareIn(script: Script, all: NameParts, others: NameParts): NameComparison | undefined {
  const [ours, theirs] = [all.get(script), others.get(script)];
  if (!ours || !theirs) return undefined;
  if (script === 'cjk' || script === 'hangul') return compareCharacters(ours, theirs);
  if (script === 'alphabet') return compareWords(ours, theirs, isSameSpelling);
  return compareWords(ours, theirs, (a, b) => a === b);
}
