import { describe, expect, test } from 'vitest';
import { openBytes } from '../../lib/credential/containers/index.ts';
import { CASES, HAS_VECTORS, readVector } from './vectors.ts';

const text = (file: string) => new TextDecoder().decode(readVector(file)).trim();

describe.skipIf(!HAS_VECTORS)('published images', () => {
  test.each(
    CASES.flatMap(({ file, payload }) =>
      payload && /\.(?:png|svg)$/.test(file) ? [[file, payload] as const] : [],
    ),
  )('what is baked into %s is the text beside it', async (file, payload) => {
    const contents = await openBytes(readVector(file));
    expect('texts' in contents && contents.texts.map((each) => each.trim())).toEqual([text(payload)]);
  });
});
