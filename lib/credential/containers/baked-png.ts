import { utf8Decode } from '../../base/bytes.ts';
import { crc32 } from '../../base/crc32.ts';
import { inflate } from '../../base/inflate.ts';
import { type Container, type Contents, KINDS, MAX_TEXT_BYTES } from './container.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum of a chunk (PNG 1.2, section 3.2). */
const LENGTH_BYTES = 4;
const CHUNK_HEAD = 8;
const CHUNK_CRC = 4;
/** Honest images have tens of chunks. */
const MAX_CHUNKS = 10_000;
/** A keyword has at most 79 bytes (PNG 1.2, section 4.2.3). */
const MAX_KEYWORD_BYTES = 79;

/**
 * A PNG with a credential in a text chunk: `iTXt` as both baking specifications say, plain or compressed, or its
 * address in a `tEXt` chunk as in 2012. `zTXt` is `tEXt` compressed.
 */
export const bakedPng: Container = {
  id: 'baked-png',
  opens: (bytes) => SIGNATURE.every((byte, at) => bytes[at] === byte),
  async open(bytes) {
    const chunks = chunksOf(bytes);
    if (!chunks) return { malformed: 'the image is cut off or damaged' };
    return contentsOf(chunks);
  },
};

interface Chunk {
  type: string;
  data: Uint8Array;
  /** Type and data, as the checksum has them, and the checksum. */
  summed: Uint8Array;
  crc: number;
}

/** The chunks up to IEND; `undefined` if the file ends before. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.length < MAX_CHUNKS && at + CHUNK_HEAD <= bytes.length) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + LENGTH_BYTES, at + CHUNK_HEAD));
    const end = at + CHUNK_HEAD + length;
    if (end + CHUNK_CRC > bytes.length) return undefined;
    if (type === 'IEND') return chunks;
    const summed = bytes.subarray(at + LENGTH_BYTES, end);
    chunks.push({ type, data: bytes.subarray(at + CHUNK_HEAD, end), summed, crc: view.getUint32(end) });
    at = end + CHUNK_CRC;
  }
  return undefined;
}

interface BakedChunk {
  chunk: Chunk;
  keyword: string;
  /** What follows the keyword and its end. */
  rest: Uint8Array;
}

/** Both keywords may be there: then the newer credential counts. One keyword twice is refused: readers would differ. */
async function contentsOf(chunks: readonly Chunk[]): Promise<Contents> {
  const baked = chunks.flatMap((chunk) => bakedIn(chunk) ?? []);
  const kind = KINDS.find(({ keyword }) => baked.some((each) => each.keyword === keyword));
  const [first, ...others] = baked.filter((each) => each.keyword === kind?.keyword);
  if (!first) return { malformed: 'the image holds no credential' };
  if (others.length) return { malformed: 'the image holds two credentials where one may be' };
  // Before it is taken for a forgery: a chunk that was damaged on its way is not what was baked.
  if (crc32(first.chunk.summed) !== first.chunk.crc)
    return { malformed: 'the image is damaged where its credential stands' };
  const text = await textOf(first);
  return text === undefined
    ? { malformed: 'the credential in the image is not text, or too large' }
    : { texts: [text] };
}

const TEXT_CHUNKS = ['tEXt', 'zTXt', 'iTXt'];

function bakedIn(chunk: Chunk): BakedChunk | undefined {
  if (!TEXT_CHUNKS.includes(chunk.type)) return undefined;
  const end = chunk.data.subarray(0, MAX_KEYWORD_BYTES + 1).indexOf(0);
  const keyword = end > 0 ? latin1(chunk.data.subarray(0, end)) : '';
  if (!KINDS.some((kind) => kind.keyword === keyword)) return undefined;
  return { chunk, keyword, rest: chunk.data.subarray(end + 1) };
}

async function textOf({ chunk, rest }: BakedChunk): Promise<string | undefined> {
  if (rest.length > MAX_TEXT_BYTES) return undefined;
  if (chunk.type === 'tEXt') return latin1(rest);
  if (chunk.type === 'iTXt') return internationalText(rest);
  // One byte says how it is compressed; 0 is zlib, the only way there is (PNG 1.2, section 4.2.3.2).
  const inflated = rest[0] === 0 ? await inflate(rest.subarray(1), 'deflate', MAX_TEXT_BYTES) : undefined;
  return inflated && latin1(inflated);
}

/** `iTXt` after its keyword (PNG 1.2, section 4.2.3.3): two flags, language and translation, each ended by 0. */
async function internationalText(data: Uint8Array): Promise<string | undefined> {
  const [isCompressed, method] = data;
  const language = data.indexOf(0, 2);
  const translation = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translation === -1) return undefined;
  const text = data.subarray(translation + 1);
  if (isCompressed === 0) return utf8Decode(text);
  if (isCompressed !== 1 || method !== 0) return undefined;
  const inflated = await inflate(text, 'deflate', MAX_TEXT_BYTES);
  return inflated && utf8Decode(inflated);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
