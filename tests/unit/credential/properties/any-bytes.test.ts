/** Any bytes at all get a verdict that can be kept, sent and shown; none of them is good for more than was signed. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bakedPng, bakedSvg } from '../../../world/signing/images.ts';
import { damaged, damagedBytes, randomFrom } from '../mutations.ts';
import { bindingCodes, outcomesOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { FAILED_BEFORE } from './failed-before.ts';
import { credentialLike, tokenLike } from './inputs.ts';
import { PATIENCE_MS, SEED, timesInAll } from './lanes.ts';
import { DOCUMENTS, SAMPLES } from './samples.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const encode = (text: string) => new TextEncoder().encode(text);
const seed = fc.nat(0x7fffffff);
const sampled = fc.constantFrom(...SAMPLES);
const asJson = SAMPLES.flatMap(({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  return text.startsWith('{') ? [JSON.parse(text) as Json] : [];
});

/** What goes in, and how many of it in the long lane. */
const INPUTS: [string, number, fc.Arbitrary<Uint8Array>][] = [
  ['bytes of no kind', 15_000, fc.uint8Array({ maxLength: 400, size: 'max' })],
  ['text of no kind', 10_000, fc.string({ unit: 'binary', maxLength: 200 }).map(encode)],
  ['JSON of no kind', 15_000, fc.json({ maxDepth: 6 }).map(encode)],
  ['JSON in words of credentials', 20_000, credentialLike.map((value) => encode(JSON.stringify(value)))],
  ['tokens', 10_000, tokenLike.map(encode)],
  [
    'samples, with bytes changed, lost, doubled or cut',
    12_000,
    fc.tuple(sampled, seed).map(([each, from]) => damagedBytes(each.bytes, randomFrom(from))),
  ],
  [
    'samples, with their JSON damaged',
    8_000,
    fc
      .tuple(fc.constantFrom(...asJson), seed)
      .map(([each, from]) => encode(JSON.stringify(damaged(each, randomFrom(from))))),
  ],
  [
    'images that end early',
    4_000,
    fc
      .tuple(
        fc.constantFrom(...SAMPLES.filter(({ name }) => name.startsWith('a baked'))),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([{ bytes }, part]) => bytes.subarray(0, Math.floor(part * bytes.length))),
  ],
  [
    'images with anything in them',
    6_000,
    fc
      .tuple(credentialLike, fc.boolean(), fc.boolean())
      .map(([value, isPng, isPacked]) =>
        isPng
          ? new Uint8Array(bakedPng(JSON.stringify(value), 'openbadges', isPacked))
          : encode(bakedSvg(JSON.stringify(value))),
      ),
  ],
];

/** All that the samples vouch for: nothing else may ever be bound. */
const honest = new Set<string>();
for (const { bytes } of SAMPLES)
  for (const outcome of await outcomesOf(bytes, { table: DOCUMENTS }))
    honest.add(JSON.stringify(outcome.credential));

async function expectSound(bytes: Uint8Array): Promise<void> {
  const outcomes = await outcomesOf(bytes, { table: DOCUMENTS });
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    expect(outcome.headline).toBeTruthy();
    structuredClone(outcome.finding);
    JSON.stringify(outcome.finding);
    if (bindingCodes(outcome).length && outcome.state !== 'invalid')
      expect(honest).toContain(JSON.stringify(outcome.credential));
  }
  for (const each of [Object, Array, Map, Set, Promise]) expect(Object.keys(each.prototype)).toEqual([]);
}

test('in the long lane a hundred thousand inputs are tried', () => {
  expect(INPUTS.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(100_000);
});

describe.each(INPUTS)('%s', (_, count, input) => {
  test('get a verdict, and are good for nothing that was not signed', async () => {
    await fc.assert(fc.asyncProperty(input, expectSound), { seed: SEED, numRuns: timesInAll(count) });
  });
});

describe('What failed before', () => {
  test.each(FAILED_BEFORE.map(({ why, text }) => [why, text] as const))('%s', async (_, text) => {
    await expectSound(encode(text));
  });
});
