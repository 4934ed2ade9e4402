/** Keys written as points: what is no point of its curve is no key, and what is, is the one that a library finds. */
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { keyFromMultibase } from '../../../../lib/credential/keys/multikey.ts';
import { blsG2Bytes, ed25519Bytes, keyFromJwk } from '../../../../lib/credential/keys/public-key.ts';
import { unfold } from '../../../../lib/credential/keys/unfold.ts';

const CURVES = [
  { crv: 'P-256', curve: p256, bytes: 32, codec: [0x80, 0x24] },
  { crv: 'P-384', curve: p384, bytes: 48, codec: [0x81, 0x24] },
  { crv: 'P-521', curve: p521, bytes: 66, codec: [0x82, 0x24] },
  { crv: 'secp256k1', curve: secp256k1, bytes: 32, codec: [0xe7, 0x01] },
] as const;
const multibase = (codec: readonly number[], key: Uint8Array) =>
  `z${base58.encode(Uint8Array.of(...codec, ...key))}`;

describe.each(CURVES)('A point of $crv', ({ crv, curve, bytes, codec }) => {
  const points = Array.from({ length: 40 }, () => curve.Point.BASE.multiply(BigInt(`0x${random()}`)));
  const prime = curve.Point.Fp.ORDER;

  test('is found as the library finds it, compressed or not, of either sign', () => {
    for (const point of points.flatMap((each) => [each, each.negate()])) {
      const written = point.toBytes(false);
      const expected = { x: written.slice(1, bytes + 1), y: written.slice(bytes + 1) };
      expect(unfold(crv, point.toBytes(true))).toEqual(expected);
      expect(unfold(crv, written)).toEqual(expected);
    }
  });

  test('is none beside the curve', () => {
    const [point] = points;
    const beside = point?.toBytes(false) ?? new Uint8Array();
    beside[beside.length - 1] = (beside.at(-1) ?? 0) ^ 1;
    expect(unfold(crv, beside)).toBeUndefined();
    // Half of all x have no point above them: the library names which.
    const found = Array.from({ length: 40 }, (_, x) => withHead(2, BigInt(x), bytes));
    const isPoint = (candidate: Uint8Array) => {
      try {
        return curve.Point.fromBytes(candidate) !== undefined;
      } catch {
        return false;
      }
    };
    expect(found.map((each) => unfold(crv, each) !== undefined)).toEqual(found.map(isPoint));
  });

  test.each([
    ['x beyond the prime', withHead(2, prime, bytes)],
    ['x beyond the prime, of a point', withHead(2, prime + 1n, bytes)],
    ['infinity', Uint8Array.of(0)],
    ['nothing', new Uint8Array()],
    ['a head alone', Uint8Array.of(2)],
    ['zeros', new Uint8Array(bytes + 1)],
  ])('is not %s', (_, written) => {
    expect(unfold(crv, written)).toBeUndefined();
    expect(keyFromMultibase(multibase(codec, written))).toBeUndefined();
  });

  test('is refused with a byte too many or too few, under another head, and written out in a Multikey', () => {
    const compressed = points[0]?.toBytes(true) ?? new Uint8Array();
    expect(unfold(crv, Uint8Array.of(...compressed, 0))).toBeUndefined();
    expect(unfold(crv, compressed.slice(0, -1))).toBeUndefined();
    for (const head of [0, 1, 4, 5, 6, 7])
      expect(unfold(crv, Uint8Array.of(head, ...compressed.slice(1)))).toBeUndefined();
    expect(keyFromMultibase(multibase(codec, compressed))?.jwk).toMatchObject({ crv });
    const whole = points[0]?.toBytes(false) ?? new Uint8Array();
    expect(keyFromMultibase(multibase(codec, whole))).toBeUndefined();
  });
});

describe('A key of BLS12-381', () => {
  const point = (first: number, length = 96) => Uint8Array.of(first, ...new Uint8Array(length - 1).fill(7));
  const codec = [0xeb, 0x01];

  test('is its compressed point of the second group', () => {
    const key = keyFromMultibase(multibase(codec, point(0x87)));
    expect(key?.type).toBe('bls12-381-g2');
    expect(key && blsG2Bytes(key)).toEqual(point(0x87));
    expect(key && ed25519Bytes(key)).toBeUndefined();
  });

  test.each([
    ['infinity, under which everything is signed', point(0xc0)],
    ['a point that is not compressed', point(0x07)],
    ['of the first group', point(0x87, 48)],
    ['a byte long', point(0x87, 97)],
  ])('is not %s', (_, bytes) => {
    expect(keyFromMultibase(multibase(codec, bytes))).toBeUndefined();
    const x = Buffer.from(bytes).toString('base64url');
    expect(keyFromJwk({ kty: 'OKP', crv: 'Bls12381G2', x })).toBeUndefined();
  });

  test('is no Ed25519 key of the same bytes, nor the reverse', () => {
    const x = Buffer.from(point(0x87)).toString('base64url');
    expect(keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x })).toBeUndefined();
    expect(keyFromJwk({ kty: 'EC', crv: 'Bls12381G2', x, y: x })).toBeUndefined();
    expect(keyFromJwk({ kty: 'OKP', crv: 'Bls12381G2', x: x.slice(0, 43) })).toBeUndefined();
  });
});

function random(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(31))).toString('hex');
}

function withHead(head: number, x: bigint, bytes: number): Uint8Array {
  return Uint8Array.of(head, ...Buffer.from(x.toString(16).padStart(2 * bytes, '0'), 'hex'));
}
