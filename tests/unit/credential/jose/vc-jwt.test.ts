import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeKey } from '../../../world/signing/keys.ts';
import { badge, HOST, olderBadge, TITLE, V2, withValue } from '../badges.ts';
import {
  base64url,
  didJwkOf,
  disclosure,
  joseIssuerAt,
  type Kind,
  makeJoseKey,
  signatureOver,
  signToken,
  signVc,
  signVcClaim,
} from '../jose-signing.ts';
import { bindingCodes, outcomeOf, outcomesOf } from '../scene.ts';
import { type Json, signerByKey } from '../signing.ts';

const issuer = joseIssuerAt(HOST);
const table = issuer.documents;
/** As `brackwater` of the other tests, but with the keys of JOSE. */
const named = { id: issuer.id, method: issuer.kid, key: makeKey(), documents: {} };
const open = badge(named);
const older = olderBadge(named);
const honest = signVc(open, issuer);

describe('A badge signed as a JWT', () => {
  test.each(['ed25519', 'p256', 'p384', 'p521', 'secp256k1', 'rsa'] as Kind[])(
    'with a key of %s is its issuer’s',
    async (kind) => {
      const signer = joseIssuerAt(HOST, makeJoseKey(kind));
      const outcome = await outcomeOf(signVc(open, signer), { table: signer.documents });
      expect(outcome.state).toBe('verified');
      expect(outcome.headline).toBe('key_of_issuer');
      expect(outcome.credential).toMatchObject({
        format: 'open-badge-3',
        title: TITLE,
        issuer: { id: issuer.id, name: 'Brackwater University', domain: HOST },
        recipient: { names: ['Maren Okafor'] },
        expiresOn: '2028-03-01T09:00:00Z',
      });
      expect(outcome.finding.method).toBe('signature');
    },
  );

  test.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('by %s is its issuer’s', async (alg) => {
    const signer = joseIssuerAt(HOST, makeJoseKey('rsa'));
    const outcome = await outcomeOf(signVc(open, signer, { alg }), { table: signer.documents });
    expect(outcome.state).toBe('verified');
  });

  test('in the vc claim is its issuer’s, with what only the claims say', async () => {
    const { issuer: _, issuanceDate: __, expirationDate: ___, id: ____, ...rest } = older;
    const claims = { jti: 'urn:uuid:7', sub: 'did:example:maren', nbf: 1_772_355_600, exp: 1_835_514_000 };
    const outcome = await outcomeOf(signVcClaim(rest, issuer, {}, claims), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.credential).toMatchObject({
      id: 'urn:uuid:7',
      title: TITLE,
      issuer: { id: issuer.id },
      recipient: { id: 'did:example:maren' },
      validFrom: '2026-03-01T09:00:00.000Z',
      expiresOn: '2028-03-01T09:00:00.000Z',
    });
  });

  test('may be in a file with a line’s end, and in an envelope', async () => {
    expect((await outcomeOf(`${honest}\n`, { table })).state).toBe('verified');
    const envelope = {
      '@context': V2,
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${honest}`,
    };
    expect((await outcomeOf(envelope, { table })).state).toBe('verified');
  });

  test('has ended where either of its two ends has', async () => {
    const past = Date.parse('2026-05-01T00:00:00Z') / 1000;
    for (const text of [
      signVc(open, issuer, {}, { exp: past }),
      signVcClaim(older, issuer, {}, { exp: past }),
      signVc({ ...open, validUntil: '2026-05-01T00:00:00Z' }, issuer, {}, { exp: past * 2 }),
    ]) {
      const outcome = await outcomeOf(text, { table });
      expect(outcome.headline).toBe('expired');
      expect(outcome.credential?.expiresOn).toMatch(/^2026-05-01T00:00:00(?:\.000)?Z$/);
    }
    const future = await outcomeOf(signVc(open, issuer, {}, { nbf: Date.parse('2027-01-01') / 1000 }), {
      table,
    });
    expect(future.headline).toBe('not_yet_valid');
  });

  test.each([1e300, -1e300, 'soon', null, [], true])(
    'whose claimed end is %j is never simply in force',
    async (exp) => {
      const { validUntil: _, ...endless } = open;
      const outcome = await outcomeOf(signVc(endless, issuer, {}, { exp }), { table });
      expect(outcome.codes).not.toContain('in_force');
      expect(outcome.state).not.toBe('verified');
    },
  );
});

describe('Dates that only a part of its readers would see', () => {
  const { validUntil: _, ...endless } = open;
  const past = Date.parse('2020-01-01T00:00:00Z') / 1000;
  const later = Date.parse('2030-01-01T00:00:00Z') / 1000;

  test.each([
    [
      'an end that only the claims of a vc claim state',
      signVcClaim(endless, issuer, {}, { exp: past }),
      'expired',
    ],
    [
      'an earlier end in the claims than in the vc claim',
      signVcClaim(open, issuer, {}, { exp: past }),
      'expired',
    ],
    [
      'a beginning that only the claims state',
      signVcClaim(endless, issuer, {}, { nbf: later }),
      'not_yet_valid',
    ],
    [
      'an earlier end in the claims than in a list of the vc claim',
      signVcClaim({ ...open, validUntil: ['2090-01-01T00:00:00Z'] }, issuer, {}, { exp: past }),
      'expired',
    ],
    ['a later beginning in the claims', signVcClaim(older, issuer, {}, { nbf: later }), 'not_yet_valid'],
  ])('%s counts', async (_name, text, headline) => {
    expect((await outcomeOf(text, { table })).headline).toBe(headline);
  });

  test.each([
    ['expirationDate', '2020-01-01T00:00:00Z'],
    ['issuanceDate', '2030-01-01T00:00:00Z'],
  ])('%s where its contexts do not define it leaves open whether it is in force', async (name, date) => {
    for (const document of [open, endless]) {
      const outcome = await outcomeOf(signVc({ ...document, [name]: date }, issuer), { table });
      expect(outcome.codes).not.toContain('in_force');
      expect(outcome.state).not.toBe('verified');
      expect(outcome.codes).toContain('status_unavailable');
    }
  });
});

test('An issuer by a relative name is nobody whose key could be asked for, and no forgery', async () => {
  const text = signVc({ ...open, issuer: 'issuers/7', iss: 'issuers/7' }, issuer);
  const outcome = await outcomeOf(text, { table });
  expect(outcome.state).toBe('unchecked');
  expect(outcome.codes).not.toContain('proof_invalid');
});

describe('What a holder holds back', () => {
  const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' };
  const status = { ...entry, statusListCredential: `https://${HOST}/status/1` };
  const selective = (payload: Json, ...shown: string[]) =>
    `${[signToken(payload, issuer.key, { typ: 'vc+sd-jwt', kid: issuer.kid }), ...shown].join('~')}~`;

  test.each([
    ['a status in a list', disclosure(status), (hash: string) => [{ '...': hash }]],
    [
      'one of two statuses',
      disclosure(status),
      (hash: string) => [{ '...': hash }, { ...status, statusPurpose: 'message' }],
    ],
    [
      'what a status is about',
      disclosure('revocation', 'statusPurpose'),
      (hash: string) => ({ ...status, statusPurpose: undefined, _sd: [hash] }),
    ],
  ])('%s never makes it look better', async (_name, held, place) => {
    const text = selective({ ...open, iss: issuer.id, credentialStatus: place(held.hash) });
    const outcome = await outcomeOf(text, { table });
    expect(outcome.state).not.toBe('verified');
    expect(outcome.codes).toContain('status_unavailable');
    const shown = await outcomeOf(
      selective({ ...open, iss: issuer.id, credentialStatus: place(held.hash) }, held.text),
      { table },
    );
    expect(shown.state).not.toBe('verified');
  });
});

describe('A token whose header asks to be believed', () => {
  const parts = honest.split('.') as [string, string, string];
  const withHeader = (header: Json, signature = parts[2]) =>
    `${base64url(JSON.stringify(header))}.${parts[1]}.${signature}`;
  const pem = issuer.key.publicKey.export({ format: 'pem', type: 'spki' });

  test.each(['none', 'None', 'NONE', 'nOnE'])('by the algorithm %s is not signed', async (alg) => {
    for (const signature of ['', parts[2]]) {
      const outcome = await outcomeOf(withHeader({ alg, kid: issuer.kid, typ: 'vc+jwt' }, signature), {
        table,
      });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_missing');
    }
  });

  test.each([pem, JSON.stringify(issuer.key.jwk), String(issuer.key.jwk.x)])(
    'by a shared secret that is the public key is not believed (%#)',
    async (secret) => {
      const input = `${base64url(JSON.stringify({ alg: 'HS256', kid: issuer.kid, typ: 'vc+jwt' }))}.${parts[1]}`;
      const mac = createHmac('sha256', secret as string)
        .update(input)
        .digest('base64url');
      const outcome = await outcomeOf(`${input}.${mac}`, { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_unsupported');
    },
  );

  test.each(['ES384', 'ES256K', 'EdDSA', 'RS256', 'PS512'])(
    'by %s, which its key cannot do, is wrong',
    async (alg) => {
      const outcome = await outcomeOf(withHeader({ alg, kid: issuer.kid, typ: 'vc+jwt' }), { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_invalid');
    },
  );

  test('by ES256 of P-256 is wrong for a key of the other curve of its size', async () => {
    const koblitz = joseIssuerAt(HOST, makeJoseKey('secp256k1'));
    const text = signVc(badge(koblitz as never), { ...koblitz, key: makeJoseKey('p256') });
    expect((await outcomeOf(text, { table: koblitz.documents })).headline).toBe('proof_invalid');
    const renamed = signVc(badge(koblitz as never), koblitz, { alg: 'ES256' });
    expect((await outcomeOf(renamed, { table: koblitz.documents })).headline).toBe('proof_invalid');
  });

  test.each(['ES256K-R', 'ML-DSA-44', '', 'es256', 7, null])('by %j is not one that is read', async (alg) => {
    const outcome = await outcomeOf(withHeader({ alg, kid: issuer.kid, typ: 'vc+jwt' } as Json), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_unsupported');
  });

  test('with extensions that it calls critical is not passed over', async () => {
    const signed = (header: Json) => outcomeOf(signVc(open, issuer, header), { table });
    expect((await signed({ crit: ['exp'], exp: 1 })).headline).toBe('proof_unsupported');
    expect((await signed({ crit: ['b64'], b64: false })).headline).toBe('proof_unsupported');
    expect((await signed({ crit: ['b64'], b64: true })).headline).toBe('proof_unsupported');
    for (const header of [
      { crit: [] },
      { crit: 'exp', exp: 1 },
      { crit: ['exp'] },
      { crit: ['alg'] },
      { crit: ['x', 'x'], x: 1 },
      { crit: [7] },
      { crit: null },
      { b64: false },
    ])
      expect((await signed(header as Json)).headline, JSON.stringify(header)).toBe('proof_invalid');
  });

  test('that names the key of another is not the issuer’s', async () => {
    const mallory = joseIssuerAt('elsewhere.example');
    const both = { ...table, ...mallory.documents };
    const swapped = signToken(open, mallory.key, { typ: 'vc+jwt', kid: mallory.kid });
    const outcome = await outcomeOf(swapped, { table: both });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_not_authorised');
    expect(outcome.requests).toEqual(Object.keys(table));
    const claimed = signToken(open, mallory.key, { typ: 'vc+jwt', kid: issuer.kid });
    expect((await outcomeOf(claimed, { table: both })).headline).toBe('proof_invalid');
  });

  test('that brings its own key is believed only if the issuer lists that key', async () => {
    const mallory = makeJoseKey();
    for (const header of [
      { jwk: mallory.jwk },
      { jwk: mallory.jwk, kid: issuer.kid },
      { jwk: mallory.jwk, kid: 'x' },
    ]) {
      const outcome = await outcomeOf(signToken(open, mallory, { typ: 'vc+jwt', ...header }), { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.state).toBe('invalid');
    }
    const own = await outcomeOf(signToken(open, issuer.key, { typ: 'vc+jwt', jwk: issuer.key.jwk }), {
      table,
    });
    expect(own.state).toBe('verified');
  });

  test('that says where else keys are is not followed there', async () => {
    const mallory = makeJoseKey();
    const evil = { 'https://evil.example/jwks': { keys: [mallory.jwk] }, 'https://evil.example/x.pem': 'x' };
    const header = { typ: 'vc+jwt', jku: 'https://evil.example/jwks', x5u: 'https://evil.example/x.pem' };
    const outcome = await outcomeOf(signToken(open, mallory, header), { table: { ...table, ...evil } });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.requests).toEqual(Object.keys(table));
  });

  test.each(['statuslist+jwt', 'vp+jwt', 'kb+jwt', 'at+jwt', 'openid4vci-proof+jwt', 'x'])(
    'with the type %s was not signed as a credential',
    async (typ) => {
      const outcome = await outcomeOf(signVc(open, issuer, { typ }), { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_invalid');
      const content = await outcomeOf(signVc(open, issuer, { cty: typ }), { table });
      expect(content.headline).toBe('proof_invalid');
    },
  );

  test.each([undefined, 'JWT', 'jwt', 'application/vc+jwt', 'VC+JWT', 'vc-ld+jwt'])(
    'with the type %s is a credential',
    async (typ) => expect((await outcomeOf(signVc(open, issuer, { typ }), { table })).state).toBe('verified'),
  );
});

describe('A token whose key', () => {
  test('is of small order verifies nothing', async () => {
    // The neutral element: for it one signature fits every message in some libraries.
    const identity = Buffer.alloc(32);
    identity[0] = 1;
    const weak = { kty: 'OKP', crv: 'Ed25519', x: base64url(identity) };
    const did = `did:jwk:${base64url(JSON.stringify(weak))}`;
    const input = `${base64url(JSON.stringify({ alg: 'EdDSA', kid: `${did}#0`, typ: 'vc+jwt' }))}.${base64url(JSON.stringify({ ...open, issuer: did }))}`;
    const forged = Buffer.concat([identity, Buffer.alloc(32)]);
    const outcome = await outcomeOf(`${input}.${base64url(forged)}`);
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_invalid');
  });

  test.each([
    [
      'is a point beside its curve',
      { kty: 'EC', crv: 'P-256', x: base64url(Buffer.alloc(32, 1)), y: base64url(Buffer.alloc(32, 1)) },
      'proof_invalid',
    ],
    [
      'is of another length than its curve',
      { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ' },
      'proof_unsupported',
    ],
    ['is no key', { kty: 'oct', k: 'AQ' }, 'proof_unsupported'],
  ])('%s verifies nothing', async (_, jwk, headline) => {
    const signer = joseIssuerAt(HOST, { ...issuer.key, jwk });
    const outcome = await outcomeOf(signVc(open, signer), { table: signer.documents });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe(headline);
  });

  test('is RSA of 512 or 1024 bits, or with the exponent 1, verifies nothing', async () => {
    const weak = [
      makeJoseKey('rsa', 1024),
      { ...makeJoseKey('rsa'), jwk: { ...makeJoseKey('rsa').jwk, e: 'AQ' } },
    ];
    for (const key of weak) {
      const signer = joseIssuerAt(HOST, key);
      const outcome = await outcomeOf(signVc(open, signer), { table: signer.documents });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_unsupported');
    }
    const short = { kty: 'RSA', n: base64url(Buffer.alloc(64, 0xc1)), e: 'AQAB' };
    const signer = joseIssuerAt(HOST, { ...makeJoseKey('rsa'), jwk: short });
    expect((await outcomeOf(signVc(open, signer), { table: signer.documents })).headline).toBe(
      'proof_unsupported',
    );
  });

  test.each([
    ['is for encryption', { use: 'enc' }],
    ['is for other operations', { key_ops: ['sign', 'encrypt'] }],
    ['is for another algorithm', { alg: 'ES512' }],
    ['was published with its private part', { d: 'AQAB' }],
  ])('%s by the issuer’s word is not authorised', async (_, over) => {
    const signer = joseIssuerAt(HOST, { ...issuer.key, jwk: { ...issuer.key.jwk, ...over } });
    const outcome = await outcomeOf(signVc(open, signer), { table: signer.documents });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_not_authorised');
  });

  test('is said to be for signatures, or by its own algorithm, is the issuer’s', async () => {
    const jwk = { ...issuer.key.jwk, use: 'sig', key_ops: ['verify'], alg: 'ES256' };
    const signer = joseIssuerAt(HOST, { ...issuer.key, jwk });
    expect((await outcomeOf(signVc(open, signer), { table: signer.documents })).state).toBe('verified');
  });

  test('was withdrawn proves nothing any more', async () => {
    const method = { id: issuer.kid, publicKeyJwk: issuer.key.jwk, revoked: '2026-04-01T00:00:00Z' };
    const signer = joseIssuerAt(HOST, issuer.key, { verificationMethod: [method] });
    const outcome = await outcomeOf(signVc(open, signer), { table: signer.documents });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('key_unproven');
  });
});

describe('What a token says twice', () => {
  const mallory = joseIssuerAt('elsewhere.example');

  test('of its issuer must agree: the key of one does not sign for the other', async () => {
    const both = { ...table, ...mallory.documents };
    for (const text of [
      signVcClaim(older, mallory),
      signVc(open, mallory, {}, { iss: mallory.id }),
      signVcClaim(older, { ...issuer, id: mallory.id }),
    ]) {
      const outcome = await outcomeOf(text, { table: both });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_invalid');
      expect(outcome.requests).toEqual([]);
    }
  });

  test('in two spellings of the issuer’s property is not taken from either', async () => {
    const spelled = { ...older, 'https://www.w3.org/2018/credentials#issuer': { '@id': issuer.id } };
    const { issuer: _, ...rest } = spelled as Json;
    const outcome = await outcomeOf(signVcClaim(rest, mallory), {
      table: { ...table, ...mallory.documents },
    });
    expect(bindingCodes(outcome)).toEqual([]);
  });

  test('of its holder or of itself must agree', async () => {
    const held = withValue(older, 'credentialSubject.id', 'did:example:maren');
    for (const text of [
      signVcClaim(held, issuer, {}, { sub: 'did:example:ilse' }),
      signVcClaim(older, issuer, {}, { jti: 'urn:uuid:another' }),
    ]) {
      const outcome = await outcomeOf(text, { table });
      expect(outcome.headline).toBe('malformed');
    }
    const same = signVcClaim(held, issuer, {}, { sub: 'did:example:maren', jti: held.id });
    expect((await outcomeOf(same, { table })).state).toBe('verified');
  });

  test('as two contents is none', async () => {
    for (const claims of [{ vc: older }, { vc: 'oops' }, { vp: {} }, { vc: older, vp: 1 }]) {
      const outcome = await outcomeOf(signVc(open, issuer, {}, claims), { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('malformed');
    }
  });

  test.each([
    ['a key of the header', `{"alg":"ES256","alg":"none","kid":"${issuer.kid}","typ":"vc+jwt"}`, undefined],
    [
      'a key of the payload',
      undefined,
      JSON.stringify(open).replace('{', '{"issuer":"did:web:elsewhere.example",'),
    ],
    [
      'a key once escaped',
      undefined,
      JSON.stringify(open).replace('{', '{"\\u0069ssuer":"did:web:elsewhere.example",'),
    ],
    ['its prototype', undefined, JSON.stringify(open).replace('{', '{"__proto__":{},')],
  ])('%s is refused', async (_, header, payload) => {
    const text = signToken(payload ?? open, issuer.key, header ?? { typ: 'vc+jwt', kid: issuer.kid });
    const outcome = await outcomeOf(text, { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('malformed');
  });

  test('in the words of a check is content, never a check', async () => {
    const check = { axis: 'authentic', code: 'key_of_issuer', outcome: 'pass', detail: '' };
    const outcome = await outcomeOf(signVc(open, mallory, {}, check), {
      table: { ...table, ...mallory.documents },
    });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('invalid');
  });
});

describe('A token that was touched', () => {
  const [head, body, signature] = honest.split('.') as [string, string, string];
  const other = base64url(JSON.stringify({ ...open, name: 'Doctor of Tides' }));

  test.each([
    ['with another payload', `${head}.${other}.${signature}`],
    ['with more at its end', `${honest}ey`],
    ['with padding', `${honest}=`],
    ['with white space inside', `${head}.${body}.${signature.slice(0, 9)} ${signature.slice(9)}`],
    ['without its signature', `${head}.${body}.`],
    ['with half of it', `${head}.${body}.${signature.slice(0, 43)}`],
    ['in the alphabet of base64', `${head}.${body}.${signature.slice(0, -2)}+/`],
  ])('%s is not valid', async (_, text) => {
    const outcome = await outcomeOf(text, { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('proof_invalid');
  });

  test('in the bits that its last letter carries beside the bytes is not valid', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters[letters.indexOf(signature.at(-1) as string) + 1];
    expect((await outcomeOf(`${honest.slice(0, -1)}${last}`, { table })).headline).toBe('proof_invalid');
  });

  test.each([
    ['of two parts', `${head}.${body}`],
    ['of four', `${honest}.x`],
    ['with a header that is no object', `${base64url('[1]')}.${body}.${signature}`],
    ['with a header that is cut off', `${head.slice(0, -2)}.${body}.${signature}`],
    ['with a payload that is no object', signToken('"text"', issuer.key, { kid: issuer.kid })],
    [
      'with a payload that is not UTF-8',
      `${head}.${base64url(Uint8Array.of(0x7b, 0xff, 0x7d))}.${signature}`,
    ],
    ['with nothing in it', `${head}..${signature}`],
  ])('%s is none that is read', async (_, text) => {
    const outcome = await outcomeOf(text, { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('unchecked');
  });

  test('of five parts is encrypted, and says so', async () => {
    const outcome = await outcomeOf(`${head}.${body}.${signature}.${body}.${signature}`, { table });
    expect(outcome.headline).toBe('proof_unsupported');
  });

  test('of a megabyte and more gets its verdict', async () => {
    const long = signVc({ ...open, description: 'x'.repeat(1_500_000) }, issuer);
    expect((await outcomeOf(long, { table })).state).toBe('verified');
    const huge = signVc({ ...open, description: 'x'.repeat(4_500_000) }, issuer);
    expect((await outcomeOf(huge, { table })).headline).toBe('malformed');
    const deep = `{"type":"VerifiableCredential","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect((await outcomeOf(signToken(deep, issuer.key, { kid: issuer.kid }), { table })).headline).toBe(
      'malformed',
    );
  });

  test('with a token inside a token is read once', async () => {
    let nested: string = honest;
    for (let level = 0; level < 5; level++)
      nested = signToken(
        { '@context': [V2], type: 'VerifiablePresentation', verifiableCredential: [nested] },
        issuer.key,
      );
    const outcomes = await outcomesOf(nested, { table });
    expect(outcomes.map(({ headline }) => headline)).toEqual(['malformed']);
    expect(outcomes[0]?.requests).toEqual([]);
  });
});

describe('A token by a key that is its own document', () => {
  const key = makeJoseKey('p256');
  const did = didJwkOf(key);
  const self = { ...open, issuer: { id: did, type: ['Profile'] } };

  test.each([`${did}#0`, '#0', did, undefined])('named %s is that key’s', async (kid) => {
    const outcome = await outcomeOf(signToken(self, key, { typ: 'vc+jwt', ...(kid ? { kid } : {}) }));
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.headline).toBe('issuer_unknown');
  });

  test('is not that of another', async () => {
    const other = makeJoseKey();
    for (const kid of [`${did}#0`, '#0', did, undefined, `${didJwkOf(other)}#0`]) {
      const outcome = await outcomeOf(signToken(self, other, { typ: 'vc+jwt', ...(kid ? { kid } : {}) }));
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.state).toBe('invalid');
    }
  });

  test.each(['did:jwk:', 'did:jwk:e30', 'did:jwk:!!', `did:jwk:${base64url('[]')}`])(
    'as %s is none',
    async (bad) => {
      const outcome = await outcomeOf(signToken({ ...open, issuer: bad }, key, { typ: 'vc+jwt' }));
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.state).not.toBe('verified');
    },
  );

  test('whose owner published the rest of it, or meant it for something else, is nobody’s', async () => {
    for (const over of [{ d: 'AQAB' }, { use: 'enc' }]) {
      const jwk = { ...key.jwk, ...over };
      const weak = didJwkOf({ ...key, jwk });
      const outcome = await outcomeOf(signToken({ ...open, issuer: weak }, key, { typ: 'vc+jwt' }));
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('key_not_authorised');
    }
  });

  test('as did:key, named by the key, by its DID, or not at all', async () => {
    const signer = signerByKey();
    for (const kid of [signer.method, signer.id, `#${signer.id.slice(8)}`, undefined]) {
      const header = base64url(JSON.stringify({ alg: 'EdDSA', typ: 'vc+jwt', kid }));
      const input = `${header}.${base64url(JSON.stringify(badge(signer)))}`;
      const signature = base64url(signer.key.sign(Buffer.from(input)));
      expect((await outcomeOf(`${input}.${signature}`)).codes).toContain('key_of_issuer');
    }
  });
});

describe('The contexts of a credential that is signed as JSON', () => {
  const examples = 'https://www.w3.org/ns/credentials/examples/v2';
  const contexts = (...all: unknown[]) => ({
    ...open,
    '@context': [...(open['@context'] as string[]), ...all],
  });

  test('may be unknown beside known ones that protect their terms, which are read', async () => {
    for (const extra of [examples, { '@vocab': 'https://elsewhere.example/#' }, { name: 'urn:x:nickname' }]) {
      const outcome = await outcomeOf(signVc(contexts(extra), issuer), { table });
      expect(outcome.state).toBe('verified');
      expect(outcome.credential?.title).toBe(TITLE);
    }
  });

  test('that are unknown give nothing a meaning that is shown', async () => {
    const document = { ...open, '@context': [V2, examples] };
    const outcome = await outcomeOf(signVc(document, issuer), { table });
    expect(outcome.credential?.title).toBe(open.name);
    expect(outcome.credential?.achievement.name).toBeUndefined();
    const loose = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
    const unprotected = await outcomeOf(signVc({ ...open, '@context': [V2, loose, examples] }, issuer), {
      table,
    });
    expect(unprotected.credential?.achievement.name).toBeUndefined();
  });

  test('that clash say what the first of them protects', async () => {
    // Open Badges 3.0.0 redefines names of the data model 2.0, which no reader of statements takes.
    const loose = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
    const outcome = await outcomeOf(signVc({ ...open, '@context': [V2, loose] }, issuer), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.credential).toMatchObject({
      title: TITLE,
      issuer: { name: 'Brackwater University' },
      recipient: { names: ['Maren Okafor'] },
      achievement: { name: TITLE, description: expect.stringContaining('What it takes') },
    });
  });

  test('without a known one say nothing, and are not asked for', async () => {
    const unknown = 'https://brackwater.example/terms/v1';
    const outcome = await outcomeOf(signVc({ ...open, '@context': [unknown] }, issuer), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('context_unknown');
    expect(outcome.requests).toEqual([]);
  });

  test('that are known by their hash are asked for, and say nothing where they cannot be had', async () => {
    const outcome = await outcomeOf(signVc({ ...open, '@context': [examples] }, issuer), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('unreachable');
    expect(outcome.requests).toEqual([examples]);
  });

  test('leave terms that none of them defines unread, and relative names unnamed', async () => {
    const odd = {
      ...open,
      id: '7',
      branding: { name: 'Doctor' },
      'urn:x:y': '__proto__',
      evidence: [{ id: '__proto__' }],
    };
    const outcome = await outcomeOf(signVc(odd, issuer), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.credential?.id).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('A signature over other bytes of the same meaning is wrong: a token has one spelling', async () => {
  const input = `${base64url(JSON.stringify({ alg: 'ES256', kid: issuer.kid, typ: 'vc+jwt' }))}.${base64url(JSON.stringify(open, null, 1))}`;
  const elsewhere = signatureOver(`${input} `, issuer.key, 'ES256');
  expect((await outcomeOf(`${input}.${base64url(elsewhere)}`, { table })).headline).toBe('proof_invalid');
});

test('What a token says of itself is quoted in a few words, and never carried out', async () => {
  const odd = { toString: 1, valueOf: 1 };
  const long = `x\u202e\u0007${'y'.repeat(100_000)}`;
  for (const header of [
    { typ: long },
    { alg: long },
    { crit: [long], [long]: 1 },
    { jwk: { kty: 'EC', crv: odd } },
    { typ: odd, alg: odd, kid: odd, x5c: odd, jwk: odd, cty: odd },
  ]) {
    const input = `${base64url(JSON.stringify({ alg: 'ES256', ...header }))}.${base64url(JSON.stringify(open))}`;
    const [check] = (await outcomeOf(`${input}.AAAA`, { table })).checks;
    expect(check?.detail.length).toBeLessThan(200);
    expect(check?.detail).not.toMatch(/[\p{Cc}\u202e]/u);
  }
  for (const claims of [
    { iss: odd },
    { iss: long },
    { sub: odd, jti: odd, exp: odd, nbf: odd },
    { _sd_alg: odd, _sd: odd },
    { vc: odd },
  ]) {
    const selective = `${signVc(open, issuer, { typ: 'vc+sd-jwt' }, claims)}~`;
    for (const text of [signVc(open, issuer, {}, claims), selective]) {
      const outcome = await outcomeOf(text, { table });
      // Without `~` nothing is held back, and `_sd` is a word like others.
      expect(outcome.state === 'verified').toBe('_sd' in claims && text !== selective);
      for (const { detail } of outcome.checks) expect(detail.length).toBeLessThan(300);
    }
  }
});

test('A signature in the JSON form of JOSE is named', async () => {
  const [head, payload, signature] = honest.split('.');
  for (const document of [
    { payload, protected: head, signature },
    { payload, signatures: [{ protected: head, signature }] },
  ])
    expect((await outcomeOf(document, { table })).headline).toBe('proof_unsupported');
});

test('No single letter of a token can be changed and what it says still be its issuer’s', async () => {
  const said = JSON.stringify((await outcomeOf(honest, { table })).credential);
  for (let at = 0; at < honest.length; at += 3) {
    const letter = honest[at] === 'A' ? 'B' : 'A';
    const outcome = await outcomeOf(honest.slice(0, at) + letter + honest.slice(at + 1), { table });
    if (bindingCodes(outcome).length && outcome.state !== 'invalid')
      expect(JSON.stringify(outcome.credential), `${at}`).toBe(said);
    expect(outcome.state, `${at}`).not.toBe('verified');
  }
});
