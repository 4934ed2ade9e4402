/** Reading one value of a PDF (ISO 32000-1, sections 7.2 and 7.3), wherever it stands. Never throws. */
import { fromHex } from '../bytes.ts';
import type { PdfName, PdfReference, PdfValue } from './values.ts';

/** Arrays and dictionaries inside each other: real files have five or six. */
const MAX_DEPTH = 40;
/** A book of scans has some 100,000. */
const MAX_VALUES = 2_000_000;
/** Bytes of one string: titles and addresses. */
const MAX_STRING_BYTES = 1024 * 1024;

/** Bytes, and the same as characters of one byte each: patterns look at those. */
export interface Source {
  bytes: Uint8Array;
  text: string;
  /** How far it was looked at: who goes on behind it looks at no byte twice. */
  reach: number;
  /** How many values may still be read. */
  left: number;
}

/** A value, and where it ends. */
export interface Parsed {
  value: PdfValue;
  end: number;
}

export function sourceOf(bytes: Uint8Array): Source {
  // In the Encoding Standard this is windows-1252: still one character for each byte.
  return { bytes, text: new TextDecoder('latin1').decode(bytes), reach: 0, left: MAX_VALUES };
}

const PERCENT = 0x25;
const BLANKS = new Set([0x00, 0x09, 0x0c, 0x20]);
const TOKEN = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** `undefined` for what is no value, or one in another too many times. */
export function parseValue(source: Source, from: number, depth = 0): Parsed | undefined {
  const at = afterBlank(source, from);
  source.reach = Math.max(source.reach, at);
  if (--source.left < 0) return undefined;
  const two = source.text.slice(at, at + 2);
  if (two === '<<') return depth < MAX_DEPTH ? parseDictionary(source, at + 2, depth + 1) : undefined;
  if (two[0] === '[') return depth < MAX_DEPTH ? parseArray(source, at + 1, depth + 1) : undefined;
  if (two[0] === '/') return parseName(source, at + 1);
  if (two[0] === '(') return parseString(source, at + 1);
  if (two[0] === '<') return parseHex(source, at + 1);
  return parseReference(source, at) ?? parseWord(source, at);
}

/** Behind white space and comments (section 7.2.3). */
export function afterBlank({ bytes }: Source, from: number): number {
  let at = from;
  let isComment = false;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === PERCENT) isComment = true;
    else if (byte === 0x0a || byte === 0x0d) isComment = false;
    else if (!isComment && !BLANKS.has(byte)) break;
  }
  return at;
}

function parseDictionary(source: Source, from: number, depth: number): Parsed | undefined {
  const entries = new Map<string, PdfValue>();
  let at = afterBlank(source, from);
  while (source.text[at] === '/') {
    const key = parseName(source, at + 1);
    const parsed = key && parseValue(source, key.end, depth);
    if (!parsed) return undefined;
    // The first of two equal keys is what most readers take; nothing honest has two.
    if (!entries.has(key.value.name)) entries.set(key.value.name, parsed.value);
    at = afterBlank(source, parsed.end);
  }
  return source.text.startsWith('>>', at) ? { value: entries, end: at + 2 } : undefined;
}

function parseArray(source: Source, from: number, depth: number): Parsed | undefined {
  const items: PdfValue[] = [];
  let at = afterBlank(source, from);
  while (at < source.text.length && source.text[at] !== ']') {
    const parsed = parseValue(source, at, depth);
    if (!parsed) return undefined;
    items.push(parsed.value);
    at = afterBlank(source, parsed.end);
  }
  return source.text[at] === ']' ? { value: items, end: at + 1 } : undefined;
}

function parseName(source: Source, from: number): { value: PdfName; end: number } {
  const token = tokenAt(source, from);
  const name = token.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { value: { name }, end: from + token.length };
}

function tokenAt({ text }: Source, at: number): string {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? '';
}

function parseReference({ text }: Source, at: number): Parsed | undefined {
  REFERENCE.lastIndex = at;
  const [, object] = REFERENCE.exec(text) ?? [];
  const value: PdfReference = { object: Number(object) };
  return object === undefined ? undefined : { value, end: REFERENCE.lastIndex };
}

const WORDS: Record<string, PdfValue> = { true: true, false: false, null: null };

function parseWord(source: Source, at: number): Parsed | undefined {
  const token = tokenAt(source, at);
  const value = NUMBER.test(token) ? Number(token) : WORDS[token];
  return value === undefined ? undefined : { value, end: at + token.length };
}

const ESCAPED: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Parentheses inside are in pairs, or escaped (section 7.3.4.2). */
function parseString(source: Source, from: number): Parsed | undefined {
  const { bytes, text } = source;
  const out: number[] = [];
  const most = Math.min(bytes.length, from + MAX_STRING_BYTES);
  let open = 1;
  for (let at = from; at < most; at += 1) {
    const character = text[at] as string;
    if (character === '\\') {
      const [, octal, end] = /^\\(?:([0-7]{1,3})|(\r\n|[\r\n]))/.exec(text.slice(at, at + 4)) ?? [];
      const next = text[at + 1] ?? '';
      if (octal) out.push(Number.parseInt(octal, 8) & 0xff);
      else if (!end) out.push(ESCAPED[next] ?? (bytes[at + 1] as number));
      at += (octal ?? end ?? next).length;
      continue;
    }
    if (character === '(') open += 1;
    if (character === ')' && --open === 0) return { value: Uint8Array.from(out), end: at + 1 };
    out.push(bytes[at] as number);
  }
  source.reach = most;
  return undefined;
}

function parseHex(source: Source, from: number): Parsed | undefined {
  const { text } = source;
  const end = text.indexOf('>', from);
  source.reach = Math.max(source.reach, end === -1 ? text.length : end);
  if (end === -1 || end - from > MAX_STRING_BYTES) return undefined;
  const digits = text.slice(from, end).replace(/[\0\t\n\f\r ]/g, '');
  const value = fromHex(digits.length % 2 ? `${digits}0` : digits);
  return value && { value, end: end + 1 };
}
