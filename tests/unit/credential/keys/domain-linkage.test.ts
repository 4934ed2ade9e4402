import { describe, expect, test } from 'vitest';
import { badge } from '../badges.ts';
import { didJwkOf, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, NOW, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';

const key = makeJoseKey();
const did = didJwkOf(key);
const ORIGIN = 'https://halden.example';
const PLACE = `${ORIGIN}/.well-known/did-configuration.json`;
const seconds = NOW / 1000;

/** A credential in which the key says where it is at home. */
function linkage(subject: Json = {}, claims: Json = {}, signer = key): string {
  const credentialSubject = { id: did, origin: ORIGIN, ...subject };
  const vc = { type: ['VerifiableCredential', 'DomainLinkageCredential'], issuer: did, credentialSubject };
  const whole = { iss: did, sub: did, nbf: seconds - 9, exp: seconds + 9, vc, ...claims };
  return signToken(whole, signer, { kid: `${did}#0` });
}

const listing = (...linked: unknown[]) => ({ [PLACE]: { linked_dids: linked } });

function examine(
  table: Table,
  url: unknown = `${ORIGIN}/about`,
  imitates?: (host: string) => string | undefined,
) {
  const document = { ...badge(), issuer: { id: did, type: ['Profile'], name: 'Halden Works', url } };
  return outcomeOf(signToken(document, key, { typ: 'vc+jwt', kid: '#0' }), {
    table,
    ...(imitates ? { imitates } : {}),
  });
}

describe('A key that signs, and says that it is at home on a host', () => {
  test('waits for that host where it was not asked yet, and keeps no answer till then', async () => {
    const outcome = await examine({ [PLACE]: refuse('permission_needed') });
    expect(outcome.checks.find(({ code }) => code === 'issuer_unknown')?.host).toBe('halden.example');
    expect(outcome.finding.maxAge).toBe(0);
  });

  test('belongs to that domain if the host says so as well', async () => {
    const outcome = await examine(listing('x', linkage()));
    expect(outcome.headline).toBe('issuer_domain');
    expect(outcome.credential?.issuer.domain).toBe('halden.example');
    const posing = await examine(listing(linkage()), undefined, () => 'halden.org');
    expect(posing.headline).toBe('issuer_impersonation');
  });

  const mallory = makeJoseKey();
  test.each([
    ['lists nobody', listing()],
    ['lists another', listing(linkage({ id: didJwkOf(mallory) }))],
    ['lists what another signed', listing(linkage({}, {}, mallory))],
    ['lists what was said of another host', listing(linkage({ origin: 'https://other.example' }))],
    ['lists what was said of http', listing(linkage({ origin: 'http://halden.example' }))],
    ['lists what was said in another name', listing(linkage({}, { iss: didJwkOf(mallory) }))],
    ['lists what has ended', listing(linkage({}, { exp: seconds - 1 }))],
    ['lists what has no end', listing(linkage({}, { exp: undefined }))],
    ['lists what has not begun', listing(linkage({}, { nbf: seconds + 5 }))],
    ['lists a credential of another kind', listing(linkage({}, { vc: { type: 'VerifiableCredential' } }))],
    ['lists documents', listing({ type: 'DomainLinkageCredential' }, 7, null)],
    ['is silent', { [PLACE]: refuse('unreachable') }],
    ['may not be asked yet', { [PLACE]: refuse('permission_needed') }],
    ['answers with a page', { [PLACE]: '<html>' }],
  ])('is just a key if the host %s', async (_, table) => {
    const outcome = await examine(table);
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.headline).toBe('issuer_unknown');
    expect(outcome.credential?.issuer.domain).toBeUndefined();
  });

  test.each([
    'http://halden.example/',
    'https://github.com/halden',
    'https://docs.google.com/',
    'halden.example',
    7,
  ])('at %s is just a key, and no host is asked', async (url) => {
    const outcome = await examine(listing(linkage()), url);
    expect(outcome.headline).toBe('issuer_unknown');
    expect(outcome.requests).toEqual([]);
  });
});
