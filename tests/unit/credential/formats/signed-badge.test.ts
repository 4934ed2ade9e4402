import { describe, expect, test } from 'vitest';
import { type JoseKey, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, outcomeOf, outcomesOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';
import { hostedAt } from './hosted-badges.ts';

const ORIGIN = 'https://badges.halden.example';
const { assertion: hosted, badge, issuer: profile } = hostedAt(ORIGIN);
const ISSUER = String(profile.id);
const BADGE = String(badge.id);
const KEY = `${ORIGIN}/keys/1`;
const key = makeJoseKey('rsa');
const mallory = makeJoseKey('rsa');
const keyDocument = (of: JoseKey, over: Json = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'CryptographicKey',
  id: KEY,
  owner: ISSUER,
  publicKeyPem: of.publicKey.export({ format: 'pem', type: 'spki' }),
  ...over,
});
const assertion: Json = { ...hosted, id: 'urn:uuid:1', verification: { type: 'signed', creator: KEY } };
const table: Table = {
  [BADGE]: badge,
  [ISSUER]: { ...profile, publicKey: KEY },
  [KEY]: keyDocument(key),
};
const token = signToken(assertion, key);
const check = (text: string, over: Table = {}) => outcomeOf(text, { table: { ...table, ...over } });
const forged = async (text: string, over: Table = {}) => {
  const outcome = await check(text, over);
  expect(bindingCodes(outcome)).toEqual([]);
  return outcome.headline;
};

describe('A signed badge of Open Badges 2.0', () => {
  test('by a key that its issuer’s profile lists is its issuer’s', async () => {
    const outcome = await check(token);
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.headline).toBe('issuer_domain');
    expect(outcome.finding.method).toBe('signature');
    expect(outcome.credential).toMatchObject({
      format: 'open-badge-2',
      title: badge.name,
      issuer: { id: ISSUER, name: profile.name, domain: 'badges.halden.example' },
    });
    // The profile is asked for once, though it is both shown and searched for keys.
    expect(outcome.requests).toEqual([BADGE, ISSUER, KEY]);
  });

  test('asks with all others of its file for each document once', async () => {
    const tokens = [1, 2, 3].map((at) => signToken({ ...assertion, id: `urn:uuid:${at}` }, key));
    const shown = { type: 'VerifiablePresentation', verifiableCredential: tokens };
    const outcomes = await outcomesOf(shown, { table });
    expect(outcomes.map(({ codes }) => codes.includes('key_of_issuer'))).toEqual([true, true, true]);
    expect(outcomes[0]?.requests).toEqual([BADGE, ISSUER, KEY]);
  });

  test('may name no key, or find it inside the profile', async () => {
    const { verification: _, ...unnamed } = assertion;
    const inside = { [ISSUER]: { ...profile, publicKey: keyDocument(key) } };
    for (const text of [token, signToken({ ...unnamed, verification: { type: 'SignedBadge' } }, key)]) {
      expect((await check(text, inside)).codes).toContain('key_of_issuer');
      expect((await check(text)).codes).toContain('key_of_issuer');
    }
  });

  test('may have its badge class inside, but never its issuer', async () => {
    const inside = {
      ...assertion,
      badge: { ...badge, issuer: { ...profile, publicKey: keyDocument(mallory) } },
    };
    expect((await check(signToken(inside, key))).codes).toContain('key_of_issuer');
    expect(await forged(signToken(inside, mallory))).toBe('proof_invalid');
  });

  test('that says itself that it was revoked is', async () => {
    expect((await check(signToken({ ...assertion, revoked: true }, key))).headline).toBe('revoked');
  });

  test('of an issuer with a list of revocations is not in force before that was read', async () => {
    const listing = { [ISSUER]: { ...profile, publicKey: KEY, revocationList: `${ORIGIN}/revoked` } };
    const outcome = await check(token, listing);
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.codes).toContain('status_unavailable');
    expect(outcome.credential?.hasStatus).toBe(true);
  });
});

describe('A signed badge that is not its issuer’s', () => {
  test('was changed, or signed by another', async () => {
    const [head, , tail] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...assertion, issuedOn: '2020-01-01' })).toString('base64url');
    expect(await forged(`${head}.${other}.${tail}`)).toBe('proof_invalid');
    expect(await forged(signToken(assertion, mallory))).toBe('proof_invalid');
    expect(await forged(signToken(assertion, mallory, { jwk: mallory.jwk }))).toBe('proof_invalid');
  });

  test('names a key that the profile does not list', async () => {
    const url = 'https://keys.mallory.example/1';
    const named = { ...assertion, verification: { type: 'signed', creator: url } };
    const evil = { [url]: keyDocument(mallory, { id: url }) };
    expect(await forged(signToken(named, mallory), evil)).toBe('key_not_authorised');
    // On the issuer's own host as well: only the profile says.
    const near = `${ORIGIN}/uploads/mallory.json`;
    const uploaded = { ...assertion, verification: { type: 'signed', creator: near } };
    expect(await forged(signToken(uploaded, mallory), { [near]: keyDocument(mallory, { id: near }) })).toBe(
      'key_not_authorised',
    );
    const { publicKey: _, ...keyless } = table[ISSUER] as Json;
    expect(await forged(token, { [ISSUER]: keyless })).toBe('key_unavailable');
  });

  test('names a key that is another’s', async () => {
    expect(await forged(token, { [KEY]: keyDocument(key, { owner: 'https://other.example/' }) })).toBe(
      'key_not_authorised',
    );
    expect(await forged(token, { [KEY]: keyDocument(key, { revoked: '2020-01-01' }) })).toBe('key_unproven');
  });

  test('points at a badge of an issuer who did not sign', async () => {
    const mine = `https://mallory.example/issuer`;
    const own = {
      [mine]: { ...profile, id: mine, publicKey: { ...keyDocument(mallory), id: `${mine}#k`, owner: mine } },
    };
    // Her key, her profile, but a badge of another's.
    const stolen = { ...assertion, verification: { type: 'signed', creator: `${mine}#k` } };
    expect(await forged(signToken(stolen, mallory), own)).toBe('key_not_authorised');
    // A profile at her address that says it is another's.
    const posing = {
      [BADGE]: { ...badge, issuer: mine },
      [mine]: { ...profile, publicKey: keyDocument(mallory) },
    };
    expect(await forged(signToken(assertion, mallory), posing)).toBe('key_unavailable');
  });

  test('asks to be believed by its header', async () => {
    const [, body, tail] = token.split('.');
    const head = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await forged(`${head}.${body}.`)).toBe('proof_missing');
    expect(await forged(`${head}.${body}.${tail}`)).toBe('proof_missing');
    expect(await forged(signToken(assertion, key, { typ: 'vc+jwt' }))).toBe('proof_invalid');
    expect(await forged(`${token}~`)).toBe('malformed');
    expect(await forged(signToken({ ...assertion, '@context': 'https://evil.example/' }, key))).toBe(
      'context_unknown',
    );
  });

  test('waits for the hosts of its badge, its issuer and its key', async () => {
    for (const url of [BADGE, ISSUER, KEY]) {
      const outcome = await check(token, { [url]: refuse('permission_needed') });
      expect(outcome.headline).toBe('permission_needed');
      expect(outcome.finding.checks[0]?.host).toBe('badges.halden.example');
    }
    expect(await forged(token, { [ISSUER]: refuse('unreachable') })).toBe('unreachable');
    expect(await forged(token, { [KEY]: refuse('unreachable') })).toBe('key_unavailable');
    expect(await forged(token, { [KEY]: '-----BEGIN' })).toBe('key_unavailable');
  });
});
