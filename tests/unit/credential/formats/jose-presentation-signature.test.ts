/** The signature of a presentation in a token: reported beside its credentials, and worth nothing for any of them. */
import { describe, expect, test } from 'vitest';
import { badge, brackwater, V2 } from '../badges.ts';
import { didJwkOf, joseIssuerAt, makeJoseKey, signToken } from '../jose-signing.ts';
import { outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const signed = await sign(badge(), brackwater);
const key = makeJoseKey();
const holder = didJwkOf(key);
const shown = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [signed] };

async function reported(token: string, documents: Json = {}) {
  const outcomes = await outcomesOf(token, { table: { ...brackwater.documents, ...documents } });
  const { presentation } = outcomes[0]?.finding ?? {};
  return {
    holder: presentation?.holder,
    codes: presentation?.checks.map(({ code }) => code),
    states: outcomes.map(({ state }) => state),
  };
}

const right = { holder, codes: ['proof_valid'], states: ['verified'] };
const asPayload = (over: Json = {}, by = key) =>
  signToken({ ...shown, holder, ...over }, by, { typ: 'vp+jwt' });
const asClaim = (over: Json = {}, by = key) =>
  signToken({ iss: holder, aud: 'jobs.example', nonce: 'n', vp: shown, ...over }, by, { typ: 'JWT' });

describe('A presentation in a token', () => {
  test.each([
    ['as the payload', asPayload()],
    ['whose holder is an object', asPayload({ holder: { id: holder } })],
    ['as the vp claim', asClaim()],
    ['that names its holder twice', asPayload({ iss: holder })],
  ])('%s says that its holder signed, and changes nothing', async (_, token) => {
    expect(await reported(token)).toEqual(right);
  });

  test.each([
    ['signed by another key', asPayload({}, makeJoseKey())],
    ['altered afterwards', `${asPayload().slice(0, -8)}AAAAAAAA`],
    ['signed in the name of another than its holder', asPayload({ iss: 'did:example:other' })],
  ])('%s is reported as wrong, and its credential stays what it is', async (_, token) => {
    expect(await reported(token)).toEqual({ holder, codes: ['proof_invalid'], states: ['verified'] });
  });

  test('of nobody, or with a key that its holder does not list, is reported so', async () => {
    const { codes } = await reported(asPayload({ holder: undefined }));
    expect(codes).not.toContain('proof_valid');
    const other = joseIssuerAt('maren.example');
    const claims = { ...shown, holder: other.id };
    const token = signToken(claims, key, { typ: 'vp+jwt', kid: `${other.id}#key-9` });
    expect((await reported(token, other.documents)).codes).not.toContain('proof_valid');
  });

  test('signed by the issuer of what it shows makes none of it better', async () => {
    const { proof: _, ...unsigned } = signed;
    const issuer = joseIssuerAt('brackwater.edu');
    const claims = {
      ...shown,
      holder: issuer.id,
      verifiableCredential: [{ ...unsigned, issuer: issuer.id }],
    };
    const token = signToken(claims, issuer.key, { typ: 'vp+jwt', kid: issuer.kid });
    expect(await reported(token, issuer.documents)).toEqual({
      holder: issuer.id,
      codes: ['proof_valid'],
      states: ['unchecked'],
    });
  });
});
