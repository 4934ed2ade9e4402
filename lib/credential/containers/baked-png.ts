import { utf8Decode } from '../../base/bytes.ts';
import type { Container, Contents } from './container.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Open Badges 3.0 and 2.0 (Baking Specification). */
const KEYWORDS = ['openbadgecredential', 'openbadges'];
/** Length, type and checksum of a chunk (PNG 1.2, section 3.2). */
const CHUNK_HEAD = 8;
const CHUNK_CRC = 4;
/** Honest images have tens of chunks. */
const MAX_CHUNKS = 10_000;

/** A PNG with a credential in an `iTXt` chunk, or, as in 2012, its address in a `tEXt` chunk. */
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
}

/** The chunks up to IEND; `undefined` if the file ends before. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.length < MAX_CHUNKS && at + CHUNK_HEAD <= bytes.length) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + CHUNK_HEAD));
    const end = at + CHUNK_HEAD + length;
    if (end + CHUNK_CRC > bytes.length) return undefined;
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + CHUNK_HEAD, end) });
    at = end + CHUNK_CRC;
  }
  return undefined;
}

function contentsOf(chunks: Chunk[]): Contents {
  const baked = chunks.flatMap((chunk) => readChunk(chunk) ?? []);
  const ranked = KEYWORDS.flatMap((keyword) => baked.filter((each) => each.keyword === keyword));
  const [first] = ranked;
  if (!first) return { malformed: 'the image holds no credential' };
  if (first.text === undefined) return { malformed: 'the credential in the image is compressed or not text' };
  return { texts: [first.text] };
}

interface BakedText {
  keyword: string;
  text?: string;
}

function readChunk({ type, data }: Chunk): BakedText | undefined {
  const end = data.indexOf(0);
  const keyword = end > 0 ? latin1(data.subarray(0, end)) : '';
  if (!KEYWORDS.includes(keyword)) return undefined;
  if (type === 'tEXt') return { keyword, text: latin1(data.subarray(end + 1)) };
  if (type === 'iTXt') return { keyword, ...readInternational(data.subarray(end + 1)) };
  return type === 'zTXt' ? { keyword } : undefined;
}

/** `iTXt` after its keyword (PNG 1.2, section 4.2.3.3): two flags, language and translation, each ended by 0. */
function readInternational(data: Uint8Array): { text?: string } {
  if (data[0] !== 0) return {};
  const language = data.indexOf(0, 2);
  const translation = language === -1 ? -1 : data.indexOf(0, language + 1);
  const text = translation === -1 ? undefined : utf8Decode(data.subarray(translation + 1));
  return text === undefined ? {} : { text };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
