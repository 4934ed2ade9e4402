import { Point, verifyAsync } from '@noble/ed25519';
import { base58 } from '@scure/base';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSoundEd25519Key, verifyEd25519 } from '../../../../lib/credential/signatures/ed25519.ts';
import { badge, brackwater, HOST } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, sign, signerByKey } from '../signing.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const message = new TextEncoder().encode('anything at all');

/** The points of small order, and encodings of them and of others that are not canonical (y ≥ p, or x = 0 signed). */
const BAD_KEYS: [string, string][] = [
  ['the identity', `01${'00'.repeat(31)}`],
  ['the identity with a sign', `01${'00'.repeat(30)}80`],
  ['order 2', `ec${'ff'.repeat(30)}7f`],
  ['order 2 with a sign', `ec${'ff'.repeat(31)}`],
  ['order 4', '00'.repeat(32)],
  ['order 4, the other', `${'00'.repeat(31)}80`],
  ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
  ['order 8, the second', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
  ['order 8, the third', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
  ['order 8, the fourth', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
  ['the identity, not canonical', `ee${'ff'.repeat(30)}7f`],
  ['zero, not canonical', `ed${'ff'.repeat(30)}7f`],
  ['a point of the curve, not canonical', `f1${'ff'.repeat(30)}7f`],
  ['no point at all', `02${'00'.repeat(31)}`],
  ['one byte short', '01'.repeat(31)],
  ['one byte long', '01'.repeat(33)],
];
/** R = identity, S = 0: right for every message under the identity as key. */
const FIXED_SIGNATURE = hex(`01${'00'.repeat(63)}`);

const BACKENDS = [
  { backend: 'WebCrypto', prepare: () => {} },
  {
    backend: 'the fallback',
    prepare: () => {
      vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    },
  },
];

afterEach(() => vi.restoreAllMocks());

test('a lenient verifier takes the fixed signature: the attack is real', async () => {
  const identity = hex(BAD_KEYS[0]?.[1] ?? '');
  expect(await verifyAsync(FIXED_SIGNATURE, message, identity, { zip215: true })).toBe(true);
});

test('with a WebCrypto that takes anything, keys, and points on which backends differ, are refused before it is asked', async () => {
  const takeAll = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
  vi.spyOn(crypto.subtle, 'importKey').mockResolvedValue({} as CryptoKey);
  const { key } = signerByKey();
  const raw = base58.decode(key.multibase.slice(1)).subarray(2);
  expect(await verifyEd25519(raw, key.sign(message), message)).toBe(true);
  for (const [, bad] of BAD_KEYS) {
    expect(await verifyEd25519(hex(bad), FIXED_SIGNATURE, message)).toBe(false);
  }
  const notCanonical = BAD_KEYS.filter(([name]) => /not canonical|with a sign/.test(name));
  expect(notCanonical).toHaveLength(5);
  for (const [, bad] of notCanonical) {
    expect(await verifyEd25519(raw, hex(`${bad}${'00'.repeat(32)}`), message)).toBe(false);
  }
  expect(takeAll).toHaveBeenCalledTimes(1);
});

describe.each(BACKENDS)('With $backend', ({ backend, prepare }) => {
  test('an honest signature verifies, a changed one does not', async () => {
    const { key } = signerByKey();
    const raw = base58.decode(key.multibase.slice(1)).subarray(2);
    const signature = key.sign(message);
    prepare();
    const verify = vi.spyOn(crypto.subtle, 'verify');
    expect(await verifyEd25519(raw, signature, message)).toBe(true);
    expect(verify).toHaveBeenCalledTimes(backend === 'WebCrypto' ? 1 : 0);
    for (const at of [0, 31, 32, 63]) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await verifyEd25519(raw, changed, message)).toBe(false);
    }
    expect(await verifyEd25519(raw, signature.subarray(0, 63), message)).toBe(false);
    expect(await verifyEd25519(raw, new Uint8Array([...signature, 0]), message)).toBe(false);
  });

  test('a signature with the group order added to S does not verify', async () => {
    const { key } = signerByKey();
    const raw = base58.decode(key.multibase.slice(1)).subarray(2);
    prepare();
    expect(await verifyEd25519(raw, withOrderAdded(key.sign(message)), message)).toBe(false);
  });

  test.each(BAD_KEYS)('a key that is %s never verifies anything', async (_, key) => {
    prepare();
    expect(isSoundEd25519Key(hex(key))).toBe(false);
    for (const signature of [
      FIXED_SIGNATURE,
      hex('00'.repeat(64)),
      hex(`${key.slice(0, 64)}${'00'.repeat(32)}`),
    ]) {
      expect(await verifyEd25519(hex(key), signature, message)).toBe(false);
    }
  });

  test('an honest key with an R of small order or not canonical never verifies', async () => {
    const { key } = signerByKey();
    const raw = base58.decode(key.multibase.slice(1)).subarray(2);
    prepare();
    for (const [, r] of BAD_KEYS.slice(0, 14)) {
      expect(await verifyEd25519(raw, hex(`${r}${'00'.repeat(32)}`), message)).toBe(false);
    }
  });

  test('a badge under the identity point is never the issuer’s, in did:key and in did:web', async () => {
    for (const [, key] of BAD_KEYS.slice(0, 13)) {
      const multibase = `z${base58.encode(hex(`ed01${key}`))}`;
      const byKey = { id: `did:key:${multibase}`, method: `did:key:${multibase}#${multibase}` };
      const forger = { key: { multibase, sign: () => FIXED_SIGNATURE }, documents: {} };
      const badge1 = await sign(badge({ ...forger, ...byKey }), { ...forger, ...byKey });
      const badge2 = await sign(badge(), { ...brackwater, ...forger });
      const address = `https://${HOST}/.well-known/did.json`;
      const honest = brackwater.documents[address] as Json;
      const method = { ...(honest.verificationMethod as Json[])[0], publicKeyMultibase: multibase };
      const table = { [address]: { ...honest, verificationMethod: [method] } };
      prepare();
      for (const forged of [badge1, badge2]) {
        const outcome = await outcomeOf(forged, { table });
        expect(bindingCodes(outcome)).toEqual([]);
        expect(outcome.codes).not.toContain('proof_valid');
      }
      vi.restoreAllMocks();
    }
  });
});

function withOrderAdded(signature: Uint8Array): Uint8Array {
  const order = Point.CURVE().n;
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  const bytes = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return new Uint8Array([...signature.subarray(0, 32), ...bytes]);
}
