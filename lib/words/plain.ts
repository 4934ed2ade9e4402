/**
 * Text that somebody else wrote, made safe to stand in a line of ours. Nothing here is about markup: the views set
 * text as text. This is about characters that change how the rest of the line reads.
 */

/** The longest name or title shown; the rest is cut. The longest real title in the wild is about 200. */
export const MAX_SHOWN_CHARACTERS = 240;

/** The longest detail of a check: a title against another title, with both cut. */
export const MAX_DETAIL_CHARACTERS = 600;

// Controls (Cc), format characters (Cf: bidi marks, embeddings, overrides and isolates, joiners, tags) and whatever
// else a font leaves out (DI: variation selectors, Hangul fillers, …). Halves of a character (Cs) can be no part of an
// address or of UTF-8.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu;

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
