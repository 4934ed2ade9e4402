/** A document is read as the libraries read it that everybody else signs with, or it is left to them. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CONTEXTS } from '../../../../lib/credential/contexts/index.ts';
import { randomFrom } from '../mutations.ts';
import { isReadAlike } from '../read-alike.ts';
import { PATIENCE_MS, SEED, timesInAll } from './lanes.ts';
import { Writing } from './linked-documents.ts';

// The library takes up to a hundred times as long for each.
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

/** In the long lane. */
const DOCUMENTS = 100_000;

describe('A document in the words of the packaged contexts', () => {
  test('is read as the libraries read it, or left to them', async () => {
    const tried = timesInAll(DOCUMENTS);
    expect(tried).toBeGreaterThanOrEqual(10_000);
    const read = { strictly: 0, leniently: 0 };
    const property = fc.asyncProperty(fc.nat(0x7fffffff), async (seed) => {
      const document = new Writing(randomFrom(seed)).document();
      const isLenient = seed % 4 === 0;
      if (await isReadAlike(document, CONTEXTS, isLenient)) read[isLenient ? 'leniently' : 'strictly'] += 1;
    });
    await fc.assert(property, { seed: SEED, numRuns: tried });
    // Or the property would hold of a reader that reads nothing.
    expect(read.strictly).toBeGreaterThan(tried / 4);
    expect(read.leniently).toBeGreaterThan(tried / 10);
  });
});
