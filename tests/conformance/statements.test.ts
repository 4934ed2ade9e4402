/** Every published document: its statements by our own way are those of the library, or it is left to that. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { isReadAlike } from '../unit/credential/read-alike.ts';
import { HAS_VECTORS, readJson, VECTORS } from './vectors.ts';

type Json = Record<string, unknown>;

const FILES = HAS_VECTORS
  ? readdirSync(VECTORS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.json(?:ld)?$/.test(file))
  : [];
const folderOf = (file: string) => file.split(/[\\/]/)[0] ?? '';
/** Contexts themselves, bare signatures and JSON of no kind. */
const FOLDERS = [...new Set(FILES.map(folderOf))].filter(
  (folder) => !['contexts', 'wycheproof', 'jcs'].includes(folder) && !folder.endsWith('.json'),
);

/** Those that count for us, and all others that are published beside the documents. */
const contexts = new Map(CONTEXTS);
for (const { url, file } of HAS_VECTORS
  ? (readJson('contexts/index.json') as { url: string; file: string }[])
  : [])
  if (!contexts.has(url)) contexts.set(url, readJson(file));

/** The document as it is, without its proofs, and what each of its proofs says of itself. */
function partsOf(file: string): unknown[] {
  let document: unknown;
  try {
    document = readJson(file);
  } catch {
    return [];
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return [document];
  const { proof, ...unsigned } = document as Json;
  const proofs = [proof].flat().filter((each): each is Json => typeof each === 'object' && each !== null);
  const options = proofs.map((each) => ({ '@context': unsigned['@context'], ...each }));
  return [document, unsigned, ...options];
}

describe.skipIf(!HAS_VECTORS)('Statements of published documents', () => {
  let read = 0;

  test.each(FOLDERS)('in %s', async (folder) => {
    for (const file of FILES.filter((each) => folderOf(each) === folder)) {
      for (const part of partsOf(file)) {
        for (const isLenient of [false, true]) if (await isReadAlike(part, contexts, isLenient)) read += 1;
      }
    }
  });

  test('are mostly worked out by ourselves', () => {
    expect(read).toBeGreaterThan(2_000);
  });
});
