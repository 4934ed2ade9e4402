import { joinBytes } from './bytes.ts';

/**
 * Decompresses at most `maxBytes`, counted while it streams: a few kB can hold gigabytes. `undefined` if it is more,
 * or not of that format (`deflate` is zlib, RFC 1950). Never throws.
 */
export async function inflate(
  compressed: Uint8Array,
  format: CompressionFormat,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const stream = new Blob([compressed as BlobPart]).stream().pipeThrough(new DecompressionStream(format));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      // Leaving the loop cancels the stream: the rest is never decompressed.
      if (size > maxBytes) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return joinBytes(chunks);
}
