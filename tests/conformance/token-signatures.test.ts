/**
 * The bare signatures of published tokens, with the keys that lie beside them: those keys are no issuer's, so that
 * the verifier as a whole never gets so far. Which header or payload is allowed is not asked here.
 */
import { describe, expect, test } from 'vitest';
import { fromBase64url, utf8Encode } from '../../lib/base/bytes.ts';
import { keyFromJwk } from '../../lib/credential/keys/public-key.ts';
import {
  type SignatureAlgorithm,
  verifySignature,
} from '../../lib/credential/signatures/verify-signature.ts';
import { type Case, casesOf, HAS_VECTORS, readJson, readText } from './vectors.ts';

type Jwk = Record<string, unknown>;

async function isSigned(token: string, jwk: Jwk | undefined): Promise<boolean> {
  const [head = '', payload = '', signature = ''] = token.trim().split('~')[0]?.split('.') ?? [];
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: SignatureAlgorithm };
  const key = keyFromJwk(jwk);
  const bytes = fromBase64url(signature);
  return !!key && !!bytes && verifySignature(alg, key, bytes, utf8Encode(`${head}.${payload}`));
}

function keyBeside({ key }: Case): Jwk {
  const document = readJson(key ?? '') as Jwk;
  return (document.publicKeyJwk ?? document) as Jwk;
}

const tokens = [...casesOf('w3c-jose-cose'), ...casesOf('ietf-sd-jwt')].filter(
  ({ file, key, layers }) =>
    key && /^[\w-]+\.[\w-]+\.[\w-]+/.test(readText(file)) && layers?.signature !== null,
);

interface Recipe {
  input: { key?: Jwk; alg?: string };
  output: { compact?: string };
}

const cookbook = casesOf('jose-cookbook').map(({ file }) => ({ file, recipe: readJson(file) as Recipe }));
/** Neither symmetric keys nor content that is not in the token are anything that a credential has. */
const symmetric = cookbook.filter(({ recipe: { input } }) => input.key?.kty === 'oct');
const compact = cookbook.filter(
  ({ recipe: { input, output } }) =>
    output.compact &&
    !output.compact.includes('..') &&
    input.key?.kty !== 'oct' &&
    /^(?:RSA|EC|OKP)$/.test(String(input.key?.kty)),
);

describe.skipIf(!HAS_VECTORS)('Signatures of published tokens', () => {
  test('there are some of either kind', () => {
    expect(tokens.filter(({ layers }) => layers?.signature).length).toBeGreaterThan(10);
    expect(tokens.filter(({ layers }) => layers?.signature === false).length).toBeGreaterThan(1);
    expect(compact.length).toBeGreaterThanOrEqual(3);
  });

  test.each(tokens.map((each) => [each.file, each] as const))('%s is what was measured', async (_, each) => {
    expect(await isSigned(readText(each.file), keyBeside(each))).toBe(each.layers?.signature);
  });

  test.each(tokens.map((each) => [each.file, each] as const))(
    '%s is wrong with another letter',
    async (_, each) => {
      const [head = '', payload = '', signature = ''] = readText(each.file).split('.');
      const changed = `${head}.${payload.startsWith('e') ? 'f' : 'e'}${payload.slice(1)}.${signature}`;
      expect(await isSigned(changed, keyBeside(each))).toBe(false);
    },
  );

  test.each(compact)('$file of the cookbook is right', async ({ recipe: { input, output } }) => {
    expect(await isSigned(output.compact ?? '', input.key)).toBe(true);
  });

  test.each(symmetric)('$file has a symmetric key, which is none for us', ({ recipe: { input } }) => {
    expect(keyFromJwk(input.key)).toBeUndefined();
  });
});
