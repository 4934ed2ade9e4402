/** Names of months as pages write them, from the engine's own data: long, short, and as they stand beside a day. */
const LANGUAGES = (
  'en en-GB de fr es pt it nl pl cs sk ru uk sv da nb fi hu ro tr el bg hr sr sr-Latn sl lt lv et id ca ' +
  'ar he fa hi bn th vi ja zh ko'
).split(' ');

/** By itself, and with a day, where many languages decline it; each language costs about 2 ms, once. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
];

let names: Map<string, Set<number>> | undefined;

/**
 * The months, 1 to 12, that a word may be: several where languages differ (listopad is October in Croatian, November in
 * Czech and Polish).
 */
export function monthsNamed(word: string): readonly number[] {
  names ??= collect();
  return [...(names.get(fold(word)) ?? [])];
}

function collect(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2021, month - 1, 5));
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}{2}/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(month));
      }
    }
  }
  return found;
}

/** Without case, dots and signs: `févr.`, `Févr`, `fevr`. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLocaleLowerCase('en');
}
