/** Writing PNG: its chunks (PNG 1.2, section 3), and the text in which a credential lies. */
import { joinBytes, utf8Encode } from '../base/bytes.ts';
import { crc32 } from '../base/crc32.ts';

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length and type before what a chunk holds, the checksum behind. */
const HEAD = 8;
const CRC = 4;
const HEAD_CHUNK = 'IHDR';
/** In which other credentials may lie: two in one picture would be read differently by different readers. */
const TEXT_CHUNKS = ['tEXt', 'zTXt', 'iTXt'];

/** A picture that ends where it should. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, at) => bytes[at] === byte) && chunksOf(bytes) !== undefined;
}

export function chunk(type: string, content: Uint8Array): Uint8Array {
  const summed = joinBytes([utf8Encode(type), content]);
  return joinBytes([uint32(content.length), summed, uint32(crc32(summed))]);
}

/** The picture with this text in an `iTXt` chunk, plain, behind its head; whatever other text it had is left out. */
export function withText(png: Uint8Array, keyword: string, text: Uint8Array): Uint8Array {
  // Keyword, its end, not compressed, no method, no language, no translation (section 4.2.3.3).
  const content = joinBytes([utf8Encode(keyword), Uint8Array.of(0, 0, 0, 0, 0), text]);
  const parts: Uint8Array[] = [PNG_SIGNATURE];
  for (const { type, whole } of chunksOf(png) ?? []) {
    if (!TEXT_CHUNKS.includes(type)) parts.push(whole);
    if (type === HEAD_CHUNK) parts.push(chunk('iTXt', content));
  }
  return joinBytes(parts);
}

/** Up to its end; `undefined` where that is missing, or the beginning is not. */
function chunksOf(png: Uint8Array): { type: string; whole: Uint8Array }[] | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { type: string; whole: Uint8Array }[] = [];
  for (let at = PNG_SIGNATURE.length; at + HEAD + CRC <= png.length; ) {
    const end = at + HEAD + view.getUint32(at) + CRC;
    if (end > png.length) return undefined;
    const type = String.fromCharCode(...png.subarray(at + 4, at + HEAD));
    chunks.push({ type, whole: png.subarray(at, end) });
    if (type === 'IEND') return chunks[0]?.type === HEAD_CHUNK ? chunks : undefined;
    at = end;
  }
  return undefined;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** @param pixels RGBA, row by row */
export function encodePng(
  side: number,
  pixels: Uint8Array,
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const rows = new Uint8Array(side * (side * 4 + 1));
  // Each row begins with the way in which it is filtered: 0, not at all (section 6).
  for (let row = 0; row < side; row += 1) {
    rows.set(pixels.subarray(row * side * 4, (row + 1) * side * 4), row * (side * 4 + 1) + 1);
  }
  // 8 bits a channel, colour with alpha; deflate, adaptive filters, not interlaced (section 4.1.1).
  const head = joinBytes([uint32(side), uint32(side), Uint8Array.of(8, 6, 0, 0, 0)]);
  const parts = [chunk(HEAD_CHUNK, head), chunk('IDAT', deflate(rows)), chunk('IEND', new Uint8Array())];
  return joinBytes([PNG_SIGNATURE, ...parts]);
}
