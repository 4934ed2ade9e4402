import { utf8Decode } from './bytes.ts';

/** Deeper than any credential or key document in the wild (about 25); shallow enough for every recursion over it. */
export const MAX_JSON_DEPTH = 100;
/** Characters. Ten times the largest transcript seen, for those with pictures in them. */
export const MAX_JSON_LENGTH = 4 * 1024 * 1024;
/** Objects, arrays, and what stands in them. A transcript of 400 kB has about 10,000; parsing costs 1 µs each. */
export const MAX_JSON_VALUES = 200_000;

export type JsonResult = { ok: true; value: unknown } | { ok: false; reason: string };

/**
 * Parses JSON that a stranger wrote; never throws. Refused besides wrong syntax: nesting beyond MAX_JSON_DEPTH,
 * text beyond MAX_JSON_LENGTH, more than MAX_JSON_VALUES values, numbers beyond all that can be read (section 6), and a
 * key that stands twice in one object, since two readers may pick different ones (RFC 8259, section 4). Lone surrogates are let through: they are text for nobody, and the reader strips them.
 *
 * @param repeated where given, a key that stands twice is put there and its last value counts
 */
export function parseJson(text: string, repeated?: Set<string>): JsonResult {
  if (text.length > MAX_JSON_LENGTH) return { ok: false, reason: 'the JSON is too large' };
  const objection = objectionTo(text, repeated);
  if (objection) return { ok: false, reason: objection };
  try {
    const value: unknown = JSON.parse(text);
    const isTooLarge = MAY_BE_INFINITE.test(text) && holdsInfinity(value);
    return isTooLarge
      ? { ok: false, reason: 'the JSON has a number that is too large' }
      : { ok: true, value };
  } catch {
    return { ok: false, reason: 'not JSON' };
  }
}

/** `1e309` and digits without end are read as Infinity, which is no JSON, and which no canonical form has. */
const MAY_BE_INFINITE = /[eE]\+?\d{3}|\d{300}/;

function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInfinity);
}

/** The same for bytes as they came; what is not UTF-8 is no JSON (RFC 8259, section 8.1). */
export function parseJsonBytes(bytes: Uint8Array, repeated?: Set<string>): JsonResult {
  return parseJson(utf8Decode(bytes) ?? '', repeated);
}

/** An object whose next string is a key, or not; an array. */
type Frame = { keys: Set<string>; atKey: boolean } | { keys?: undefined };

/**
 * One pass with a stack of its own, so that nesting costs no call stack. It trusts nothing about the syntax:
 * what is no JSON at all is left for the real parser to say.
 */
function objectionTo(text: string, repeated?: Set<string>): string | undefined {
  const stack: Frame[] = [];
  let top: Frame | undefined;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      const end = endOfString(text, at);
      if (end === -1) return 'not JSON';
      const objection =
        top?.keys && top.atKey ? addKey(top.keys, text.slice(at, end + 1), repeated) : undefined;
      if (objection) return objection;
      at = end;
    } else if (char === OBJECT || char === ARRAY) {
      if (stack.length >= MAX_JSON_DEPTH) return 'the JSON is nested too deeply';
      values += 1;
      top = char === OBJECT ? { keys: new Set(), atKey: true } : {};
      stack.push(top);
    } else if (char === OBJECT_END || char === ARRAY_END) {
      stack.pop();
      top = stack.at(-1);
    } else if (top?.keys && (char === COLON || char === COMMA)) {
      top.atKey = char === COMMA;
    }
    if (char === COMMA && ++values > MAX_JSON_VALUES) return 'the JSON has too many values';
  }
  return undefined;
}

// Characters by their number: a text of 4 MB is looked through one by one.
const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Index of the closing quote of the string that opens at `start`, or -1. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end, start)) end = text.indexOf('"', end + 1);
  return end;
}

/** Behind an odd number of backslashes. No two quotes look back over the same ones. */
function isEscaped(text: string, at: number, start: number): boolean {
  let before = at - 1;
  while (before > start && text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}

function addKey(keys: Set<string>, literal: string, repeated?: Set<string>): string | undefined {
  const key = keyOf(literal);
  if (key === undefined) return 'not JSON';
  // An own "__proto__" becomes the prototype when the object is copied by assignment.
  if (key === '__proto__') return 'the JSON has a key that is not allowed';
  if (keys.has(key) && !repeated) return 'the JSON has a key twice in one object';
  if (keys.has(key)) repeated?.add(key);
  keys.add(key);
  return undefined;
}

/** The key without quotes, its escapes resolved: "a" and "\u0061" are one key. */
function keyOf(literal: string): string | undefined {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
