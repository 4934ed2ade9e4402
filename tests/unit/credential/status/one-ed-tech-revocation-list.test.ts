import { describe, expect, test } from 'vitest';
import { badge, brackwater, HOST } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import { type Json, type Signer, sign, signerAt, signerByKey } from '../signing.ts';
import { refuse } from '../table-network.ts';
import { expectUnavailable } from './lists.ts';
import { ISSUER, signedBy, statusOf } from './tokens.ts';

const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const OWN_URL = `https://${HOST}/revocations/12`;
const BADGE_ID = `https://${HOST}/awards/1`;

function badgeWith(url: string | undefined, signer: Signer = brackwater, over: Json = {}): Promise<Json> {
  const document = badge(signer);
  const context = [...(document['@context'] as string[]), EXTENSIONS];
  const credentialStatus = { type: '1EdTechRevocationList', ...(url ? { id: url } : {}) };
  return sign({ ...document, '@context': context, credentialStatus, ...over }, signer);
}

const listOf = (revokedCredentials: unknown, over: Json = {}): Json => ({
  id: OWN_URL,
  issuer: brackwater.id,
  revokedCredentials,
  ...over,
});

const ELSE = [{ id: `https://${HOST}/awards/2` }, { id: `${BADGE_ID}0` }, { id: BADGE_ID.toUpperCase() }];

describe('A list of revoked credentials of 1EdTech', () => {
  const examine = async (served: unknown, url = OWN_URL, signer = brackwater) =>
    outcomeOf(await badgeWith(url, signer), { table: { ...signer.documents, [url]: served } });

  test('revokes the credential that it names by its id, and no other', async () => {
    expect((await examine(listOf([...ELSE, { id: BADGE_ID }]))).headline).toBe('revoked');
    const outcome = await examine(listOf(ELSE));
    expect(outcome.state).toBe('verified');
    expect(outcome.finding.maxAge).toBe(3_600_000);
    expect((await examine(listOf([]))).state).toBe('verified');
  });

  test('says why', async () => {
    const { checks } = await examine(
      listOf([{ id: BADGE_ID, revoked: true, revocationReason: 'Withdrawn 2026' }]),
    );
    expect(checks.find(({ code }) => code === 'revoked')?.detail).toBe('Withdrawn 2026');
  });

  test('may say of a name that it is not revoked', async () => {
    expect((await examine(listOf([{ id: BADGE_ID, revoked: false }]))).state).toBe('verified');
    expect((await examine(listOf([{ id: BADGE_ID, revoked: false }, { id: BADGE_ID }]))).headline).toBe(
      'revoked',
    );
    expectUnavailable(await examine(listOf([{ id: BADGE_ID, revoked: 'no' }])));
  });

  test.each<[string, unknown]>([
    ['another issuer’s', listOf([], { issuer: 'did:web:else.example' })],
    ['of two issuers', listOf([], { issuer: [brackwater.id, { id: 'did:web:else.example' }] })],
    ['for another address', listOf([], { id: `${OWN_URL}0` })],
    ['without its list', listOf(undefined)],
    ['with an object for a list', listOf({ id: BADGE_ID.slice(1) })],
    ['with entries that name nobody', listOf([{ revoked: true }])],
    ['with entries that are numbers', listOf([7])],
    ['with entries that are lists', listOf([[BADGE_ID]])],
    ['with the code of a check', { code: 'in_force', outcome: 'pass', axis: 'current' }],
    ['a list of lists', [listOf([])]],
    ['a page', '<!doctype html>'],
    ['null', 'null'],
    ['silent', refuse('unreachable')],
    ['gone', refuse('gone')],
  ])('that is %s clears nobody', async (_, served) => {
    expectUnavailable(await examine(served));
  });

  test('on another’s host clears nobody, but whom it names at the signed address is revoked', async () => {
    const url = 'https://lists.example/r/1';
    expectUnavailable(await examine(listOf(ELSE, { id: url }), url));
    expect((await examine(listOf([{ id: BADGE_ID }], { id: url }), url)).headline).toBe('revoked');
  });

  test('of an issuer that has no host clears nobody unless it is signed', async () => {
    const signer = signerByKey();
    const outcome = await examine(listOf([], { issuer: signer.id }), OWN_URL, signer);
    expect(outcome.codes).toContain('status_unavailable');
    expect(outcome.codes).not.toContain('in_force');
  });

  test('beside another tenant of a shared host clears nobody', async () => {
    const signer = signerAt('raw.githubusercontent.com:brackwater');
    const url = 'https://raw.githubusercontent.com/somebody/lists/1.json';
    const table = { ...documentsAt(signer), [url]: listOf([], { id: url, issuer: signer.id }) };
    const outcome = await outcomeOf(await badgeWith(url, signer), { table });
    expect(outcome.codes).not.toContain('in_force');
  });

  test('without an address, or for a credential without an id, is unknown', async () => {
    const table = { ...brackwater.documents, [OWN_URL]: listOf([]) };
    expectUnavailable(await outcomeOf(await badgeWith(undefined), { table }));
    const { id: _, ...rest } = badge();
    const context = [...(rest['@context'] as string[]), EXTENSIONS];
    const credentialStatus = { type: '1EdTechRevocationList', id: OWN_URL };
    const nameless = await sign({ ...rest, '@context': context, credentialStatus }, brackwater);
    expectUnavailable(await outcomeOf(nameless, { table }));
  });

  test('waits for the click on its host, which is named', async () => {
    const outcome = await examine(refuse('permission_needed'), 'https://lists.example/r/1');
    expectUnavailable(outcome);
    expect(outcome.checks.find(({ host }) => host)?.host).toBe('lists.example');
    expect(outcome.finding.maxAge).toBe(0);
  });
});

/** A did:web of a path stands at that path. */
function documentsAt({ id, documents }: Signer): Record<string, Json> {
  const [document] = Object.values(documents);
  const path = id.split(':').slice(2).join('/');
  return { [`https://${path}/did.json`]: document as Json };
}

describe('A signed list of revoked credentials of 1EdTech', () => {
  const url = 'https://lists.example/r/2';
  const entry = { type: '1EdTechRevocationList', id: url, names: [BADGE_ID] };
  const codes = async (served: string) => (await statusOf([entry], { table: { [url]: served } })).codes;
  const claims = (revokedCredentials: unknown) => listOf(revokedCredentials, { id: url, issuer: ISSUER });

  test('counts from any host', async () => {
    expect(await codes(signedBy(ISSUER, claims(ELSE), 'JWT'))).toEqual([]);
    expect(await codes(signedBy(ISSUER, claims([{ id: BADGE_ID }]), 'JWT'))).toEqual(['revoked']);
  });

  test.each<[string, Json]>([
    ['has ended', { exp: 1_700_000_000 }],
    ['has not begun', { nbf: 4_000_000_000 }],
    ['is for another address', { id: `${url}0` }],
    ['does not say which one it is', { id: undefined }],
    ['is another issuer’s', { issuer: 'did:web:else.example' }],
  ])('that %s clears nobody', async (_, over) => {
    expect(await codes(signedBy(ISSUER, { ...claims(ELSE), ...over }, 'JWT'))).toEqual([
      'status_unavailable',
    ]);
  });

  test('by somebody else, or changed, clears nobody', async () => {
    const other = 'did:web:else.example';
    const theirs = signedBy(other, { ...claims(ELSE), iss: other }, 'JWT');
    expect(await codes(theirs)).toEqual(['status_unavailable']);
    const [head, body] = signedBy(ISSUER, claims(ELSE), 'JWT').split('.');
    expect(await codes([head, body, theirs.split('.')[2]].join('.'))).toEqual(['status_unavailable']);
  });
});
