/** The signature of a presentation: reported beside its credentials, and worth nothing for any of them. */
import { describe, expect, test } from 'vitest';
import { badge, brackwater, V2 } from '../badges.ts';
import { outcomesOf } from '../scene.ts';
import { type Json, sign, signerAt, signerByKey } from '../signing.ts';
import { refuse } from '../table-network.ts';

const signed = await sign(badge(), brackwater);
const holder = signerByKey();
const table = brackwater.documents;
const FOR_LOGIN = { proofPurpose: 'authentication', challenge: 'c-1', domain: 'jobs.example' };

const presentation = (over: Json = {}): Json => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  holder: holder.id,
  verifiableCredential: [signed],
  ...over,
});
const signedByHolder = await sign(presentation(), holder);

async function reported(document: Json, documents: Json = {}) {
  const [outcome] = await outcomesOf(document, { table: { ...table, ...documents } });
  const { holder, checks = [] } = outcome?.finding.presentation ?? {};
  return { holder, codes: checks.map(({ code }) => code), state: outcome?.state };
}

describe('A presentation', () => {
  test('signed by its holder says so, and changes nothing about the credential', async () => {
    for (const options of [FOR_LOGIN, {}]) {
      const document = await sign(presentation(), holder, options);
      expect(await reported(document)).toEqual({
        holder: holder.id,
        codes: ['proof_valid'],
        state: 'verified',
      });
    }
  });

  test('says for whom and when it was signed, if its one signature is right', async () => {
    const signedFor = async (document: Json) =>
      (await outcomesOf(document, { table }))[0]?.finding.presentation?.signedFor;
    const made = await sign(presentation(), holder, FOR_LOGIN);
    expect(await signedFor(made)).toEqual({ domain: 'jobs.example', on: '2026-03-01T09:00:00Z' });
    const elsewhere = { ...made, proof: { ...(made.proof as Json), domain: 'evil.example' } };
    expect(await signedFor(elsewhere)).toBeUndefined();
    expect(await signedFor({ ...made, proof: [made.proof, made.proof] })).toBeUndefined();
    expect(await signedFor(presentation())).toBeUndefined();
  });

  test('not signed at all says nothing, and is worth as much', async () => {
    expect(await reported(presentation())).toEqual({ holder: holder.id, codes: [], state: 'verified' });
    expect((await reported(presentation({ holder: undefined }))).holder).toBeUndefined();
    expect((await reported(presentation({ holder: { id: 'did:example:x' } }))).holder).toBe('did:example:x');
  });

  test.each([
    ['altered afterwards', async () => ({ ...signedByHolder, holder: 'did:example:other' })],
    [
      'with a credential put in',
      async () => ({ ...signedByHolder, verifiableCredential: [signed, { ...signed, id: 'urn:x:2' }] }),
    ],
    ['made for something else', async () => sign(presentation(), holder, { proofPurpose: 'keyAgreement' })],
  ])('%s is reported as wrong, and its credential stays what it is', async (_, made) => {
    const { codes, state } = await reported(await made());
    expect(codes).not.toContain('proof_valid');
    expect(state).toBe('verified');
  });

  test('signed with a key that its holder does not list is reported so', async () => {
    const named = signerAt('maren.example');
    const document = await sign(presentation({ holder: named.id }), holder);
    expect((await reported(document, named.documents)).codes).toEqual(['key_unavailable']);
    const away = { [Object.keys(named.documents)[0] as string]: refuse('permission_needed') };
    const waiting = await sign(presentation({ holder: named.id }), named);
    expect((await reported(waiting, away)).codes).toEqual(['permission_needed']);
  });

  test('counts by no key but one that its holder lists, for assertions or for showing who they are', async () => {
    const named = signerAt('maren.example');
    const [[address, document]] = Object.entries(named.documents) as [[string, Json]];
    const at = (over: Json) => ({ [address]: { ...document, ...over } });
    const asMaren = await sign(presentation({ holder: named.id }), named, FOR_LOGIN);
    const forLogin = { assertionMethod: [], authentication: [named.method] };
    for (const over of [{}, forLogin])
      expect((await reported(asMaren, at(over))).codes).toEqual(['proof_valid']);
    const withdrawn = { revoked: '2020-01-01T00:00:00Z' };
    const [method] = document.verificationMethod as [Json];
    for (const over of [
      { assertionMethod: [] },
      { verificationMethod: [{ ...method, ...withdrawn }] },
      { verificationMethod: [{ ...method, controller: 'did:web:elsewhere.example' }] },
    ])
      expect((await reported(asMaren, at(over))).codes).toEqual(['key_unavailable']);
  });

  test.each([
    ['an address, signed with a key that is only brought', 'https://maren.example/'],
    ['nobody', undefined],
  ])('of %s is not said to be signed by anybody', async (_, of) => {
    const signed = await sign(presentation({ holder: of }), holder);
    expect((await reported(signed)).codes).toEqual(['key_unavailable']);
  });

  test.each([
    ['contexts that nobody knows', { '@context': [V2, 'https://evil.example/c'], proof: { type: 'x' } }],
    ['terms that nobody knows', { nonsense: 1, proof: signedByHolder.proof }],
    ['a suite that is not read', { proof: { type: 'MerkleProof2019', verificationMethod: holder.method } }],
    ['nine proofs', { proof: new Array(9).fill({ type: 'x' }) }],
    ['a proof of nonsense', { proof: 'x' }],
  ])('with %s is no worse for its credential', async (_, over) => {
    const { codes, state } = await reported(presentation(over));
    expect(codes).not.toContain('proof_valid');
    expect(state).toBe('verified');
  });

  test('signed by the issuer of what it shows makes none of it better', async () => {
    const unsigned = presentation({ holder: brackwater.id, verifiableCredential: [badge()] });
    const outcomes = await outcomesOf(await sign(unsigned, brackwater), { table });
    expect(outcomes.map(({ headline }) => headline)).toEqual(['proof_missing']);
    expect(outcomes[0]?.finding.presentation?.checks.map(({ code }) => code)).toEqual(['proof_valid']);
  });
});
