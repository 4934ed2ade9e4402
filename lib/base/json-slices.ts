/**
 * The values that stand at the top of a JSON array or object, each exactly as it is written. For files that are larger
 * than what is parsed at once, and for taking one part out of them without reading the others.
 */

/** More than any file of ours has at one level. */
const MAX_SLICES = 20_000;

export interface Slice {
  /** As written, with its quotes; absent in an array. */
  key?: string;
  text: string;
}

/**
 * One pass; says nothing about whether each part is JSON. `undefined` for what is neither an array nor an object, is
 * cut off, goes on after its end, or has too many parts.
 */
export function slicesOf(json: string): Slice[] | undefined {
  const text = json.trim();
  if (!/^[[{]/.test(text)) return undefined;
  const slices: Slice[] = [];
  let [depth, start, key] = [0, 1, undefined as string | undefined];
  const take = (end: number) => {
    const part = text.slice(start, end).trim();
    if (part || key !== undefined) slices.push({ ...(key === undefined ? {} : { key }), text: part });
    [start, key] = [end + 1, undefined];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at = endOfString(text, at);
      if (at === -1) return undefined;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth > 0) continue;
      take(at);
      return at === text.length - 1 ? slices : undefined;
    } else if (depth === 1 && sign === ',') {
      take(at);
      if (slices.length > MAX_SLICES) return undefined;
    } else if (depth === 1 && sign === ':' && key === undefined) {
      [key, start] = [text.slice(start, at).trim(), at + 1];
    }
  }
  return undefined;
}

/** The value of one member, as written; the last where a key stands twice, as `JSON.parse` has it. */
export function memberIn(slices: readonly Slice[], name: string): string | undefined {
  return slices.findLast(({ key }) => key === JSON.stringify(name))?.text;
}

/** Index of the closing quote of the string that opens at `start`, or -1. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
