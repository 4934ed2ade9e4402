/** Project Wycheproof: signatures that tempt libraries, through the one function that verifies them all. */
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../lib/base/bytes.ts';
import { keyFromJwk, type PublicKey } from '../../lib/credential/keys/public-key.ts';
import {
  type SignatureAlgorithm,
  verifySignature,
} from '../../lib/credential/signatures/verify-signature.ts';
import { HAS_VECTORS, readJson } from './vectors.ts';

interface Group {
  publicKeyJwk?: Record<string, unknown>;
  keyJwk?: Record<string, unknown>;
  /** Written out, also where the group has no JWK. */
  publicKey?: { curve?: string; uncompressed?: string };
  tests: { tcId: number; comment: string; flags: string[]; msg: string; sig: string; result: string }[];
}

interface Suite {
  file: string;
  algorithm: SignatureAlgorithm;
  /** Fewer would mean that keys are not read, and that nothing was tried. */
  atLeast: number;
}

const SUITES: Suite[] = [
  { file: 'ed25519_test.json', algorithm: 'EdDSA', atLeast: 150 },
  { file: 'ecdsa_secp256r1_sha256_p1363_test.json', algorithm: 'ES256', atLeast: 260 },
  { file: 'ecdsa_secp384r1_sha384_p1363_test.json', algorithm: 'ES384', atLeast: 280 },
  { file: 'ecdsa_secp256k1_sha256_p1363_test.json', algorithm: 'ES256K', atLeast: 250 },
  { file: 'rsa_signature_2048_sha256_test.json', algorithm: 'RS256', atLeast: 250 },
];

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

const groupsOf = (file: string) => (readJson(`wycheproof/${file}`) as { testGroups: Group[] }).testGroups;

const CURVES: Record<string, string> = { secp256r1: 'P-256', secp384r1: 'P-384', secp256k1: 'secp256k1' };

function keyOf({ publicKeyJwk, keyJwk, publicKey }: Group): PublicKey | undefined {
  const point = bytes(publicKey?.uncompressed ?? '').subarray(1);
  const [x, y] = [point.subarray(0, point.length / 2), point.subarray(point.length / 2)];
  const written = { kty: 'EC', crv: CURVES[publicKey?.curve ?? ''], x: toBase64url(x), y: toBase64url(y) };
  return keyFromJwk(publicKeyJwk ?? keyJwk ?? written);
}

describe.skipIf(!HAS_VECTORS).each(SUITES)('Wycheproof, $file', ({ file, algorithm, atLeast }) => {
  test('every signature is answered as published; what is merely acceptable is refused', async () => {
    let tried = 0;
    const wrong: string[] = [];
    for (const group of groupsOf(file)) {
      const key = keyOf(group);
      for (const { tcId, comment, flags, msg, sig, result } of group.tests) {
        const isRight = !!key && (await verifySignature(algorithm, key, bytes(sig), bytes(msg)));
        tried += 1;
        // "Acceptable" is what old software made and good software no longer takes: strict is right for us.
        if (isRight !== (result === 'valid'))
          wrong.push(`${tcId} ${comment} [${flags}]: ${result}, we ${isRight}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(atLeast);
  });

  test('no signature is right under another algorithm', async () => {
    const others: SignatureAlgorithm[] = [
      'EdDSA',
      'ES256',
      'ES384',
      'ES512',
      'ES256K',
      'RS256',
      'RS384',
      'RS512',
      'PS256',
    ];
    const [group] = groupsOf(file);
    const key = group && keyOf(group);
    const valid = group?.tests.find(({ result }) => result === 'valid');
    expect(key && valid).toBeDefined();
    for (const other of others.filter((each) => each !== algorithm))
      expect(
        key && (await verifySignature(other, key, bytes(valid?.sig ?? ''), bytes(valid?.msg ?? ''))),
      ).toBe(false);
  });
});
