/** Where a page states dates, told by digits alone: their words are in the reader's language. */

/** Four digits that stand for themselves: a year of any script, or what is read as none later on. */
const YEAR = /(?<![\p{L}\p{Nd}])(?:19\d\d|2[05]\d\d|[^\P{Nd}0-9]{4})(?!\p{Nd})/u;
/** "Issued Mar 2021 · Expires Mar 2024" has 35; a longer line is a sentence. */
const MAX_CHARACTERS = 120;

/** The lines with a year in them, as they stand there; the title may have one of its own. */
export function datesIn(lines: readonly string[], title: string): string | undefined {
  const rest = lines.map((line) => line.replace(title, '').trim());
  const dated = rest.filter((line) => YEAR.test(line) && line.length <= MAX_CHARACTERS);
  // Begin and end may stand on a line each.
  return dated.slice(0, 2).join(' · ') || undefined;
}
