import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, test } from 'vitest';
import type { PublicKey } from '../../../../lib/credential/keys/public-key.ts';
import { keyFromJwk } from '../../../../lib/credential/keys/public-key.ts';
import { verifySignature } from '../../../../lib/credential/signatures/verify-signature.ts';
import { makeJoseKey, signatureOver } from '../jose-signing.ts';

const message = new TextEncoder().encode('anything at all');
const other = new TextEncoder().encode('anything else');
const ORDER = secp256k1.Point.Fn.ORDER;
const signer = makeJoseKey('secp256k1');
const key = keyFromJwk(signer.jwk) as PublicKey;
const signature = new Uint8Array(signatureOver(message, signer, 'ES256K'));

const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const [r, s] = [number(signature.subarray(0, 32)), number(signature.subarray(32))];
const pair = (first: bigint, second: bigint) => Uint8Array.of(...bytesOf(first), ...bytesOf(second));
const verify = (written: Uint8Array, by = key, over = message) =>
  verifySignature('ES256K', by, written, over);

describe('ES256K', () => {
  test('is right for what was signed, and for nothing else', async () => {
    expect(await verify(signature)).toBe(true);
    expect(await verify(signature, key, other)).toBe(false);
    expect(await verify(signature, keyFromJwk(makeJoseKey('secp256k1').jwk))).toBe(false);
  });

  test('turned over to its other s it says the same of the same message, and of no other', async () => {
    expect(await verify(pair(r, ORDER - s))).toBe(true);
    expect(await verify(pair(r, ORDER - s), key, other)).toBe(false);
  });

  test.each([
    ['r of zero', pair(0n, s)],
    ['s of zero', pair(r, 0n)],
    ['nothing but zeros', new Uint8Array(64)],
    ['r of the order', pair(ORDER, s)],
    ['s of the order', pair(r, ORDER)],
    ['s beyond the order', pair(r, 2n ** 256n - 1n)],
    ['the order less r', pair(ORDER - r, s)],
    ['r and s changed over', pair(s, r)],
    ['a byte short', signature.subarray(1)],
    ['a byte long', Uint8Array.of(0, ...signature)],
    ['none', new Uint8Array()],
  ])('is refused with %s', async (_, written) => {
    expect(await verify(written)).toBe(false);
  });

  test('is refused in DER, which JOSE does not write', async () => {
    const der = secp256k1.Signature.fromBytes(signature, 'compact').toBytes('der');
    expect(await verify(der)).toBe(false);
  });

  test.each([
    ['a point beside the curve', { y: Buffer.from(bytesOf(1n)).toString('base64url') }],
    ['a coordinate beyond the prime', { x: Buffer.alloc(32, 0xff).toString('base64url') }],
    ['zeros', { x: Buffer.alloc(32).toString('base64url'), y: Buffer.alloc(32).toString('base64url') }],
  ])('is refused under %s', async (_, over) => {
    const written = keyFromJwk({ ...signer.jwk, ...over });
    expect(written && (await verify(signature, written))).toBe(false);
  });

  test('is for its own curve alone, as each other algorithm is for its', async () => {
    const p256 = makeJoseKey('p256');
    const ofP256 = new Uint8Array(signatureOver(message, p256, 'ES256'));
    const p256Key = keyFromJwk(p256.jwk) as PublicKey;
    expect(await verifySignature('ES256', p256Key, ofP256, message)).toBe(true);
    expect(await verifySignature('ES256K', p256Key, ofP256, message)).toBe(false);
    expect(await verifySignature('ES256', key, signature, message)).toBe(false);
    const renamed = keyFromJwk({ ...signer.jwk, crv: 'P-256' });
    expect(renamed && (await verifySignature('ES256', renamed, signature, message))).toBe(false);
    for (const algorithm of ['EdDSA', 'ES384', 'ES512', 'RS256', 'PS256'] as const)
      expect(await verifySignature(algorithm, key, signature, message)).toBe(false);
  });
});
