/** Any single byte of a signed payload, changed to any other: nothing that is shown is bound to an issuer any more. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { statementsOf } from '../../../world/signing/suites.ts';
import { bindingCodes, type Outcome, outcomesOf } from '../scene.ts';
import { IS_LONG, PATIENCE_MS, SEED } from './lanes.ts';
import type { Sample } from './sample.ts';
import { SAMPLES } from './samples.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

/** In the short lane: over all samples more than 5,000. */
const CHANGES = (IS_LONG ? 20_000 : 5_200) / SAMPLES.length;

/** What a binding pass vouches for; `undefined` where nothing is bound. */
const vouched = (outcome: Outcome) =>
  bindingCodes(outcome).length && outcome.state !== 'invalid'
    ? JSON.stringify(outcome.credential)
    : undefined;

const outcomesFor = (bytes: Uint8Array, { documents }: Sample) => outcomesOf(bytes, { table: documents });

/** Half of the changes keep to the alphabet of texts, since most others are no text, or no JSON. */
const letter = fc.constantFrom(
  ...Buffer.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~:/#" '),
);
const flip = fc.nat(7).map((bit) => 1 << bit);

function changeOf(length: number) {
  return fc.record({
    at: fc.nat(length - 1),
    by: fc.oneof(
      letter.map((to) => (before: number) => (to === before ? to ^ 1 : to)),
      flip.map((bit) => (before: number) => before ^ bit),
      fc.integer({ min: 1, max: 255 }).map((mask) => (before: number) => before ^ mask),
    ),
  });
}

test('over all samples more than five thousand changes are tried', () => {
  expect(Math.floor(CHANGES) * SAMPLES.length).toBeGreaterThanOrEqual(5_000);
});

describe.each(SAMPLES.map((each) => [each.name, each] as const))('%s', (_, sample) => {
  test('is bound to its issuer as it is', async () => {
    const outcomes = await outcomesFor(sample.bytes, sample);
    const bound = outcomes.map((outcome) => vouched(outcome) !== undefined);
    expect(bound, outcomes.map(({ headline }) => headline).join()).toEqual(sample.places.map(() => true));
  });

  test('loses that in whatever a changed byte is a part of', async () => {
    const honest = (await outcomesFor(sample.bytes, sample)).map(vouched);
    const change = changeOf(sample.bytes.length);
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const bytes = sample.bytes.slice();
        bytes[at] = by(bytes[at] ?? 0);
        const untouched = honest.filter((_, nth) => !isIn(at, sample.places[nth]));
        for (const outcome of await outcomesFor(bytes, sample)) {
          const now = vouched(outcome);
          if (now === undefined || untouched.includes(now)) continue;
          const shown = `${outcome.headline}: ${new TextDecoder().decode(bytes.subarray(at - 30, at + 30))}`;
          expect(await saysTheSame(bytes, sample), shown).toBe(true);
          expect(honest, shown).toContain(now);
        }
      }),
      { seed: SEED, numRuns: Math.floor(CHANGES) },
    );
  });
});

function isIn(at: number, place: Sample['places'][number] | undefined): boolean {
  return place !== undefined && at >= place.from && at < place.to;
}

/**
 * Whether the changed text makes the very statements of the signed one, by jsonld alone: a neighbouring version of a
 * context that defines the same terms alike is another spelling of what was signed.
 */
async function saysTheSame(
  bytes: Uint8Array,
  { bytes: before, places, isStatements, isAnchored }: Sample,
): Promise<boolean> {
  if (!isStatements) return false;
  const inside = (whole: Uint8Array) =>
    places.map(({ from, to }) => statementsIn(whole.subarray(from, to), isAnchored));
  const [now, then] = await Promise.all([Promise.all(inside(bytes)), Promise.all(inside(before))]);
  return now.join('\n') === then.join('\n');
}

async function statementsIn(text: Uint8Array, isAnchored?: true): Promise<string> {
  const { proof, ...document } = JSON.parse(new TextDecoder().decode(text));
  const options = { ...proof, '@context': document['@context'] };
  return (await statementsOf(document)) + (isAnchored ? '' : await statementsOf(options));
}
