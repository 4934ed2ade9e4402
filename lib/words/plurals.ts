/** Counts and lists for people. */

/** `one` and `other` as Intl names the plural categories; {n} is the number. */
export interface Counted {
  one: string;
  other: string;
}

/** "1 credential", "14 credentials". */
export function counted(n: number, words: Counted, locale?: string): string {
  const form = new Intl.PluralRules(locale ?? 'en').select(n) === 'one' ? words.one : words.other;
  return form.replace('{n}', new Intl.NumberFormat(locale).format(n));
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}
