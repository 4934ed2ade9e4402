/**
 * The objects of a PDF, found by looking through the file from its beginning to its end, as every reader does with a
 * damaged one: the last object of a number counts. Its table of offsets is not needed, so that it cannot lie.
 */
import { inflate } from '../inflate.ts';
import { afterBlank, parseValue, type Source, sourceOf } from './parse.ts';
import {
  asDictionary,
  asList,
  asName,
  asReference,
  asStream,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** A CV has some hundred, a book of scans some ten thousand. */
const MAX_OBJECTS = 100_000;
/** Bytes of objects after decompression, all together: a CV has some 100 kB of them. */
const MAX_OBJECT_BYTES = 24 * 1024 * 1024;
/** References that lead to references; one is allowed. */
const MAX_HOPS = 4;
/** As it is written in full, and in short. */
const FLATE = ['FlateDecode', 'Fl'];

export interface PdfFile {
  /** What a reference leads to; any other value as it is. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  /** The dictionary at the end, of which the last in the file counts (section 7.5.5). */
  trailer: PdfDictionary;
}

/** Why a file is not read: `damaged` is also what holds more than is looked through. */
export type PdfProblem = 'encrypted' | 'damaged';

/** Never throws; in time and memory that grow with the bytes, and within the limits. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile | PdfProblem> {
  const { placed, trailers } = objectsIn(sourceOf(bytes));
  if (placed.length > MAX_OBJECTS) return 'damaged';
  // What is encrypted would be read as garbage.
  if (trailers.some((each) => each.has('Encrypt'))) return 'encrypted';
  const objects = await withPacked(placed);
  const trailer = trailers.findLast((each) => each.has('Root'));
  if (!objects || !trailer) return 'damaged';
  return { trailer, resolve: (value) => resolved(objects, value) };
}

function resolved(objects: ReadonlyMap<number, PdfValue>, value: PdfValue | undefined) {
  let at = value;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const reference = asReference(at);
    if (!reference) return at;
    at = objects.get(reference.object);
  }
  return undefined;
}

interface Placed {
  number: number;
  value: PdfValue;
  /** Where a stream begins whose length stands in another object. */
  startsAt?: number;
  at: number;
}

const HEAD = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj|trailer/g;

/** One pass: behind each object it goes on after its stream, so that nothing written inside of one is an object. */
function objectsIn(source: Source): { placed: Placed[]; trailers: PdfDictionary[] } {
  const placed: Placed[] = [];
  const trailers: PdfDictionary[] = [];
  const head = new RegExp(HEAD);
  for (let match = head.exec(source.text); match; match = head.exec(source.text)) {
    const parsed = parseValue(source, head.lastIndex);
    head.lastIndex = parsed?.end ?? Math.max(head.lastIndex, source.reach);
    if (!parsed) continue;
    if (match[1] === undefined) {
      trailers.push(asDictionary(parsed.value) ?? new Map());
      continue;
    }
    const object = { number: Number(match[1]), at: match.index };
    const stream = streamAt(source, parsed.value, parsed.end);
    // Without an end, all the rest is its content.
    if (stream === 'endless') break;
    if (stream) head.lastIndex = stream.end;
    placed.push({ ...object, value: parsed.value, ...stream });
    if (asName(asDictionary(parsed.value)?.get('Type')) === 'XRef')
      trailers.push(asDictionary(parsed.value) as PdfDictionary);
    if (placed.length > MAX_OBJECTS) break;
  }
  return { placed: withLengths(source, placed), trailers };
}

const STREAM = /stream(?:\r\n|\n|\r)/y;
const END = /(?:\r\n|\n|\r)?endstream/y;

/** The stream behind its dictionary, to where its length says, or else to the next mark of an end (section 7.3.8). */
function streamAt(source: Source, value: PdfValue, from: number) {
  const dictionary = asDictionary(value);
  STREAM.lastIndex = afterBlank(source, from);
  if (!dictionary || !STREAM.test(source.text)) return undefined;
  const start = STREAM.lastIndex;
  const length = dictionary.get('Length');
  const stated = typeof length === 'number' ? endAfter(source, start, length) : undefined;
  if (stated) return { value: { dictionary, raw: source.bytes.subarray(start, stated.at) }, end: stated.end };
  const mark = source.text.indexOf('endstream', start);
  if (mark === -1) return 'endless';
  const at =
    mark - (/\r\n$|[\r\n]$/.exec(source.text.slice(Math.max(start, mark - 2), mark))?.[0].length ?? 0);
  const found = { value: { dictionary, raw: source.bytes.subarray(start, at) }, end: mark };
  return asReference(length) ? { ...found, startsAt: start } : found;
}

function endAfter({ text }: Source, start: number, length: number): { at: number; end: number } | undefined {
  END.lastIndex = start + length;
  if (!Number.isInteger(length) || length < 0 || !END.test(text)) return undefined;
  return { at: start + length, end: END.lastIndex };
}

/** Streams whose length stands in another object, now that all are found; what was taken for objects inside of them goes. */
function withLengths(source: Source, placed: readonly Placed[]): Placed[] {
  const numbers = new Map(placed.map(({ number, value }) => [number, value]));
  let inside = 0;
  return placed.flatMap((each) => {
    if (each.at < inside) return [];
    const { dictionary } = asStream(each.value) ?? {};
    const length = numbers.get(asReference(dictionary?.get('Length'))?.object ?? -1);
    if (each.startsAt === undefined || !dictionary || typeof length !== 'number') return [each];
    const stated = endAfter(source, each.startsAt, length);
    if (!stated) return [each];
    inside = stated.end;
    return [{ ...each, value: { dictionary, raw: source.bytes.subarray(each.startsAt, stated.at) } }];
  });
}

/**
 * With those that stand packed in streams (section 7.5.7). `undefined` where one cannot be unpacked, or not within the
 * limit: what is missing then is not known.
 */
async function withPacked(placed: readonly Placed[]): Promise<Map<number, PdfValue> | undefined> {
  const objects = new Map<number, PdfValue>();
  let left = MAX_OBJECT_BYTES;
  for (const { number, value } of placed) {
    const stream = asStream(value);
    objects.set(number, value);
    if (!stream || asName(stream.dictionary.get('Type')) !== 'ObjStm') continue;
    const bytes = await unpacked(stream, left);
    if (!bytes) return undefined;
    left -= bytes.length;
    for (const [packed, each] of packedIn(stream, bytes)) objects.set(packed, each);
    if (objects.size > MAX_OBJECTS) return undefined;
  }
  return objects;
}

const NUMBER_AND_PLACE = /(\d{1,10})[\0\t\n\f\r ]{1,20}(\d{1,10})/g;

function packedIn({ dictionary }: PdfStream, bytes: Uint8Array): [number, PdfValue][] {
  const source = sourceOf(bytes);
  const first = dictionary.get('First');
  if (typeof first !== 'number') return [];
  const found: [number, PdfValue][] = [];
  let pairs = 0;
  for (const [, number, offset] of source.text.slice(0, first).matchAll(NUMBER_AND_PLACE)) {
    if (++pairs > MAX_OBJECTS) break;
    const start = first + Number(offset);
    // Places ascend: a thousand numbers for one long text would have it read a thousand times.
    if (start < source.reach) continue;
    const parsed = parseValue(source, start);
    source.reach = Math.max(source.reach, parsed?.end ?? start);
    if (parsed) found.push([Number(number), parsed.value]);
  }
  return found;
}

/**
 * What a stream holds, as it is or after the one compression that writers of PDF use for files and objects. `undefined`
 * for any other, for what is damaged, and for more than `maxBytes`.
 */
export async function unpacked(stream: PdfStream, maxBytes: number): Promise<Uint8Array | undefined> {
  const packing = packingOf(stream);
  if (packing === 'flate') return inflate(stream.raw, 'deflate', maxBytes);
  return packing === 'none' && stream.raw.length <= maxBytes ? stream.raw : undefined;
}

/** How a stream is packed; `undefined` for what is not unpacked here. */
export function packingOf({ dictionary }: PdfStream): 'none' | 'flate' | undefined {
  const filter = dictionary.get('Filter') ?? [];
  const filters = asName(filter) ? [filter] : asList(filter);
  if (filters.length === 0) return 'none';
  const stated = dictionary.get('DecodeParms');
  const parameters = asDictionary(asList(stated)[0] ?? stated);
  // Rows filtered as in a picture: nobody packs files or objects so.
  const isFiltered = Number(parameters?.get('Predictor') ?? 1) > 1;
  return filters.length === 1 && FLATE.includes(asName(filters[0]) ?? '') && !isFiltered
    ? 'flate'
    : undefined;
}
