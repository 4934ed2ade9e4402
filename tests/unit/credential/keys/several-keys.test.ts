/** Issuers with several keys, some of which are not read, not told apart, or of the past. */
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { SigningKey } from '../../../world/signing/keys.ts';
import { badge } from '../badges.ts';
import { makeJoseKey } from '../jose-signing.ts';
import { outcomeOf } from '../scene.ts';
import { type Json, sign, signerByKey } from '../signing.ts';
import { codeOf, examine, ID, key, mallory, named } from './issuer-scene.ts';

/** A kind of key that no algorithm here is for. */
const unread = { kty: 'OKP', crv: 'Ed448', x: 'AAAA' };
const others = (count: number) => Array.from({ length: count }, () => makeJoseKey().jwk);
/** Without the base's letter and the two bytes that say which kind of key it is. */
const rawOf = ({ multibase }: SigningKey) => base58.decode(multibase.slice(1)).slice(2);
const jwkOf = (of: SigningKey): Json => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.from(rawOf(of)).toString('base64url'),
});
const withSet = (...keys: Json[]) => ({ [ID]: { id: ID, jwks: { keys } } });

describe('Which of several keys a signature is by', () => {
  test('is found among those of one name', async () => {
    const table = withSet(named(mallory.jwk), named(unread), named(key.jwk));
    expect(await codeOf({ kid: 'k1' }, table)).toBe('key_of_issuer');
    expect(await codeOf({}, table)).toBe('key_of_issuer');
  });

  test('is found in a proof of a document as well', async () => {
    const signer = signerByKey();
    const document = await sign(
      { ...badge(signer), issuer: { id: ID, type: ['Profile'] } },
      { ...signer, id: ID, method: `${ID}#k1` },
    );
    const own = named(jwkOf(signer.key));
    const table = withSet(named(mallory.jwk), named(jwkOf(signerByKey().key)), own);
    expect((await outcomeOf(document, { table })).codes).toContain('key_of_issuer');
    const without = withSet(named(jwkOf(signerByKey().key)), named(jwkOf(signerByKey().key)));
    expect((await outcomeOf(document, { table: without })).codes).toContain('proof_invalid');
    const unknown = withSet(named(jwkOf(signerByKey().key)), named(unread));
    expect((await outcomeOf(document, { table: unknown })).codes).toContain('proof_unsupported');
  });

  test('behind the address of a set is the one of its name', async () => {
    const url = 'https://uni.example/keys';
    const set = { keys: [named(mallory.jwk, 'k0'), named(key.jwk)] };
    const table = { [ID]: { id: ID, publicKey: `${url}#k1` }, [url]: set };
    expect(await codeOf({ kid: `${url}#k1` }, table)).toBe('key_of_issuer');
    expect(await codeOf({ kid: `${url}#k1` }, table, { signer: mallory })).toBe('proof_invalid');
  });

  test.each([
    ['more than are tried, unnamed', {}, withSet(...others(9), key.jwk), 'key_unavailable'],
    [
      'more than are tried, of one name',
      { kid: 'k1' },
      withSet(...others(9).map((jwk) => named(jwk)), named(key.jwk)),
      'key_unavailable',
    ],
    ['more than are read', { kid: 'k1' }, withSet(...others(60), named(key.jwk)), 'key_unavailable'],
    ['one that is not read', {}, withSet(mallory.jwk, unread), 'proof_unsupported'],
  ])('is left open, never wrong, among %s', async (_, header, table, code) => {
    const outcome = await examine(header, table);
    expect(outcome.codes).toContain(code);
    expect(outcome.state).toBe('unchecked');
  });
});

describe('A key that its issuer withdrew', () => {
  const listed = (more: Json) => ({
    [ID]: { id: ID, assertionMethod: [{ id: `${ID}#k1`, controller: ID, publicKeyJwk: key.jwk, ...more }] },
  });
  const [past, future] = ['2020-01-01T00:00:00Z', '2090-01-01T00:00:00Z'];

  test.each([
    { revoked: past },
    { expires: past },
    { revoked: future, expires: past },
    { revoked: past, expires: future },
    { revoked: true },
    { revoked: 1577836800 },
    { expires: {} },
    { revoked: 'long ago', expires: future },
  ])('by %o is no longer its', async (more) => {
    const outcome = await examine({ kid: 'k1' }, listed(more));
    expect(outcome.headline).toBe('key_unproven');
    expect(outcome.checks[1]?.detail).not.toMatch(/not a date|undefined/);
  });

  test.each([{}, { revoked: false }, { expires: future, revoked: null }])('not by %o', async (more) => {
    expect(await codeOf({ kid: 'k1' }, listed(more))).toBe('key_of_issuer');
  });
});
