/**
 * Decompresses, and counts while it does: a few kilobytes can hold gigabytes. `gzip` is RFC 1952, `deflate` is zlib
 * (RFC 1950). `undefined` for what is not that, or holds more than `maxBytes`.
 */
export async function inflate(
  compressed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream(format));
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
