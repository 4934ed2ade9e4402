import { describe, expect, test } from 'vitest';
import { MAX_PRESENTED } from '../../../../lib/credential/containers/presentation.ts';
import { badge, brackwater, HOST, V2 } from '../badges.ts';
import { disclosure, joseIssuerAt, makeJoseKey, signToken, signVc } from '../jose-signing.ts';
import { bindingCodes, outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const issuer = joseIssuerAt('badges.kelpforest.edu');
const holder = makeJoseKey('ed25519');
const table = { ...issuer.documents, ...brackwater.documents };
const jwt = signVc(badge({ id: issuer.id } as never), issuer);
const embedded = await sign(badge(), brackwater);
const enveloped = (id: string): Json => ({ '@context': V2, type: 'EnvelopedVerifiableCredential', id });
const presentation = (...verifiableCredential: unknown[]): Json => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  verifiableCredential,
});
const headlines = async (document: unknown) =>
  (await outcomesOf(document, { table })).map(({ headline }) => headline);

describe('A presentation signed as a whole', () => {
  const shown = [enveloped(`data:application/vc+jwt,${jwt}`), embedded, jwt, 7];
  const expected = ['key_of_issuer', 'key_of_issuer', 'key_of_issuer', 'malformed'];

  test('gives each of its credentials a verdict of its own, whoever signed it', async () => {
    for (const key of [holder, makeJoseKey('rsa')]) {
      expect(await headlines(signToken(presentation(...shown), key, { typ: 'vp+jwt' }))).toEqual(expected);
      expect(await headlines(signToken({ iss: 'did:example:x', vp: presentation(...shown) }, key))).toEqual(
        expected,
      );
    }
    const token = signToken(presentation(...shown), holder, { typ: 'vp+jwt' });
    const envelope = {
      '@context': V2,
      type: 'EnvelopedVerifiablePresentation',
      id: `data:application/vp+jwt,${token}`,
    };
    expect(await headlines(envelope)).toEqual(expected);
  });

  test('may hold back what it shows', async () => {
    const list = disclosure([jwt], 'verifiableCredential');
    const { verifiableCredential: _, ...rest } = presentation();
    const token = signToken({ ...rest, _sd: [list.hash] }, holder, { typ: 'vp+sd-jwt' });
    expect(await headlines(`${token}~${list.text}~`)).toEqual(['key_of_issuer']);
    expect(await headlines(`${token}~`)).toEqual(['malformed']);
    expect(await headlines(`${token}~${disclosure([jwt], 'verifiableCredential').text}~`)).toEqual([
      'proof_invalid',
    ]);
  });

  test('of nothing, or of more than is looked at, says so', async () => {
    expect(await headlines(signToken(presentation(), holder))).toEqual(['malformed']);
    const many = await headlines(signToken(presentation(...new Array(MAX_PRESENTED + 9).fill(7)), holder));
    expect(many).toHaveLength(MAX_PRESENTED);
  });
});

describe('What passes for something else', () => {
  test('a presentation as a credential, and the other way round, is neither', async () => {
    for (const typ of ['vc+jwt', 'vc+sd-jwt', 'statuslist+jwt'])
      expect(await headlines(signToken(presentation(jwt), holder, { typ }))).toEqual(['malformed']);
    const [outcome] = await outcomesOf(signVc(badge({ id: issuer.id } as never), issuer, { typ: 'vp+jwt' }), {
      table,
    });
    expect(outcome?.headline).toBe('proof_invalid');
    for (const claims of [{ vc: badge() }, { vp: presentation(jwt) }])
      expect(await headlines(signToken({ ...presentation(jwt), ...claims }, holder))).toEqual(['malformed']);
  });

  test('a presentation inside a presentation shows nothing', async () => {
    const inner = signToken(presentation(jwt), holder, { typ: 'vp+jwt' });
    const document = { type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${inner}` };
    expect(await headlines(presentation(inner, document, presentation(jwt)))).toEqual([
      'malformed',
      'malformed',
      'malformed',
    ]);
  });

  test.each([
    ['not-a-credential', 'malformed'],
    ['data:application/vc+jwt,', 'malformed'],
    ['data:application/vc+jwt,not.a.token', 'malformed'],
    [`data:text/html,${jwt}`, 'malformed'],
    [`https://evil.example/${jwt}`, 'malformed'],
    ['data:application/vc+cose;base64,0oRYVqQB', 'proof_unsupported'],
    ['0oRYVqQBJgNuYXBwbGljYXRpb24vdmM=', 'malformed'],
  ])('an envelope around %s is none', async (id, headline) => {
    const outcomes = await outcomesOf(enveloped(id), { table });
    expect(outcomes.map((each) => each.headline)).toEqual([headline]);
    expect(outcomes.flatMap(bindingCodes)).toEqual([]);
    expect(outcomes[0]?.requests).toEqual([]);
  });

  test('COSE is named, in base64 and in hexadecimal', async () => {
    expect(await headlines('0oRYVqQBJgNuYXBwbGljYXRpb24vdmM=')).toEqual(['proof_unsupported']);
    expect(await headlines('d2845856a40126036e6170706c69636174696f6e')).toEqual(['proof_unsupported']);
  });

  test.each([
    [
      'a status list of the IETF',
      { status_list: { bits: 1, lst: 'eNoDAAAAAAE' }, sub: `https://${HOST}/list` },
      'statuslist+jwt',
    ],
    ['a statement about an entity', { iss: 'x', jwks: { keys: [] } }, 'entity-statement+jwt'],
    ['a token to sign in with', { iss: `https://${HOST}`, name: 'Maren Okafor', nonce: '1' }, 'JWT'],
  ])('%s is no award', async (_, payload, typ) => {
    expect(await headlines(signToken(payload, issuer.key, { typ, kid: issuer.kid }))).toEqual([
      'not_an_award',
    ]);
  });
});
