/** Issuers that are an https address: which of all that stands on the web is their own word about their keys. */
import { describe, expect, test } from 'vitest';
import { jwtVcIssuerUrl } from '../../../../lib/credential/keys/jwt-vc-issuer.ts';
import { badge } from '../badges.ts';
import { type JoseKey, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import { type Json, sign, signerByKey } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';

const ID = 'https://uni.example/issuers/7';
const key = makeJoseKey();
const mallory = makeJoseKey();
const named = (jwk: Json, kid = 'k1') => ({ ...jwk, kid });
const pem = (each: JoseKey) => each.publicKey.export({ format: 'pem', type: 'spki' });

function examine(header: Json, table: Table = {}, { signer = key, issuer = ID } = {}): Promise<Outcome> {
  const document = { ...badge({ id: issuer } as never), issuer: { id: issuer, type: ['Profile'] } };
  return outcomeOf(signToken(document, signer, { typ: 'vc+jwt', ...header }), { table });
}
const codeOf = async (...of: Parameters<typeof examine>) => {
  const outcome = await examine(...of);
  return bindingCodes(outcome)[0] ?? outcome.headline;
};

describe('The profile at an issuer’s address lists its keys', () => {
  const vm = { id: `${ID}#k1`, type: 'JsonWebKey', controller: ID, publicKeyJwk: key.jwk };

  test.each([
    ['as a key set inside', { id: ID, jwks: { keys: [named(key.jwk)] } }, 'k1'],
    ['as a key set itself', { keys: [named(mallory.jwk, 'k0'), named(key.jwk)] }, 'k1'],
    [
      'as methods for assertions',
      { id: ID, verificationMethod: [vm], assertionMethod: [`${ID}#k1`] },
      `${ID}#k1`,
    ],
    [
      'relative to itself',
      { id: ID, verificationMethod: [{ ...vm, id: '#k1' }], assertionMethod: ['#k1'] },
      '#k1',
    ],
    ['in place', { id: ID, assertionMethod: [vm] }, 'k1'],
    ['in PEM', { id: ID, publicKey: { id: `${ID}#k1`, owner: ID, publicKeyPem: pem(key) } }, `${ID}#k1`],
  ])('%s', async (_, profile, kid) => {
    const outcome = await examine({ kid }, { [ID]: profile });
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.headline).toBe('issuer_domain');
    expect(outcome.requests).toEqual([ID]);
    expect(await codeOf({ kid }, { [ID]: profile }, { signer: mallory })).toBe('proof_invalid');
  });

  test('so that the key may be unnamed, or named by its thumbprint', async () => {
    const { createHash } = await import('node:crypto');
    const { crv, kty, x, y } = key.jwk;
    const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
    const table = { [ID]: { jwks: { keys: [mallory.jwk, key.jwk] } } };
    expect(await codeOf({}, table)).toBe('key_of_issuer');
    expect(await codeOf({ kid: thumbprint }, table)).toBe('key_of_issuer');
    expect(await codeOf({ kid: thumbprint }, table, { signer: mallory })).toBe('proof_invalid');
    expect(await codeOf({ jwk: key.jwk }, table)).toBe('key_of_issuer');
  });

  test('at the address of a set on the same host, and on no other', async () => {
    const set = { keys: [named(key.jwk)] };
    const own = 'https://uni.example/jwks';
    expect(await codeOf({ kid: 'k1' }, { [ID]: { id: ID, jwks_uri: own }, [own]: set })).toBe(
      'key_of_issuer',
    );
    const other = 'https://keys.example/jwks';
    const outcome = await examine({ kid: 'k1' }, { [ID]: { id: ID, jwks_uri: other }, [other]: set });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.requests).not.toContain(other);
  });

  test('by the address of a key, which has to say that it is the issuer’s', async () => {
    const url = 'https://keys.example/k1';
    const profile = { id: ID, publicKey: url };
    const at = (document: Json) => ({ [ID]: profile, [url]: document });
    expect(await codeOf({ kid: url }, at({ id: url, owner: ID, publicKeyPem: pem(key) }))).toBe(
      'key_of_issuer',
    );
    expect(
      await codeOf({ kid: url }, at({ id: url, owner: 'https://other.example/', publicKeyPem: pem(key) })),
    ).toBe('key_not_authorised');
    expect(await codeOf({ kid: url }, at({ id: url, owner: ID }))).toBe('key_unavailable');
    expect(await codeOf({ kid: 'https://keys.example/k2' }, at({}))).toBe('key_not_authorised');
    const waiting = await examine({ kid: url }, { [ID]: profile, [url]: refuse('permission_needed') });
    expect(waiting.checks[0]).toMatchObject({ code: 'permission_needed', host: 'keys.example' });
  });

  test('and no other key is its', async () => {
    const table = { [ID]: { id: ID, jwks: { keys: [named(key.jwk)] } } };
    for (const header of [
      { kid: 'k2' },
      { jwk: mallory.jwk },
      { kid: 'https://evil.example/k' },
      { kid: 'did:web:evil.example#k' },
    ])
      expect(await codeOf(header, table, { signer: mallory })).toBe('key_not_authorised');
    expect(await codeOf({ kid: 'k1', jwk: mallory.jwk }, table, { signer: mallory })).toBe('proof_invalid');
    expect(await codeOf({}, table, { signer: mallory })).toBe('proof_invalid');
  });

  test('for assertions, if it says for what they are', async () => {
    const methods = { id: ID, verificationMethod: [vm] };
    for (const profile of [
      methods,
      { ...methods, authentication: [`${ID}#k1`] },
      { ...methods, assertionMethod: ['#k2'] },
    ])
      expect(bindingCodes(await examine({ kid: `${ID}#k1` }, { [ID]: profile }))).toEqual([]);
    const others = { ...methods, assertionMethod: [{ ...vm, controller: 'https://other.example/' }] };
    expect(await codeOf({ kid: `${ID}#k1` }, { [ID]: others })).toBe('key_not_authorised');
    const encryption = { [ID]: { jwks: { keys: [{ ...named(key.jwk), use: 'enc' }] } } };
    expect(await codeOf({ kid: 'k1' }, encryption)).toBe('key_not_authorised');
  });

  test('as another’s document it lists nothing', async () => {
    const table = { [ID]: { id: 'https://uni.example/issuers/8', jwks: { keys: [named(key.jwk)] } } };
    expect(bindingCodes(await examine({ kid: 'k1' }, table))).toEqual([]);
  });
});

describe('The address of a key', () => {
  const url = 'https://uni.example/keys/1';
  const bare = { ...key.jwk };

  test.each([
    ['a JWK', bare, url],
    ['a set with one key', { keys: [bare] }, url],
    ['a set, with the key’s name behind #', { keys: [mallory.jwk, named(bare)] }, `${url}#k1`],
    ['a set, in which the address is the name', { keys: [mallory.jwk, named(bare, url)] }, url],
    ['a method', { id: url, controller: ID, publicKeyJwk: bare }, url],
    ['a key document', { id: url, owner: ID, publicKeyPem: pem(key) }, url],
  ])('on the issuer’s own host holds %s that is its', async (_, document, kid) => {
    const outcome = await examine({ kid }, { [url]: document });
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.requests).toEqual([url]);
  });

  test('on the issuer’s own host may belong to another, or be silent', async () => {
    const others = { id: url, controller: 'https://uni.example/issuers/8', publicKeyJwk: bare };
    expect(await codeOf({ kid: url }, { [url]: others })).toBe('key_not_authorised');
    expect(await codeOf({ kid: `${url}#k2` }, { [url]: { keys: [named(bare)] } })).toBe('key_not_authorised');
    expect(await codeOf({ kid: url }, { [url]: '<html>' })).not.toBe('key_of_issuer');
    expect(await codeOf({ kid: url }, { [url]: refuse('permission_needed') })).toBe('permission_needed');
  });

  test('elsewhere is not asked, and proves nothing', async () => {
    for (const kid of [
      'https://evil.example/k',
      'https://uni.example.evil.example/k',
      'https://uni.example:8443/k',
      'https://uni.example@evil.example/k',
    ]) {
      const outcome = await examine({ kid }, { [kid]: mallory.jwk }, { signer: mallory });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.requests).not.toContain(kid);
      expect(outcome.requests.map((url) => new URL(url).host)).toEqual(['uni.example', 'uni.example']);
    }
  });

  test('on a host that many share is the issuer’s only under its own path', async () => {
    const issuer = 'https://raw.githubusercontent.com/brackwater/badges/main/issuer.json';
    const own = 'https://raw.githubusercontent.com/brackwater/keys/main/key.json';
    const other = 'https://raw.githubusercontent.com/mallory/keys/main/key.json';
    expect(await codeOf({ kid: own }, { [own]: bare }, { signer: key, issuer })).toBe('key_of_issuer');
    const outcome = await examine({ kid: other }, { [other]: mallory.jwk }, { signer: mallory, issuer });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.requests).not.toContain(other);
  });

  test('as a DID of the issuer’s own host is its, of another’s is not', async () => {
    const document = (id: string, jwk: Json) => ({
      id,
      verificationMethod: [{ id: `${id}#k`, controller: id, publicKeyJwk: jwk }],
      assertionMethod: [`${id}#k`],
    });
    const own = { 'https://uni.example/.well-known/did.json': document('did:web:uni.example', key.jwk) };
    expect(await codeOf({ kid: 'did:web:uni.example#k' }, own)).toBe('key_of_issuer');
    const evil = {
      'https://evil.example/.well-known/did.json': document('did:web:evil.example', mallory.jwk),
    };
    const outcome = await examine({ kid: 'did:web:evil.example#k' }, evil, { signer: mallory });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_unproven');
  });
});

describe('A key that the credential brings along', () => {
  test('is right but unproven while the issuer is silent, or lists no key', async () => {
    for (const table of [
      {},
      { [ID]: { id: ID, name: 'x' } },
      { [ID]: '<html>' },
      { [ID]: refuse('not_found') },
    ]) {
      const outcome = await examine({ jwk: mallory.jwk }, table, { signer: mallory });
      expect(outcome.codes.slice(0, 2)).toEqual(['proof_valid', 'key_unproven']);
      expect(outcome.state).toBe('unchecked');
    }
    expect(await codeOf({ jwk: key.jwk }, {}, { signer: mallory })).toBe('proof_invalid');
  });

  test('waits for the click on the issuer’s host, which may list it', async () => {
    const outcome = await examine({ jwk: key.jwk }, { [ID]: refuse('permission_needed') });
    expect(outcome.codes.slice(0, 2)).toEqual(['proof_valid', 'permission_needed']);
    expect(outcome.headline).toBe('permission_needed');
    expect(outcome.finding.checks[1]?.host).toBe('uni.example');
  });

  test('in a proof of a document counts no more', async () => {
    const signer = { ...signerByKey(), id: ID };
    const document = await sign({ ...badge(signer), issuer: { id: ID, type: ['Profile'] } }, signer);
    const outcome = await outcomeOf(document);
    expect(outcome.headline).toBe('key_unproven');
    const listed = {
      id: ID,
      assertionMethod: [{ id: '#a', type: 'Multikey', publicKeyMultibase: signer.key.multibase }],
    };
    expect((await outcomeOf(document, { table: { [ID]: listed } })).headline).toBe('key_not_authorised');
    const own = await sign(
      { ...badge(signer), issuer: { id: ID, type: ['Profile'] } },
      { ...signer, method: `${ID}#a` },
    );
    expect((await outcomeOf(own, { table: { [ID]: listed } })).codes).toContain('key_of_issuer');
  });
});

describe('The well-known place of an SD-JWT VC issuer', () => {
  test.each([
    ['https://uni.example', 'https://uni.example/.well-known/jwt-vc-issuer'],
    ['https://uni.example/', 'https://uni.example/.well-known/jwt-vc-issuer'],
    [ID, 'https://uni.example/.well-known/jwt-vc-issuer/issuers/7'],
    ['https://uni.example:8443/a', 'https://uni.example:8443/.well-known/jwt-vc-issuer/a'],
  ])('of %s is %s', (id, url) => expect(jwtVcIssuerUrl(id)).toBe(url));

  test.each([
    'http://uni.example',
    'did:web:uni.example',
    'https://uni.example/?a',
    'https://uni.example/#a',
    'https://a@uni.example/',
    'https://',
  ])('of %s is none', (id) => expect(jwtVcIssuerUrl(id)).toBeUndefined());

  const place = 'https://uni.example/.well-known/jwt-vc-issuer/issuers/7';
  const token = (header: Json = { kid: 'k1' }, signer = key) =>
    `${signToken({ iss: ID, vct: 'urn:x:diploma', iat: 1 }, signer, { typ: 'dc+sd-jwt', ...header })}~`;
  const codeFor = async (metadata: unknown, header?: Json, signer?: JoseKey, more: Table = {}) => {
    const outcome = await outcomeOf(token(header, signer), { table: { [place]: metadata, ...more } });
    return bindingCodes(outcome)[0] ?? outcome.headline;
  };
  const jwks = { keys: [named(key.jwk)] };

  test('lists its keys, or where they are on its host', async () => {
    expect(await codeFor({ issuer: ID, jwks })).toBe('key_of_issuer');
    const uri = 'https://uni.example/jwks';
    expect(await codeFor({ issuer: ID, jwks_uri: uri }, undefined, undefined, { [uri]: jwks })).toBe(
      'key_of_issuer',
    );
    expect(await codeFor({ issuer: ID, jwks }, { kid: 'k1' }, mallory)).toBe('proof_invalid');
    expect(await codeFor({ issuer: ID, jwks }, { kid: 'k2' }, mallory)).toBe('key_not_authorised');
    expect(await codeFor({ issuer: ID, jwks }, { jwk: mallory.jwk }, mallory)).toBe('key_not_authorised');
  });

  test('lists nothing as another’s, with two sets or none, or with a set elsewhere', async () => {
    const other = 'https://evil.example/jwks';
    for (const metadata of [
      { issuer: 'https://uni.example', jwks },
      { jwks },
      { issuer: ID },
      { issuer: ID, jwks, jwks_uri: 'https://uni.example/jwks' },
      { issuer: ID, jwks_uri: other },
      refuse('not_found'),
    ])
      expect(await codeFor(metadata, { kid: 'k1' }, key, { [other]: jwks })).toBe('key_unavailable');
    expect(await codeFor(refuse('permission_needed'))).toBe('permission_needed');
  });
});
