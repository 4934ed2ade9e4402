import type { Given } from '../../components/add-panel.tsx';
import { toBase64, utf8Encode } from '../../lib/base/bytes.ts';
import { fill, sizeOf, WALLET } from '../../lib/words/index.ts';

/** One message to the worker, or why there is none. */
export type Import = { name: string; base64: string } | { url: string } | { name: string; refused: string };

/** A badge with its picture is under 1 MB, the largest transcripts under 10: more is something else. */
const MAX_FILE_BYTES = 20_000_000;
const PASTED = 'Pasted text';

/** What the user gave, as messages. */
export async function importsOf(given: Given): Promise<Import[]> {
  if ('url' in given) return [{ url: given.url }];
  if ('text' in given) return [{ name: PASTED, base64: toBase64(utf8Encode(given.text)) }];
  return Promise.all(given.files.map(importOf));
}

async function importOf(file: File): Promise<Import> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) {
    return { name, refused: fill(WALLET.tooBig, { name, size: sizeOf(MAX_FILE_BYTES) }) };
  }
  return { name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
}
