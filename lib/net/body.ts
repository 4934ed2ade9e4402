import { type Bytes, joinBytes } from '../base/bytes.ts';

export interface Bounds {
  /** Bytes after decompression; beyond them the body is refused. */
  maxBytes: number;
  /** Bytes after which reading stops, successfully. */
  firstBytes?: number | undefined;
}

/**
 * The body of an answer, or `undefined` if it is larger than allowed. Counted while it streams, since a stated
 * length may be missing, false, or that of the compressed form; at most one chunk beyond the bound is ever held.
 */
export async function readBody(
  response: Response,
  bounds: Bounds,
  signal: AbortSignal,
): Promise<Bytes | undefined> {
  const wanted = bounds.firstBytes;
  const stated = Number(response.headers.get('content-length') ?? 0);
  if (wanted === undefined && stated > bounds.maxBytes) {
    await discard(response);
    return undefined;
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength;
      if (wanted === undefined && length > bounds.maxBytes) return undefined;
      chunks.push(part.value);
      if (wanted !== undefined && length >= wanted) break;
    }
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
  return joinBytes(chunks).subarray(0, wanted);
}

/** Ends an answer whose body nobody reads, so that its connection is free again. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
