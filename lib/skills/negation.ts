/** Whether a posting says of a skill that it is not asked for, in the six languages that forms are read in. */

/** "No Java, Python or Go needed", "Kein Studium erforderlich", "pas besoin de". */
const NO = /\b(no|not|kein\w*|nicht|pas (besoin )?d[eu']|aucune?|ningun\w*|nessun\w*|non|geen)(?!\p{L})/giu;
const NEEDED =
  /\b(needed|required|necessary|needs?|requirement|erforderlich|n(ö|oe)tig|notwendig|vorausgesetzt|requis\w*|n(é|e)cessaires?|exig(é|e)\w*|necesari\w+|requerid\w+|richiest\w+|necessari\w+|nodig|vereist)(?!\p{L})/iu;
/** Right before the skill. "Not only SQL" asks for it. */
const WITHOUT =
  /\b(without|ohne|sans|sin|senza|zonder|no|kein\w*|geen|pas besoin d[e'])\s+(?:(?:prior|previous|vorherige\w*|any|need (?:for|of))\s+)*$/iu;

/** Of a sentence, UTF-16 code units at each side of the skill: one without a stop may be as long as the posting. */
const SENTENCE_SIDE = 400;

/**
 * Looks at the one sentence in which the skill stands.
 * @param index where it begins in `text`, `length` how long it is
 */
export function isNegated(text: string, index: number, length: number): boolean {
  const head = text.slice(Math.max(0, index - SENTENCE_SIDE), index);
  const rest = text.slice(index + length, index + length + SENTENCE_SIDE);
  const before = head.slice(lastEnd(head));
  const after = rest.slice(0, firstEnd(rest));
  if (WITHOUT.test(before)) return true;
  // "SQL is not required": no other skill may stand between.
  if (new RegExp(`^[^,]{0,30}?${NO.source}[^,]{0,12}?${NEEDED.source}`, 'iu').test(after)) return true;
  const no = [...before.matchAll(NO)].at(-1);
  if (!no || ONLY.test(before.slice(no.index))) return false;
  return NEEDED.test(after) && !NEEDED.test(before.slice(no.index));
}

const ONLY = /^(not only|nicht nur|non (seulement|solo)|no s(o|ó)lo|niet alleen)/iu;

/** Sentences end at a stop before a blank, at a line, and at a semicolon; "Node.js" ends none. */
const END = /[.!?](?=\s)|[\n;]/g;

function lastEnd(before: string): number {
  const end = [...before.matchAll(END)].at(-1);
  return end ? end.index + 1 : 0;
}

function firstEnd(after: string): number {
  const at = after.search(/[.!?](?=\s|$)|[\n;]/);
  return at < 0 ? after.length : at;
}
