/** Images and records with a credential in them, damaged at random: a verdict each time, and never another content. */
import { describe, expect, test, vi } from 'vitest';
import { badge, brackwater, V2 } from '../badges.ts';
import { damaged, damagedBytes, randomFrom } from '../mutations.ts';
import { bindingCodes, type Outcome, outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';
import { compressedITXt, iTXt, png } from './png.ts';

// Thousands of rounds, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const table = brackwater.documents;
const signed = await sign(badge(), brackwater);
const text = JSON.stringify(signed);
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const record = await sign(
  {
    '@context': [V2],
    id: 'urn:uuid:record',
    type: ['VerifiableCredential', `${CLR}ClrCredential`],
    issuer: { id: brackwater.id, name: 'Brackwater University' },
    name: 'Transcript',
    credentialSubject: { id: 'did:example:maren', [`${CLR}verifiableCredential`]: [signed] },
  },
  brackwater,
);
const svg = `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[${text}]]></openbadges:credential></svg>`;

const shown = ({ credential }: Outcome) => JSON.stringify(credential);
const HONEST = (await outcomesOf(JSON.stringify(record), { table })).map(shown);

function expectSound(outcomes: Outcome[]): void {
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    expect(outcome.headline).toBeTruthy();
    if (outcome.state !== 'invalid' && bindingCodes(outcome).length) expect(HONEST).toContain(shown(outcome));
  }
}

describe.each([
  ['a PNG', png(iTXt('openbadgecredential', text)).toString('latin1'), 1_500],
  ['a PNG with compressed text', png(compressedITXt('openbadgecredential', text)).toString('latin1'), 1_500],
  ['an SVG', svg, 400],
])('%s', (_, whole, count) => {
  test('damaged at random shows what was signed, or binds nothing', async () => {
    const random = randomFrom(whole.length);
    for (let round = 0; round < count; round++) {
      // Byte by byte: what is outside of ASCII would be written as two.
      const bytes = Uint8Array.from(new TextDecoder().decode(damagedBytes(whole, random)), (char) =>
        char.charCodeAt(0),
      );
      expectSound(await outcomesOf(bytes, { table }));
    }
  });
});

test('A learner record damaged at random shows what was signed, or binds nothing', async () => {
  const random = randomFrom(11);
  for (let round = 0; round < 100; round++)
    expectSound(await outcomesOf(damaged(record as Json, random), { table }));
});
