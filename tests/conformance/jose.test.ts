/**
 * Published signatures of JOSE, with the keys that stand beside them: tokens of credentials where the issuer publishes
 * those keys, and whole suites of signatures by themselves.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../lib/base/json-values.ts';
import type { Network } from '../../lib/base/network.ts';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { checkJws } from '../../lib/credential/jose/check-jws.ts';
import { parseCompactJws } from '../../lib/credential/jose/compact-jws.ts';
import { readToken } from '../../lib/credential/jose/token.ts';
import { keyFromJwk } from '../../lib/credential/keys/public-key.ts';
import { suiteOf } from '../../lib/credential/proofs/index.ts';
import { proofsOf } from '../../lib/credential/proofs/proof.ts';
import { securable } from '../../lib/credential/proofs/rdf-payload.ts';
import { examine } from '../../lib/credential/verify.ts';
import { NOW } from './answers.ts';
import { CASES, HAS_VECTORS, readJson, readVector, VECTORS } from './vectors.ts';

const ISSUER = 'https://example.issuer/vc-jose-cose';

function serving(documents: Record<string, unknown>): Network {
  return {
    async get(url) {
      const bytes = new TextEncoder().encode(JSON.stringify(documents[url]));
      if (!(url in documents)) return { ok: false, code: 'unreachable', host: '', detail: 'offline' };
      return { ok: true, url, status: 200, type: 'application/json', bytes };
    },
  };
}

const named = (group: string, ending = '') =>
  CASES.filter((each) => each.group === group && each.file.endsWith(ending)).map(
    (each) => [each.file, each] as const,
  );

/** The codes that a token amounts to where its issuer publishes these keys. */
async function codesWith(text: string, jwks: JsonObject[], issuerId = ISSUER): Promise<string[]> {
  const jws = parseCompactJws(text);
  if (!jws) return ['malformed'];
  const network = serving({ [issuerId]: { keys: jwks } });
  const checks = await checkJws(jws, { issuerId, ways: ['profile'], network, now: NOW });
  return checks.map(({ code }) => code);
}

const textOf = (file: string) => new TextDecoder().decode(readVector(file)).trim();

describe.skipIf(!HAS_VECTORS)('credentials of VC-JOSE-COSE, whose issuer publishes its keys', () => {
  const methods = HAS_VECTORS
    ? ['ed25519', 'p256', 'p384', 'p521'].map((kind, at) => {
        const { publicKeyJwk } = readJson(`w3c-vc-jose-cose/vm-${kind}.json`) as JsonObject;
        return { id: `${ISSUER}#key-${at}`, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk };
      })
    : [];
  const profile = { id: ISSUER, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
  // What the suite calls wrong about it, its file does not show: it is the same token with another key.
  const ALIKE = 'w3c-vc-jose-cose/credential-jose-unknown-extensions.txt';

  test.each(named('w3c-jose-cose').filter(([, { proof }]) => !proof.startsWith('COSE')))(
    '%s',
    async (file, each) => {
      const source = { kind: 'document' as const, bytes: readVector(file) };
      const findings = await examine(source, {
        now: NOW,
        network: serving({ [ISSUER]: profile }),
        trusted: [],
      });
      const bound = findings.filter(({ checks }) => checks.some(({ code }) => code === 'key_of_issuer'));
      const others = findings.filter((finding) => !bound.includes(finding));
      if (each.expected === 'valid' || file === ALIKE) {
        expect(bound.length).toBeGreaterThan(0);
        // One presentation shows a credential signed with COSE as well.
        expect(others.flatMap(({ checks }) => checks.map(({ code }) => code))).toEqual(
          others.map(() => 'proof_unsupported'),
        );
      } else expect(bound).toEqual([]);
    },
  );
});

describe.skipIf(!HAS_VECTORS)('credentials of the DIF suite, with the keys beside them', () => {
  const folder = 'dif-jws-test-suite/keys';
  const jwks = new Map<string, JsonObject>();
  if (HAS_VECTORS)
    for (const file of readdirSync(join(VECTORS, folder))) {
      const { id, publicKeyJwk } = readJson(`${folder}/${file}`) as JsonObject;
      jwks.set(String(id), publicKeyJwk as JsonObject);
    }
  const contexts = new Map(CONTEXTS);
  if (HAS_VECTORS)
    for (const { needs } of CASES.filter(({ group }) => group === 'dif-jws'))
      for (const { kind, url, file } of needs)
        if (kind === 'context' && file && !contexts.has(url)) contexts.set(url, readJson(file));

  test.each(named('dif-jws', '.jwt'))('%s', async (file) => {
    const codes = await codesWith(
      textOf(file),
      [...jwks].map(([kid, jwk]) => ({ ...jwk, kid })),
    );
    expect(codes).toEqual(['proof_valid', 'key_of_issuer']);
  });

  test.each(named('dif-jws', '.json'))('%s', async (file) => {
    const { proof: _, ...unsigned } = readJson(file) as JsonObject;
    const [proof] = proofsOf(readJson(file) as JsonObject);
    const key = keyFromJwk(jwks.get(proof?.verificationMethod ?? ''));
    const suite = proof && suiteOf(proof);
    if (!key || !suite || 'load' in suite) throw new Error('by no key');
    const verify = (document: JsonObject) => suite.verify(securable(document, contexts), proof, key);
    expect(await verify(unsigned)).toBe(true);
    expect(await verify({ ...unsigned, holder: 'did:example:somebody-else' })).toBe(false);
  });
});

describe.skipIf(!HAS_VECTORS)('examples of SD-JWT', () => {
  test.each(named('ietf-sd-jwt'))('%s is rightly signed, and all that is shown was', async (file) => {
    const text = textOf(file);
    const token = await readToken(text);
    if ('code' in token) throw new Error(token.detail);
    expect(token.claims).toMatchObject({ iss: 'https://issuer.example.com', exp: 1883000000 });
    expect(JSON.stringify(token.claims)).not.toMatch(/"_sd"|"_sd_alg"|"\.\.\."/);
    const [jws = '', ...rest] = text.split('~');
    expect(await codesWith(jws, [readJson('ietf-sd-jwt/issuer-key.jwk.json') as JsonObject])).toContain(
      'key_of_issuer',
    );
    const twice = [jws, rest[0], ...rest].join('~');
    expect(await readToken(twice)).toMatchObject({ code: 'proof_invalid' });
  });
});

interface Cookbook {
  input: { key: JsonObject };
  output: { compact?: string };
}

describe.skipIf(!HAS_VECTORS)('the JOSE cookbook', () => {
  test.each(named('jose-cookbook'))('%s', async (file) => {
    const { input, output } = readJson(file) as Cookbook;
    // The forms in JSON are no tokens.
    if (!output.compact) return;
    const { d: _, k: __, p: ___, q: ____, dp: _____, dq: ______, qi: _______, ...jwk } = input.key;
    const codes = await codesWith(output.compact, [jwk]);
    if (/hmac|detached/.test(file)) expect([['proof_unsupported'], ['malformed']]).toContainEqual(codes);
    else if (/ecdh/.test(file)) expect(codes).toEqual(['malformed']);
    else expect(codes).toEqual(['proof_valid', 'key_of_issuer']);
  });
});

interface Suite<T> {
  testGroups: (Record<string, JsonObject> & { comment: string; tests: T[] })[];
}
interface Published {
  tcId: number;
  comment: string;
  result: 'valid' | 'invalid' | 'acceptable';
  msg: string;
  sig: string;
  jws: unknown;
}

const suite = (file: string) =>
  HAS_VECTORS ? (readJson(`wycheproof/${file}`) as Suite<Published>).testGroups : [];

describe.skipIf(!HAS_VECTORS)('Wycheproof’s tokens', () => {
  /** Valid there, and not here: the key says that it is for another algorithm, one of which does not exist. */
  const OTHER_ALGORITHM = ['PS256 Figure20', 'ES521 Figure27'];

  test.each(suite('json_web_signature_test.json').map((group) => [group.comment, group] as const))(
    '%s',
    async (_, group) => {
      for (const { tcId, comment, result, jws } of group.tests) {
        const jwk = (group.public ?? { kty: 'oct' }) as JsonObject;
        const codes = typeof jws === 'string' ? await codesWith(jws, [jwk]) : ['malformed'];
        const isBound = codes.includes('key_of_issuer');
        const isRead = group.public !== undefined && !OTHER_ALGORITHM.includes(`${jwk.alg} ${comment}`);
        expect(isBound, `${tcId} ${comment}: ${codes}`).toBe(result === 'valid' && isRead);
      }
    },
  );
});
