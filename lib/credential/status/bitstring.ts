import { fromBase64, fromBase64url } from '../../base/bytes.ts';

/** Bytes after decompression: 2^26 one-bit entries, the cap discussed for Bitstring Status List. */
export const MAX_BITSTRING_BYTES = 8 * 1024 * 1024;
/** Characters: a random list of that size hardly shrinks. */
const MAX_ENCODED_LENGTH = 12 * 1024 * 1024;

/**
 * Decodes `encodedList` (Bitstring Status List 1.0, section 3.3; StatusList2021, section 2): base64url of gzip,
 * with a multibase `u` in the former; some of the latter are in plain base64. `undefined` if it is not that, or
 * larger than MAX_BITSTRING_BYTES.
 */
export async function decodeBitstring(encodedList: string): Promise<Uint8Array | undefined> {
  if (encodedList.length > MAX_ENCODED_LENGTH) return undefined;
  // A gzip header is H4sI in base64, so that a leading `u` can only be the multibase prefix.
  const encoded = encodedList.startsWith('u') ? encodedList.slice(1) : encodedList;
  const compressed = fromBase64url(encoded) ?? fromBase64(encoded);
  return compressed && gunzip(compressed);
}

async function gunzip(compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MAX_BITSTRING_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return joined(chunks, size);
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The bit at an index, the most significant bit of a byte first; `undefined` beyond the end. */
export function bitAt(bits: Uint8Array, index: number): boolean | undefined {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
}
