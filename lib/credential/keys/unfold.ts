/**
 * Points of curves, as keys are written (SEC 1, section 2.3.4). A compressed point leaves out `y`, which follows from
 * the curve's equation: y² = x³ + ax + b. All of these fields have a prime p ≡ 3 (mod 4), where a square root is one
 * power. A curve library does the same, and takes longer to load than a badge to check (10 ms, 2026-11).
 */
import { fromHex, toHex } from '../../base/bytes.ts';
import type { EcCurve } from './public-key.ts';

interface Curve {
  bytes: number;
  p: bigint;
  a: bigint;
  b: bigint;
}

/** FIPS 186-5's SP 800-186, section 3.2.1; SEC 2, section 2.4.1. */
const CURVES: Record<EcCurve, Curve> = {
  'P-256': {
    bytes: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    bytes: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    bytes: 66,
    p: 2n ** 521n - 1n,
    a: -3n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
  secp256k1: { bytes: 32, p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n },
};

/** The first byte of a point that is written out (SEC 1, section 2.3.3); compressed ones begin with 2 or 3. */
export const UNCOMPRESSED = 4;

/** Both coordinates of a point, each of full length; `undefined` for what is no point of the curve. */
export function unfold(crv: EcCurve, point: Uint8Array): { x: Uint8Array; y: Uint8Array } | undefined {
  const curve = CURVES[crv];
  const { bytes, p } = curve;
  const [head, xBytes, rest] = [point[0], point.subarray(1, bytes + 1), point.subarray(bytes + 1)];
  const x = numberIn(xBytes);
  if (xBytes.length !== bytes || x >= p) return undefined;
  if (head === UNCOMPRESSED && rest.length === bytes)
    return isOn(curve, x, numberIn(rest)) ? { x: xBytes, y: rest } : undefined;
  if ((head !== 2 && head !== 3) || rest.length > 0) return undefined;
  const root = power(square(curve, x), (p + 1n) / 4n, p);
  const y = root % 2n === BigInt(head % 2) ? root : p - root;
  const yBytes = fromHex(y.toString(16).padStart(2 * bytes, '0'));
  return yBytes && isOn(curve, x, y) ? { x: xBytes, y: yBytes } : undefined;
}

function isOn(curve: Curve, x: bigint, y: bigint): boolean {
  return y < curve.p && (y * y) % curve.p === square(curve, x);
}

/** y² of x. */
function square({ p, a, b }: Curve, x: bigint): bigint {
  return ((((x * x + a) * x + b) % p) + p) % p;
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let [result, factor] = [1n, base];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % p;
    factor = (factor * factor) % p;
  }
  return result;
}

function numberIn(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes) || '0'}`);
}
