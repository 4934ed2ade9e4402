import { describe, expect, test, vi } from 'vitest';
import type { Viewer } from '../../../lib/credential/model.ts';
import { badge, brackwater, olderBadge, V2, withValue } from './badges.ts';
import { hostedAt } from './formats/hosted-badges.ts';
import { damaged, damagedBytes, type Random, randomFrom, textPaths } from './mutations.ts';
import { bindingCodes, type Outcome, outcomesOf, type Scene } from './scene.ts';
import { type Json, SIGNATURE_2020, sign } from './signing.ts';
import { BITSTRING, LIST_URL } from './status/lists.ts';

// Thousands of rounds, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const viewer: Viewer = {
  owner: { kind: 'named', name: 'Maren Okafor' },
  claim: { title: 'Tidal Engineering' },
  addresses: [{ value: 'maren@okafor.example', from: 'typed' }],
};

const hosted = hostedAt('https://badges.halden.example');
const list = await BITSTRING.list();
const scene: Scene = { viewer, table: { ...brackwater.documents, ...hosted.table, [LIST_URL]: list } };

const small = await sign(
  {
    '@context': [V2],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential'],
    issuer: { id: brackwater.id, name: 'Brackwater University' },
    validUntil: '2028-01-01T00:00:00Z',
    name: 'Tidal Engineering',
    credentialSubject: { id: 'did:example:maren', name: 'Maren Okafor' },
  },
  brackwater,
);
const CREDENTIALS: [string, number, Json][] = [
  ['a small credential', 2_000, small],
  ['an Open Badge 3.0', 250, await sign(badge(), brackwater)],
  ['an older Open Badge 3.0', 150, await sign(olderBadge(), brackwater, SIGNATURE_2020)],
  ['a credential with a status', 150, await BITSTRING.badgeWith(BITSTRING.entry())],
  ['a hosted badge', 1_700, { ...hosted.assertion, badge: { ...hosted.badge, issuer: hosted.issuer } }],
];

/** What a binding pass vouches for. */
const vouched = ({ credential }: Outcome) => JSON.stringify(credential);

/** A verdict that can be kept, sent and shown, and that binds nothing but what was signed. */
function expectSound(outcomes: Outcome[], honest: string): void {
  expect(outcomes.length).toBeGreaterThan(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const outcome of outcomes) {
    expect(outcome.headline).toBeTruthy();
    expect(() => structuredClone(outcome.finding)).not.toThrow();
    if (bindingCodes(outcome).length && outcome.state !== 'invalid') expect(vouched(outcome)).toBe(honest);
  }
}

describe.each(CREDENTIALS)('%s, damaged %i times over', (_, count, document) => {
  const isHosted = 'recipient' in document;
  const honestly = async () => {
    const [honest] = await outcomesOf(document, scene);
    expect(honest && bindingCodes(honest)).toHaveLength(1);
    // What a host serves is shown as the host has it, whatever the file says.
    return vouched(honest as Outcome);
  };

  test('as JSON and as bytes gets a verdict, and shows what was signed or binds nothing', async () => {
    const honest = await honestly();
    const random = randomFrom(count);
    const text = JSON.stringify(document);
    for (let round = 0; round < count; round++) {
      const bytes = round % 3 === 0 ? damagedBytes(text, random) : JSON.stringify(damaged(document, random));
      const outcomes = await outcomesOf(bytes, scene);
      try {
        expectSound(outcomes, honest);
      } catch (error) {
        throw new Error(
          `round ${round}: ${typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)}`,
          {
            cause: error,
          },
        );
      }
    }
  });

  test.skipIf(isHosted)('in a single character of any text loses its binding', async () => {
    const random = randomFrom(7);
    for (const path of textPaths(document)) await expectUnbound(document, path, random);
  });
});

async function expectUnbound(document: Json, path: string[], random: Random): Promise<void> {
  const before = path.reduce<unknown>((at, key) => (at as Json)[key], document) as string;
  const at = random(before.length);
  const letter = String.fromCharCode(97 + random(26));
  const changed = before.slice(0, at) + (before[at] === letter ? 'A' : letter) + before.slice(at + 1);
  const outcomes = await outcomesOf(withValue(document, path.join('\u0000'), changed, '\u0000'), scene);
  for (const outcome of outcomes) {
    expect(bindingCodes(outcome), `${path.join('.')}: ${before} → ${changed}`).toEqual([]);
    expect(outcome.state).not.toBe('verified');
  }
}

describe('What a host serves, damaged,', () => {
  test.each([
    ['a DID document', Object.keys(brackwater.documents)[0] as string, small],
    ['a status list', LIST_URL, CREDENTIALS[3]?.[2] as Json],
    ['a hosted record', String(hosted.assertion.id), hosted.assertion],
    ['a badge class', String(hosted.badge.id), hosted.assertion],
    ['an issuer’s profile', String(hosted.issuer.id), hosted.assertion],
  ])('as %s gets a verdict', async (_, address, document) => {
    const random = randomFrom(address.length);
    const served = scene.table?.[address] as Json;
    for (let round = 0; round < 120; round++) {
      const other = round % 3 ? damaged(served, random) : damagedBytes(JSON.stringify(served), random);
      const outcomes = await outcomesOf(document, { ...scene, table: { ...scene.table, [address]: other } });
      expect(outcomes).toHaveLength(1);
      expect(() => structuredClone(outcomes[0]?.finding)).not.toThrow();
    }
  });
});
