/**
 * Texts that were read before, so that a badge which stands on a page twice, or is looked at again, is worked out once.
 * What is kept follows from the text alone: the parsed document here, and at that object whatever others work out of it,
 * which goes when it goes. Nothing of it depends on the clock, the network, the viewer or the address it came from.
 */
import { type JsonResult, parseJson } from '../base/json.ts';

/** Texts that are kept: those of a long page. */
const MAX_TEXTS = 60;
/** Characters of all of them. What is worked out of a text takes some twenty times its length. */
const MAX_CHARACTERS = 512 * 1024;

/** In the order in which they were last read. */
const SEEN = new Map<string, JsonResult>();
let characters = 0;

/** As `parseJson`; the same object for the same text, which nobody may change. */
export function parseOnce(text: string): JsonResult {
  const known = SEEN.get(text);
  const result = known ?? parseJson(text);
  if (!result.ok || text.length > MAX_CHARACTERS) return result;
  SEEN.delete(text);
  SEEN.set(text, result);
  if (!known) characters += text.length;
  for (const oldest of SEEN.keys()) {
    if (SEEN.size <= MAX_TEXTS && characters <= MAX_CHARACTERS) break;
    SEEN.delete(oldest);
    characters -= oldest.length;
  }
  return result;
}

/** All of it, with what was worked out of it. */
export function forgetTexts(): void {
  SEEN.clear();
  characters = 0;
}

/**
 * What is worked out of an object once, and kept as long as the object, which nobody may change. Whatever else the work
 * takes must follow from that object.
 */
export function onceFor<Key extends object, Rest extends unknown[], Value>(
  work: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key, ...rest) => {
    const before = known.get(key) ?? { value: work(key, ...rest) };
    known.set(key, before);
    return before.value;
  };
}
