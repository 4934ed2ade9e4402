/** How often a comparison of names is wrong, over a table of pairs of which the truth is known. */
import { compareNames, type NameComparison } from '../../../../lib/credential/holder/names.ts';

export type NamePair = [stated: string, owner: string];

export interface Corpus {
  /** One person, written in two ways. */
  samePerson: NamePair[];
  /** Two people. */
  differentPeople: NamePair[];
  /** In scripts without a standard spelling in each other, or no name at all. */
  notComparable: NamePair[];
  /** How many came out wrong when the table was run for the first time, where it was written to measure. */
  firstLook?: { wrongMatch: number; wrongMismatch: number; honestSimilar: number };
}

/** The pairs that came out wrong, by how: as many as a rate says, of as many as there are. */
export interface Missed {
  /** Somebody else's badge lent: two people called one. */
  wrongMatch: NamePair[];
  /** An honest person branded: one person called another. */
  wrongMismatch: NamePair[];
  /** One person, and only a similar name. */
  honestSimilar: NamePair[];
  /** One person, and not compared at all. */
  honestUncompared: NamePair[];
  /** Compared though there is nothing to compare. */
  wronglyCompared: NamePair[];
}

/** One line a pair, `stated = owner`. */
export function rows(text: string): NamePair[] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.split(' = ') as NamePair);
}

export function missedIn({ samePerson, differentPeople, notComparable }: Corpus): Missed {
  const come = (pairs: NamePair[], ...results: NameComparison[]) =>
    pairs.filter(([stated, owner]) => results.includes(compareNames(stated, owner)));
  return {
    wrongMatch: come(differentPeople, 'same'),
    wrongMismatch: come(samePerson, 'different'),
    honestSimilar: come(samePerson, 'similar'),
    honestUncompared: come(samePerson, 'incomparable'),
    wronglyCompared: come(notComparable, 'same', 'similar', 'different'),
  };
}
