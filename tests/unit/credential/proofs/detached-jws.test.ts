/** The older suites that sign with a detached JWS: of Ed25519, of secp256k1, and `JsonWebSignature2020`. */
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../../../lib/base/network.ts';
import { CONTEXTS } from '../../../../lib/credential/contexts/index.ts';
import { checkProofs } from '../../../../lib/credential/proofs/check-proofs.ts';
import { securable } from '../../../../lib/credential/proofs/rdf-payload.ts';
import { HOST, olderBadge, TITLE, withValue } from '../badges.ts';
import { base64url, didJwkOf, joseIssuerAt, type Kind, makeJoseKey, signatureOver } from '../jose-signing.ts';
import { bindingCodes, NOW, outcomeOf } from '../scene.ts';
import { addContext, type Json, payloadOf, sign } from '../signing.ts';

const issuer = joseIssuerAt(HOST, makeJoseKey('ed25519'));
const table = issuer.documents;
const badge = olderBadge({ id: issuer.id } as never);
const HEADER = { alg: 'EdDSA', b64: false, crit: ['b64'] };

/** A proof as these suites make it; `header` and `options` replace those of an honest one. */
async function signed(header: Json = {}, options: Json = {}, key = issuer.key): Promise<Json> {
  const proof = {
    type: 'Ed25519Signature2018',
    created: '2026-03-01T09:00:00Z',
    verificationMethod: issuer.kid,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const written = { ...HEADER, ...header };
  const head = base64url(JSON.stringify(written));
  const input = Buffer.concat([Buffer.from(`${head}.`), await payloadOf(badge, proof)]);
  return { ...badge, proof: { ...proof, jws: `${head}..${base64url(signatureOver(input, key, key.alg))}` } };
}

describe('A badge signed with Ed25519Signature2018', () => {
  test('is its issuer’s', async () => {
    const outcome = await outcomeOf(await signed(), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.credential?.title).toBe(TITLE);
  });

  test.each([
    ['credentialSubject.achievement.name', 'PhD'],
    ['expirationDate', undefined],
    ['proof.created', '2026-03-02T09:00:00Z'],
    ['proof.extra', 'https://elsewhere.example/'],
  ])('is not valid with %s changed', async (path, value) => {
    const outcome = await outcomeOf(withValue(await signed(), path, value), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).not.toBe('verified');
  });

  test.each([
    ['that is encoded', { b64: true }],
    ['that does not say how it is encoded', { b64: undefined, crit: undefined }],
    ['that does not call that critical', { crit: undefined }],
    ['with another extension', { crit: ['b64', 'x'], x: 1 }],
    ['by no algorithm', { alg: 'none' }],
    ['by a shared secret', { alg: 'HS256' }],
    ['by another algorithm', { alg: 'ES256' }],
  ])('with a header %s is not valid', async (_, header) => {
    const outcome = await outcomeOf(await signed(header as Json), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_invalid');
  });

  test('with a payload inside, a signature of another day, or none is not valid', async () => {
    const honest = await signed();
    const { jws } = honest.proof as { jws: string };
    const [head, , tail] = jws.split('.');
    for (const each of [
      `${head}.e30.${tail}`,
      `${head}..`,
      `${head}..${'A'.repeat(86)}`,
      '',
      `${jws}.`,
      'x'.repeat(9_999),
    ]) {
      const outcome = await outcomeOf(withValue(honest, 'proof.jws', each), { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('proof_invalid');
    }
  });

  test('whose signature has ended is not valid', async () => {
    const outcome = await outcomeOf(
      await signed({}, { 'https://w3id.org/security#expiration': '2026-05-01T00:00:00Z' }),
      { table },
    );
    expect(bindingCodes(outcome)).toEqual([]);
  });
});

describe('A badge signed with EcdsaSecp256k1Signature2019', () => {
  const koblitz = joseIssuerAt(HOST, makeJoseKey('secp256k1'));
  const SUITE = { type: 'EcdsaSecp256k1Signature2019' };
  const ES256K = { alg: 'ES256K' };
  const sealed = (header: Json = ES256K, options: Json = SUITE) => signed(header, options, koblitz.key);

  test('is its issuer’s', async () => {
    expect((await outcomeOf(await sealed(), { table: koblitz.documents })).state).toBe('verified');
  });

  test.each(['publicKeyHex', 'publicKeyBase58', 'publicKeyMultibase'])(
    'is its issuer’s by a key that stands there as %s',
    async (member) => {
      const { x, y } = koblitz.key.jwk as { x: string; y: string };
      const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
      const point = Buffer.from([2 + isOdd, ...Buffer.from(x, 'base64url')]);
      const written: Record<string, string> = {
        publicKeyHex: point.toString('hex'),
        publicKeyBase58: base58.encode(point),
        publicKeyMultibase: `z${base58.encode(Buffer.from([0xe7, 0x01, ...point]))}`,
      };
      const type = 'EcdsaSecp256k1VerificationKey2019';
      const method = { id: koblitz.kid, type, controller: koblitz.id, [member]: written[member] };
      const table = joseIssuerAt(HOST, koblitz.key, { verificationMethod: [method] }).documents;
      expect((await outcomeOf(await sealed(), { table })).state).toBe('verified');
    },
  );

  test.each([
    ['calls itself another algorithm of the same length', sealed({ alg: 'ES256' })],
    ['calls itself the algorithm of another kind of key', sealed({ alg: 'EdDSA' })],
    ['is by another key', signed(ES256K, SUITE, makeJoseKey('secp256k1'))],
    ['was changed', sealed().then((document) => withValue(document, 'issuanceDate', '2020-03-01T09:00:00Z'))],
  ])('is not valid where its signature %s', async (_, document) => {
    const outcome = await outcomeOf(await document, { table: koblitz.documents });
    expect(outcome.headline).toBe('proof_invalid');
    expect(bindingCodes(outcome)).toEqual([]);
  });

  test('is not its issuer’s by a key of P-256, whatever algorithm is named', async () => {
    const p256 = joseIssuerAt(HOST, makeJoseKey('p256'));
    for (const header of [{ alg: 'ES256' }, ES256K]) {
      const document = await signed(header, SUITE, { ...p256.key, alg: 'ES256' });
      const outcome = await outcomeOf(document, { table: p256.documents });
      expect(outcome.headline).toBe('proof_unsupported');
      expect(bindingCodes(outcome)).toEqual([]);
    }
  });

  test('is no Ed25519Signature2018, nor the reverse', async () => {
    for (const [type, by] of [
      ['Ed25519Signature2018', koblitz],
      ['EcdsaSecp256k1Signature2019', issuer],
    ] as const) {
      const document = await signed({ alg: by.key.alg }, { type }, by.key);
      const outcome = await outcomeOf(document, { table: by.documents });
      expect(outcome.headline).toBe('proof_unsupported');
    }
  });
});

/** As the suite's context defines it; Assay ships none, and is given this one. */
const JWS_2020 = 'https://w3id.org/security/suites/jws-2020/v1';
const SECURITY = 'https://w3id.org/security#';
const CONTEXT = {
  '@context': {
    '@protected': true,
    JsonWebSignature2020: {
      '@id': `${SECURITY}JsonWebSignature2020`,
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        jws: `${SECURITY}jws`,
        created: {
          '@id': 'http://purl.org/dc/terms/created',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        verificationMethod: { '@id': `${SECURITY}verificationMethod`, '@type': '@id' },
        proofPurpose: {
          '@id': `${SECURITY}proofPurpose`,
          '@type': '@vocab',
          '@context': { '@protected': true, assertionMethod: `${SECURITY}assertionMethod` },
        },
      },
    },
  },
};
addContext(JWS_2020, CONTEXT);

describe('A credential signed with JsonWebSignature2020', () => {
  const contexts = new Map([...CONTEXTS, [JWS_2020, CONTEXT]]);
  const NOTHING: Network = {
    get: async () => ({ ok: false, code: 'unreachable', host: '', detail: 'offline' }),
  };

  async function codesOf(kind: Kind, alg: string, tamper: (signed: Json) => Json = (each) => each) {
    const key = makeJoseKey(kind);
    const did = didJwkOf(key);
    const document = {
      '@context': ['https://www.w3.org/2018/credentials/v1', JWS_2020],
      type: ['VerifiableCredential'],
      issuer: did,
      issuanceDate: '2026-03-01T09:00:00Z',
      credentialSubject: { id: 'did:example:maren' },
    };
    const proof = {
      type: 'JsonWebSignature2020',
      created: '2026-03-01T09:00:00Z',
      verificationMethod: `${did}#0`,
      proofPurpose: 'assertionMethod',
    };
    const head = base64url(JSON.stringify({ ...HEADER, alg }));
    const input = Buffer.concat([Buffer.from(`${head}.`), await payloadOf(document, proof)]);
    const jws = `${head}..${base64url(signatureOver(input, key, alg))}`;
    const signed = tamper({ ...document, proof: { ...proof, jws } });
    const { proof: _, ...rest } = signed;
    const secured = securable(rest, contexts);
    const checks = await checkProofs({ signed, secured, issuerId: did, network: NOTHING, now: NOW });
    return checks.map(({ code }) => code);
  }

  const ALGORITHMS: [Kind, string][] = [
    ['ed25519', 'EdDSA'],
    ['p256', 'ES256'],
    ['p384', 'ES384'],
    ['p521', 'ES512'],
    ['secp256k1', 'ES256K'],
    ['rsa', 'PS256'],
    ['rsa', 'RS256'],
  ];

  test.each(ALGORITHMS)('with a key of %s by %s is its issuer’s', async (kind, alg) => {
    expect(await codesOf(kind, alg)).toEqual(['proof_valid', 'key_of_issuer']);
  });

  test.each(ALGORITHMS)('with a key of %s by %s is wrong once a word was changed', async (kind, alg) => {
    const tamper = (signed: Json) => ({ ...signed, issuanceDate: '2020-03-01T09:00:00Z' });
    expect(await codesOf(kind, alg, tamper)).toEqual(['proof_invalid']);
  });
});

test('A proof that names its key by `#` alone is checked against the issuer’s key, and never called wrong', async () => {
  const { brackwater, badge: open } = await import('../badges.ts');
  const relative = (document: Json) => withValue(document, 'proof.verificationMethod', '#key-1');
  const right = await outcomeOf(relative(await sign(open(), brackwater)), { table: brackwater.documents });
  expect(right.state).toBe('verified');
  const wrong = await outcomeOf(relative({ ...(await sign(open(), brackwater)), name: 'Doctor' }), {
    table: brackwater.documents,
  });
  expect(bindingCodes(wrong)).toEqual([]);
  expect(wrong.headline).toBe('proof_unsupported');
  const other = withValue(await sign(open(), brackwater), 'proof.verificationMethod', '#key-2');
  expect((await outcomeOf(other, { table: brackwater.documents })).headline).toBe('key_not_authorised');
});
