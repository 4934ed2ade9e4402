/**
 * Text that somebody else wrote, made safe to stand in a line of ours. Nothing here is about markup: the views set
 * text as text. This is about characters that change how the rest of the line reads.
 */

/** The longest name or title shown; the rest is cut. The longest real title in the wild is about 200. */
export const MAX_SHOWN_CHARACTERS = 240;

// Controls; soft hyphen; zero-width characters and joiners; bidi marks, embeddings, overrides and isolates; line and
// paragraph separators; word joiner and other invisible operators; byte order mark; interlinear and tag characters.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** One line without control, bidi or invisible characters, white space collapsed, cut at `MAX_SHOWN_CHARACTERS`. */
export function plain(text: string | undefined, max = MAX_SHOWN_CHARACTERS): string {
  if (!text) return '';
  // Cut twice: a text of megabytes is not worth a pass of the pattern, and characters are not code units.
  const line = text
    .slice(0, max * 4)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}

/** Puts the facts into a text's {places}. Facts are cleaned on the way; a missing one is ''. */
export function fill(text: string, facts: Record<string, string | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => plain(facts[name]));
}
