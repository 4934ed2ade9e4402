import { describe, expect, test } from 'vitest';
import { makeKey } from '../../../world/signing/keys.ts';
import { badge, brackwater, HOST, withValue } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, sign, signerAt, signerByKey } from '../signing.ts';

const ADDRESS = `https://${HOST}/.well-known/did.json`;
const honest = brackwater.documents[ADDRESS] as Json;
const signed = await sign(badge(), brackwater);
const [listed] = honest.verificationMethod as [Json];

/** The issuer's document with something else in it. */
const published = (over: Json) => ({ table: { [ADDRESS]: { ...honest, ...over } } });

describe('A right signature by a key that the issuer', () => {
  test('lists for assertions is the issuer’s', async () => {
    expect((await outcomeOf(signed, published({}))).codes).toContain('key_of_issuer');
  });

  test.each([
    ['does not list', { verificationMethod: [], assertionMethod: [] }],
    ['lists without any purpose', { assertionMethod: undefined }],
    ['lists only for authentication', { assertionMethod: undefined, authentication: [brackwater.method] }],
    ['names for assertions but does not describe', { verificationMethod: [] }],
    [
      'says is somebody else’s',
      { verificationMethod: [{ ...listed, controller: 'did:web:elsewhere.example' }] },
    ],
    ['lists for assertions under another name', { assertionMethod: [`did:web:${HOST}#key-2`] }],
  ])('%s is not authorised', async (_, over: Json) => {
    const outcome = await outcomeOf(signed, published(over));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('key_not_authorised');
  });

  test('says is another’s is said to be that, and not to be missing', async () => {
    const others = { ...listed, controller: 'did:web:elsewhere.example' };
    const outcome = await outcomeOf(signed, published({ verificationMethod: [others] }));
    expect(outcome.checks[0]?.detail).toBe('the issuer lists this key as another’s');
  });

  test('names for assertions but leaves to another document to describe could not be checked', async () => {
    const stranger = signerByKey();
    const other = await sign(badge(), { ...brackwater, method: stranger.method, key: stranger.key });
    const outcome = await outcomeOf(other, published({ assertionMethod: [stranger.method] }));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('unchecked');
    expect(outcome.headline).toBe('key_unavailable');
  });

  test('replaced by another of the same name is wrong', async () => {
    const replaced = { ...listed, publicKeyMultibase: makeKey().multibase };
    const outcome = await outcomeOf(signed, published({ verificationMethod: [replaced] }));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_invalid');
  });

  test.each([
    ['revoked', { revoked: '2026-05-01T00:00:00Z' }],
    ['ended', { expires: '2026-05-01T00:00:00Z' }],
    ['ended on a day that is none', { expires: 'soon' }],
  ])('has %s proves nothing any more', async (_, over: Json) => {
    const outcome = await outcomeOf(signed, published({ verificationMethod: [{ ...listed, ...over }] }));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_unproven');
  });

  test('writes in place, relative to its document, or as JWK is the issuer’s all the same', async () => {
    const x = Buffer.from(rawKeyOf(String(listed.publicKeyMultibase))).toString('base64url');
    const spellings: Json[] = [
      { verificationMethod: undefined, assertionMethod: [listed] },
      { verificationMethod: [{ ...listed, id: '#key-1' }], assertionMethod: ['#key-1'] },
      {
        verificationMethod: [
          { ...listed, publicKeyMultibase: undefined, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x } },
        ],
      },
    ];
    for (const over of spellings) {
      expect((await outcomeOf(signed, published(over))).codes).toContain('key_of_issuer');
    }
  });
});

describe('A key that vouches only for itself', () => {
  const stranger = signerByKey();

  test('does not sign for a did:web issuer', async () => {
    const forged = await sign(badge(), { ...brackwater, method: stranger.method, key: stranger.key });
    const outcome = await outcomeOf(forged, { table: brackwater.documents });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_not_authorised');
  });

  test('does not sign for another did:key', async () => {
    const issuer = signerByKey();
    const forged = await sign(badge(issuer), { ...issuer, method: stranger.method, key: stranger.key });
    const outcome = await outcomeOf(forged);
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_not_authorised');
  });

  test('is right but unproven for an issuer with an https address', async () => {
    const issuer = { ...stranger, id: 'https://badges.brackwater.edu/' };
    const outcome = await outcomeOf(await sign(badge(issuer), issuer));
    expect(outcome.codes).toEqual([
      'proof_valid',
      'key_unproven',
      'not_reached',
      'not_reached',
      'not_reached',
    ]);
    expect(outcome.state).toBe('unchecked');
    expect(outcome.headline).toBe('key_unproven');
  });

  test('is right but unproven for a credential that names no issuer, or two', async () => {
    for (const issuer of [undefined, [brackwater.id, 'did:web:elsewhere.example']]) {
      const nobody = withValue(badge(), 'issuer', issuer);
      const outcome = await outcomeOf(await sign(nobody, stranger), { table: brackwater.documents });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.state).toBe('unchecked');
    }
  });

  test('is the issuer of what it issues in its own name, and of nothing more', async () => {
    const outcome = await outcomeOf(await sign(badge(stranger), stranger));
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.state).toBe('caution');
    expect(outcome.headline).toBe('issuer_unknown');
  });

  test('may be named by its DID alone', async () => {
    const bare = { ...stranger, method: stranger.id };
    expect((await outcomeOf(await sign(badge(bare), bare))).codes).toContain('key_of_issuer');
  });
});

test('A proof that names the key of another site does not make that site the issuer', async () => {
  const other = signerAt('elsewhere.example');
  const forged = await sign(badge(), other);
  const outcome = await outcomeOf(forged, { table: { ...brackwater.documents, ...other.documents } });
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.headline).toBe('key_not_authorised');
  expect(outcome.requests).toEqual([ADDRESS]);
});

test('A proof that names no key, or nothing that can be asked, is not confirmed', async () => {
  for (const method of [
    undefined,
    'key',
    '#key',
    'https://elsewhere.example/key',
    'did:example:1#k',
    'did:',
    '',
  ]) {
    const outcome = await outcomeOf(withValue(signed, 'proof.verificationMethod', method), {
      table: brackwater.documents,
    });
    expect(bindingCodes(outcome), String(method)).toEqual([]);
    expect(outcome.state).not.toBe('verified');
  }
});

test('A key written into the proof itself is not used', async () => {
  const stranger = makeKey();
  const embedded = { ...listed, publicKeyMultibase: stranger.multibase };
  const forged = await sign(badge(), { ...brackwater, key: stranger });
  const outcome = await outcomeOf(withValue(forged, 'proof.verificationMethod', embedded), {
    table: brackwater.documents,
  });
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.state).not.toBe('verified');
});

function rawKeyOf(multibase: string): Uint8Array {
  const digits = [...multibase.slice(1)].map((char) =>
    BigInt('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'.indexOf(char)),
  );
  const number = digits.reduce((sum, digit) => sum * 58n + digit, 0n);
  return Buffer.from(number.toString(16).padStart(68, '0'), 'hex').subarray(2);
}
