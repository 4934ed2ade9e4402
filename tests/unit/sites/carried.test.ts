import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from '../../browser/bundle.ts';

/** Bytes, gzipped: every page of the frozen hosts carries the script. */
const MAX_BYTES = 15_000;

test('pages of the frozen hosts carry nothing of the sites that are read after a click', async () => {
  const code = await bundle('../../entrypoints/marks.content.ts');
  for (const known of ['linkedin', 'github']) expect(code).toContain(known);
  for (const unasked of ['hire.lever.co', 'parchment.com/*', 'gitlab.com', 'xing.com'])
    expect(code, 'a row that no bundler can leave out: see platform-page.ts').not.toContain(unasked);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(MAX_BYTES);
});
