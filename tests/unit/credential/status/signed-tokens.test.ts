/** Lists that are tokens, from the credential that refers to them to its verdict: all of them really signed. */
import { describe, expect, test } from 'vitest';
import { badge, brackwater, V2 } from '../badges.ts';
import { disclosure, joseIssuerAt, makeJoseKey, signToken, signVc } from '../jose-signing.ts';
import { NOW, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse } from '../table-network.ts';
import { BITSTRING, bits, encoded, expectUnavailable, INDEX, LIST_URL } from './lists.ts';
import { lstOf, packed, TOKEN_URL } from './tokens.ts';

const issuer = joseIssuerAt('awards.brackwater.edu');
const other = joseIssuerAt('lists.example');
const documents = { ...brackwater.documents, ...issuer.documents, ...other.documents };
const NOW_S = NOW / 1000;

function tokenList(
  values: Readonly<Record<number, number>>,
  by = issuer,
  over: Json = {},
  header: Json = {},
) {
  const claims = {
    iss: by.id,
    sub: TOKEN_URL,
    iat: NOW_S - 60,
    status_list: { bits: 2, lst: lstOf(packed(2, values)) },
    ...over,
  };
  return signToken(claims, by.key, { typ: 'statuslist+jwt', kid: by.kid, ...header });
}

const status = { status_list: { idx: 41, uri: TOKEN_URL } };

function sdJwtVc(claims: Json = { status }): string {
  const payload = {
    iss: issuer.id,
    vct: 'https://brackwater.edu/types/tidal',
    name: 'Maren Okafor',
    ...claims,
  };
  return `${signToken(payload, issuer.key, { typ: 'dc+sd-jwt', kid: issuer.kid })}~`;
}

const WITH_CLAIM: [string, () => string][] = [
  ['An SD-JWT VC', () => sdJwtVc()],
  ['A VC-JWT', () => signVc(badge({ ...brackwater, id: issuer.id }), issuer, {}, { status })],
];

describe.each(WITH_CLAIM)('%s with a token status list', (_, signed) => {
  const examine = (served: unknown, table: Json = documents) =>
    outcomeOf(signed(), { table: { ...table, [TOKEN_URL]: served } });

  test('is in force, revoked or suspended as the list says, for as long as it says', async () => {
    const standing = await examine(tokenList({ 40: 1, 42: 1 }, issuer, { ttl: 600 }));
    expect(standing.codes).toContain('in_force');
    expect(standing.finding.maxAge).toBe(600_000);
    expect((await examine(tokenList({ 41: 1 }))).headline).toBe('revoked');
    expect((await examine(tokenList({ 41: 2 }))).headline).toBe('suspended');
    expect((await examine(tokenList({}))).finding.maxAge).toBe(3_600_000);
  });

  test('is not cleared by a list of somebody else, of another address, of another kind, or changed', async () => {
    expectUnavailable(await examine(tokenList({}, other)));
    expectUnavailable(await examine(tokenList({}, issuer, { sub: `${TOKEN_URL}/` })));
    expectUnavailable(await examine(tokenList({}, issuer, {}, { typ: 'JWT' })));
    const [head, , tail] = tokenList({ 41: 1 }).split('.');
    expectUnavailable(await examine([head, tokenList({}).split('.')[1], tail].join('.')));
    expectUnavailable(await examine(signToken({ iss: issuer.id }, makeJoseKey(), { kid: issuer.kid })));
  });

  test('is not cleared by a list that is not signed, or by a secret that is none', async () => {
    const [, body] = tokenList({}).split('.');
    for (const alg of ['none', 'HS256']) {
      const head = Buffer.from(JSON.stringify({ alg, typ: 'statuslist+jwt', kid: issuer.kid })).toString(
        'base64url',
      );
      expectUnavailable(await examine(`${head}.${body}.`));
      expectUnavailable(await examine(`${head}.${body}.AAAA`));
    }
  });

  test('is not cleared by a list of which parts can be held back', async () => {
    expectUnavailable(await examine(`${tokenList({})}~`));
    const { text, hash } = disclosure({ bits: 2, lst: lstOf(packed(2, {})) }, 'status_list');
    const held = tokenList({}, issuer, { status_list: undefined, _sd: [hash] });
    expectUnavailable(await examine(`${held}~${text}~`));
  });

  test('is revoked by whom the signed address leads to', async () => {
    expect((await examine(tokenList({ 41: 1 }, other))).headline).toBe('revoked');
  });
});

test('a claim of a mechanism that is not read is said', async () => {
  expectUnavailable(
    await outcomeOf(sdJwtVc({ status: { identifier_list: { id: '1' } } }), { table: documents }),
  );
  expectUnavailable(await outcomeOf(sdJwtVc({ status: {} }), { table: documents }));
  expectUnavailable(await outcomeOf(sdJwtVc({ status: 'valid' }), { table: documents }));
});

describe('A bitstring status list signed as a token', () => {
  const list = (over: Json = {}, set: number[] = []): Json => ({
    '@context': [V2],
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${encoded(bits(set))}`,
    },
    ...over,
  });
  const examine = (served: unknown) => {
    const document = badge({ ...brackwater, id: issuer.id }, {}, { credentialStatus: BITSTRING.entry() });
    return outcomeOf(signVc(document, issuer), { table: { ...documents, [LIST_URL]: served } });
  };

  test('counts like one with a proof inside', async () => {
    expect((await examine(signVc(list(), issuer))).codes).toContain('in_force');
    expect((await examine(signVc(list({}, [INDEX]), issuer))).headline).toBe('revoked');
  });

  test('counts in an envelope as well', async () => {
    const envelope = (token: string) => ({
      '@context': [V2],
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    });
    expect((await examine(envelope(signVc(list(), issuer)))).codes).toContain('in_force');
    expect((await examine(envelope(signVc(list({}, [INDEX]), issuer)))).headline).toBe('revoked');
    expectUnavailable(await examine({ type: 'EnvelopedVerifiableCredential', id: 'data:text/plain,x' }));
  });

  test('clears nobody where it is another’s, over, of another kind, or changed', async () => {
    expectUnavailable(await examine(signVc(list({ issuer: other.id }), other)));
    expectUnavailable(await examine(signVc(list({ issuer: other.id }), issuer)));
    expectUnavailable(await examine(signVc(list({ validUntil: '2026-11-01T00:00:00Z' }), issuer)));
    expectUnavailable(await examine(signVc(list(), issuer, {}, { exp: NOW_S - 1 })));
    expectUnavailable(await examine(signVc(list({ type: ['VerifiableCredential'] }), issuer)));
    expectUnavailable(await examine(signVc(list(), issuer, { typ: 'statuslist+jwt' })));
    const [head, , tail] = signVc(list({}, [INDEX]), issuer).split('.');
    expectUnavailable(await examine([head, signVc(list(), issuer).split('.')[1], tail].join('.')));
  });

  test('waits for the click on the host of its key', async () => {
    const table = { ...documents, 'https://lists.example/.well-known/did.json': refuse('permission_needed') };
    const served = signVc(list({ issuer: other.id }), other);
    const document = badge({ ...brackwater, id: issuer.id }, {}, { credentialStatus: BITSTRING.entry() });
    const outcome = await outcomeOf(signVc(document, issuer), { table: { ...table, [LIST_URL]: served } });
    expectUnavailable(outcome);
    expect(outcome.checks.find(({ host }) => host)?.host).toBe('lists.example');
  });
});

describe('A signed badge of Open Badges 2.0', () => {
  const host = 'https://ob2.brackwater.edu';
  const key = makeJoseKey('rsa');
  const profile = {
    '@context': 'https://w3id.org/openbadges/v2',
    id: `${host}/issuer`,
    type: 'Issuer',
    name: 'Brackwater University',
    publicKey: `${host}/key`,
    revocationList: `${host}/revoked`,
  };
  const publicKeyPem = key.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const table = {
    [profile.id]: profile,
    [`${host}/key`]: { id: `${host}/key`, type: 'CryptographicKey', owner: profile.id, publicKeyPem },
    [`${host}/class`]: { id: `${host}/class`, type: 'BadgeClass', name: 'Tides', issuer: profile.id },
  };
  const signed = (over: Json = {}) =>
    signToken(
      {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'Assertion',
        id: 'urn:uuid:41c6b1a8-6f3e-4f55-9b0f-62f9f1d7a5ce',
        recipient: { type: 'email', identity: 'maren@okafor.example', hashed: false },
        badge: `${host}/class`,
        issuedOn: '2026-03-01T09:00:00Z',
        verification: { type: 'signed', creator: `${host}/key` },
        ...over,
      },
      key,
    );
  const examine = (revokedAssertions: unknown, over: Json = {}) => {
    const list = { type: 'RevocationList', id: `${host}/revoked`, issuer: profile.id, revokedAssertions };
    return outcomeOf(signed(over), { table: { ...table, [`${host}/revoked`]: list } });
  };

  test('is revoked where its issuer’s list names it by id or uid', async () => {
    expect((await examine(['urn:uuid:else'])).codes).toContain('in_force');
    const revoked = await examine([
      { id: 'urn:uuid:41c6b1a8-6f3e-4f55-9b0f-62f9f1d7a5ce', revocationReason: 'In error' },
    ]);
    expect(revoked.headline).toBe('revoked');
    expect(revoked.checks.find(({ code }) => code === 'revoked')?.detail).toBe('In error');
    expect((await examine([{ uid: 'tidal-7' }], { uid: 'tidal-7' })).headline).toBe('revoked');
  });

  test('is of unknown status where the list cannot be had', async () => {
    expect((await outcomeOf(signed(), { table })).codes).toContain('status_unavailable');
    expect((await examine(undefined)).codes).toContain('status_unavailable');
  });
});
