/** Somebody else's text as it is, for those who want to see just that. */

/** No control, bidi or invisible character works: each is shown by its number. Line ends and tabs stay. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{DI}]/gu;

/** The text up to `max` characters, with what cannot be seen made visible: "\u{202e}". */
export function raw(text: string, max: number): string {
  const shown = text.slice(0, max).replace(HIDDEN, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
  return text.length > max ? `${shown}…` : shown;
}

/** The host of an https address, as people read it; '' for what is none. */
export function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
