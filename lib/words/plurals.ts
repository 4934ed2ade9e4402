/** Counts and lists for people. */

/** `one` and `other` as Intl names the plural categories; {n} is the number. */
export interface Counted {
  one: string;
  other: string;
}

/** "1 credential", "14 credentials". */
export function counted(n: number, words: Counted, locale?: string): string {
  const form =
    (locale ? new Intl.PluralRules(locale) : english).select(n) === 'one' ? words.one : words.other;
  return form.replace('{n}', numberWord(n, locale));
}

/** "5,000". */
export function numberWord(n: number, locale?: string): string {
  return (locale ? new Intl.NumberFormat(locale) : numbers).format(n);
}

// Making one takes as long as a hundred uses: a list would be late for it.
const english = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat();

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}
