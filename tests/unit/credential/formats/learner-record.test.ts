/** Comprehensive Learner Record 2.0: a credential that holds others, written here without contexts of its own. */
import { describe, expect, test } from 'vitest';
import { badge, brackwater, TITLE, V2, withValue } from '../badges.ts';
import { type Outcome, outcomesOf } from '../scene.ts';
import { type Json, sign, signerAt } from '../signing.ts';

const registrar = signerAt('registrar.fairhaven.edu');
const table = { ...brackwater.documents, ...registrar.documents };
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const HELD = `${CLR}verifiableCredential`;

const inner = await sign(badge(), brackwater);
const changed = { ...inner, name: 'Doctor of Tides' };

/** An unsigned record that holds those. */
const record = (held: unknown[], over: Json = {}): Json => ({
  '@context': [V2],
  id: 'urn:uuid:record',
  type: ['VerifiableCredential', `${CLR}ClrCredential`],
  issuer: { id: registrar.id, name: 'Fairhaven College' },
  name: 'Transcript of Maren Okafor',
  validFrom: '2026-06-01T00:00:00Z',
  credentialSubject: { id: 'did:example:maren', type: [`${CLR}ClrSubject`], [HELD]: held },
  ...over,
});
const shown = (outcomes: Outcome[]) => outcomes.map(({ state, credential }) => [state, credential?.title]);

describe('A learner record', () => {
  test('is one finding for itself, with its own title, and one for each credential in it', async () => {
    const outcomes = await outcomesOf(await sign(record([inner, inner]), registrar), { table });
    expect(shown(outcomes)).toEqual([
      ['verified', 'Transcript of Maren Okafor'],
      ['verified', TITLE],
      ['verified', TITLE],
    ]);
    expect(outcomes[0]?.credential).toMatchObject({
      format: 'clr-2',
      holds: 1,
      issuer: { id: registrar.id },
    });
    expect(outcomes[1]?.credential?.issuer.id).toBe(brackwater.id);
  });

  test('is not better or worse for what it holds', async () => {
    const held = [inner, { ...changed, id: 'urn:uuid:2' }, { ...inner, id: 'urn:uuid:3', proof: undefined }];
    const outcomes = await outcomesOf(await sign(record(held), registrar), { table });
    expect(outcomes.map(({ headline }) => headline)).toEqual([
      'key_of_issuer',
      'key_of_issuer',
      'proof_invalid',
      'proof_missing',
    ]);
    expect(outcomes[0]?.credential?.holds).toBe(3);
  });

  test('lends nothing of its signature to what it holds, nor borrows any', async () => {
    const unsigned = await outcomesOf(record([inner]), { table });
    expect(unsigned.map(({ headline }) => headline)).toEqual(['proof_missing', 'key_of_issuer']);
    const forged = await sign(record([{ ...inner, proof: undefined }]), registrar);
    expect((await outcomesOf(forged, { table })).map(({ state }) => state)).toEqual([
      'verified',
      'unchecked',
    ]);
  });

  test('that was given one more afterwards is not valid, whatever that one is worth', async () => {
    const signed = await sign(record([inner]), registrar);
    const other = { ...inner, id: 'urn:uuid:other' };
    const more = withValue(signed, `credentialSubject|${HELD}`, [inner, other], '|');
    expect((await outcomesOf(more, { table }))[0]?.headline).toBe('proof_invalid');
  });

  test('shows nothing that only a credential in it says of the same issuer or record', async () => {
    const speaking: Json = {
      ...badge(),
      id: 'urn:uuid:evil',
      issuer: {
        id: registrar.id,
        type: ['Profile'],
        name: 'Harvard University',
        url: 'https://harvard.example',
      },
    };
    const about = {
      ...badge(),
      id: 'urn:uuid:about',
      credentialSubject: { id: 'urn:uuid:record', name: 'Doctorate' },
    };
    const bare = record([speaking, about], { issuer: registrar.id, name: undefined });
    const [outer] = await outcomesOf(await sign(JSON.parse(JSON.stringify(bare)), registrar), { table });
    expect(outer?.codes).toContain('key_of_issuer');
    expect(outer?.credential?.issuer).toEqual({ id: registrar.id, domain: 'registrar.fairhaven.edu' });
    expect(outer?.credential?.title).toBeUndefined();
    expect(JSON.stringify(outer?.credential)).not.toMatch(/Harvard|Doctorate/);
  });

  test('in a record is counted and not opened', async () => {
    const within = await sign(
      record([inner], {
        id: 'urn:uuid:within',
        credentialSubject: { id: 'did:example:ilse', type: [`${CLR}ClrSubject`], [HELD]: [inner] },
      }),
      registrar,
    );
    const outcomes = await outcomesOf(await sign(record([within]), registrar), { table });
    expect(outcomes.map(({ credential }) => [credential?.id, credential?.holds])).toEqual([
      ['urn:uuid:record', 1],
      ['urn:uuid:within', 1],
    ]);
  });

  test('of nothing that is a credential says so for each', async () => {
    const outcomes = await outcomesOf(record(['text', 7, inner]), { table });
    expect(outcomes.slice(1).map(({ headline }) => headline)).toEqual([
      'malformed',
      'malformed',
      'key_of_issuer',
    ]);
  });

  test('of very many is looked through to a point, and the rest is said', async () => {
    const outcomes = await outcomesOf(record(new Array(1_000).fill('x')), { table });
    expect(outcomes.length).toBeLessThanOrEqual(201);
    expect(outcomes.at(-1)?.checks[0]?.detail).toMatch(/more than/);
  });
});
