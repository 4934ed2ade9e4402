import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { forgetTexts } from '../../../../lib/credential/seen.ts';
import { type KeyPair, makeKeyPair } from '../../../world/signing/key-pairs.ts';
import {
  baseProofOf,
  type SelectiveValue,
  type Signing,
  signEcdsaSd,
} from '../../../world/signing/selective.ts';
import { TITLE, withValue } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { by, parts, table, whole } from './parts.ts';

const valid = await signEcdsaSd(parts(), by);

async function expectForged(document: Json): Promise<void> {
  const outcome = await outcomeOf(document, { table });
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.headline).toBe('proof_invalid');
}

describe('A badge of which its holder shows parts, signed with ecdsa-sd-2023', () => {
  test('is its issuer’s, as far as it is shown', async () => {
    const outcome = await outcomeOf(valid, { table });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.credential).toMatchObject({ title: TITLE, isPartial: true, recipient: { names: [] } });
  });

  test.each([
    ['credentialSubject.achievement.name', 'PhD in Tidal Engineering'],
    ['credentialSubject.achievement.criteria.narrative', 'Pay.'],
    ['issuer.name', 'Brackwater Royal University'],
    ['validUntil', '2099-01-01T00:00:00Z'],
    ['credentialSubject.name', 'Somebody Else'],
    ['proof.created', '2026-03-02T09:00:00Z'],
    ['proof.expires', '2099-01-01T00:00:00Z'],
  ])('is not valid with %s changed or added as %j', async (path, value) => {
    await expectForged(withValue(valid, path, value));
  });

  test('has each key made ready once, for however many statements', async () => {
    forgetTexts();
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    await outcomeOf(valid, { table });
    // The issuer's, and that of the credential.
    expect(importKey).toHaveBeenCalledTimes(2);
    importKey.mockRestore();
  });

  test('is not valid without a statement that must be shown', async () => {
    await expectForged(withValue(valid, 'validUntil', undefined));
    await expectForged(withValue(valid, 'issuer.name', undefined));
  });

  test('is not valid without a statement that was chosen, whose signature still stands there', async () => {
    await expectForged(withValue(valid, 'credentialSubject.achievement.description', undefined));
  });

  test('is not valid with a right signature by another issuer over the same', async () => {
    await expectForged(await signEcdsaSd(parts(), { ...by, key: makeKeyPair('p256') }));
  });

  test('is not valid with the value of the proof of another badge', async () => {
    const other = withValue(whole, 'credentialSubject.achievement.name', 'Another Badge');
    const { proof } = await signEcdsaSd(parts(other), by);
    await expectForged({ ...valid, proof });
  });

  test('is not valid with statements signed by a key that the issuer did not sign', async () => {
    const forge = (value: SelectiveValue, { shown }: { shown: string[] }) => {
      const own = makeKeyPair('p256');
      const chosen = shown.filter((_, at) => !value.mandatory.includes(at));
      return Object.values({ ...value, signatures: chosen.map((line) => own.sign(Buffer.from(line))) });
    };
    await expectForged(await signEcdsaSd(parts(), by, forge));
  });

  test('is not valid with one thing shown as two, each with half of what was said of it', async () => {
    const achievement = 'credentialSubject.achievement';
    const one = { ...((whole.credentialSubject as Json).achievement as Json), id: undefined };
    const of = withValue(whole, achievement, JSON.parse(JSON.stringify(one)));
    const { type, name, description } = one as Json;
    const halves = [
      { type, name },
      { type, description },
    ];
    const twice = (value: SelectiveValue, { all, shown }: Signing, own: KeyPair) => {
      const [, label = ''] = all.map((line) => /#achievement> _:(\S+)/.exec(line)).find(Boolean) ?? [];
      const hash = new Uint8Array(Buffer.from(label.slice(1), 'base64url'));
      const lines = shown.map((line) => line.replaceAll('_:undefined', `_:${label}`)).sort();
      const must = shown.filter((_, at) => value.mandatory.includes(at));
      const mandatory = must.map((line) => lines.indexOf(line));
      const labels = new Map(
        [...value.labels].map(([at, to]) => [at, (to as Uint8Array).length ? to : hash]),
      );
      const chosen = lines.filter((_, at) => !mandatory.includes(at));
      const signatures = chosen.map((line) => own.sign(Buffer.from(line)));
      return Object.values({ ...value, labels, mandatory, signatures });
    };
    await expectForged(
      await signEcdsaSd({ ...parts(of), shown: withValue(parts(of).shown, achievement, halves) }, by, twice),
    );
  });
});

describe('A value of ecdsa-sd-2023', () => {
  const swapped = (labels: Map<number, unknown>) =>
    new Map(
      [...labels.keys()].map((at, place, all) => [at, labels.get(all[(place + 1) % all.length] as number)]),
    );

  test.each<[string, (value: SelectiveValue) => Partial<Record<keyof SelectiveValue, unknown>>]>([
    ['labels of each other', ({ labels }) => ({ labels: swapped(labels) })],
    [
      'one label twice',
      ({ labels }) => ({ labels: new Map([...labels.keys()].map((at) => [at, labels.get(0)])) }),
    ],
    ['a label too few', ({ labels }) => ({ labels: new Map([...labels].slice(1)) })],
    ['a label too many', ({ labels }) => ({ labels: new Map([...labels, [99, new Uint8Array(32)]]) })],
    ['a label that is a text', ({ labels }) => ({ labels: new Map([...labels].map(([at]) => [at, 'b0'])) })],
    [
      'a label without a number',
      ({ labels }) => ({ labels: new Map([...labels].map(([at, to]) => [`${at}`, to])) }),
    ],
    ['a list of labels', () => ({ labels: [] })],
    ['a place that is not there', ({ mandatory }) => ({ mandatory: [...mandatory, 99] })],
    ['a place twice', ({ mandatory }) => ({ mandatory: [mandatory[0], ...mandatory] })],
    ['a place before the first', ({ mandatory }) => ({ mandatory: [-1, ...mandatory] })],
    ['half a place', ({ mandatory }) => ({ mandatory: [0.5, ...mandatory] })],
    ['a place less', ({ mandatory }) => ({ mandatory: mandatory.slice(1) })],
    ['no signatures', () => ({ signatures: [] })],
    ['a signature too many', ({ signatures }) => ({ signatures: [...signatures, signatures[0]] })],
    ['signatures in another order', ({ signatures }) => ({ signatures: signatures.toReversed() })],
    [
      'signatures that are cut',
      ({ signatures }) => ({ signatures: signatures.map((each) => each.slice(1)) }),
    ],
    ['signatures that are texts', ({ signatures }) => ({ signatures: signatures.map(() => 'ok') })],
    ['no key', () => ({ publicKey: new Uint8Array() })],
    [
      'a key that is no point',
      () => ({ publicKey: Uint8Array.from([0x80, 0x24, 2, ...new Uint8Array(32)]) }),
    ],
    ['no base signature', () => ({ baseSignature: new Uint8Array(64) })],
  ])('proves nothing with %s', async (_name, forge) => {
    const written = (value: SelectiveValue) => Object.values({ ...value, ...forge(value) });
    await expectForged(await signEcdsaSd(parts(), by, written));
  });

  test('proves nothing with a part too many, or too few', async () => {
    await expectForged(await signEcdsaSd(parts(), by, (value) => [...Object.values(value), 1]));
    await expectForged(await signEcdsaSd(parts(), by, (value) => Object.values(value).slice(0, 4)));
  });

  const bytes = (...all: number[]) => Buffer.from(Uint8Array.from(all)).toString('base64url');
  const deep = Buffer.concat([Buffer.from([0xd9, 0x5d, 1]), Buffer.alloc(100_000, 0x81)]);
  test.each([
    ['nothing', undefined],
    ['its header alone', `u${bytes(0xd9, 0x5d, 1)}`],
    [
      'a list that says it has four thousand million parts',
      `u${bytes(0xd9, 0x5d, 1, 0x9a, 255, 255, 255, 255)}`,
    ],
    ['bytes that say they are as many', `u${bytes(0xd9, 0x5d, 1, 0x85, 0x5a, 255, 255, 255, 255)}`],
    ['lists in lists', `u${deep.toString('base64url')}`],
    ['a list without an end', `u${bytes(0xd9, 0x5d, 1, 0x9f, 0xff)}`],
    ['another tag', `u${bytes(0xd9, 0x5e, 1, 0x80)}`],
    ['an odd kind that is not defined', `u${bytes(0xd9, 0x5d, 11, 0x80)}`],
    ['base58', 'z3FXQ'],
  ])('proves nothing where it is %s', async (_name, proofValue) => {
    await expectForged(withValue(valid, 'proof.proofValue', proofValue));
  });

  test('of more statements than are worked through is no forgery', async () => {
    const long = withValue(valid, 'proof.proofValue', `u2V0B${'A'.repeat(1_000_000)}`);
    const outcome = await outcomeOf(long, { table });
    expect([outcome.state, outcome.headline]).toEqual(['unchecked', 'malformed']);
  });

  test('proves nothing, whatever bytes stand in it, and breaks nothing', async () => {
    const small = fc.uint8Array({ maxLength: 40 });
    const parts = fc.array(fc.anything({ withMap: true, withTypedArray: true, maxDepth: 3 }), {
      maxLength: 6,
    });
    const written = fc.oneof(
      small,
      parts.map((each) => bytesOrNone(each)),
    );
    const property = fc.asyncProperty(fc.constantFrom(1, 3, 5), written, async (kind, rest) => {
      const value = Buffer.concat([Uint8Array.of(0xd9, 0x5d, kind), rest]).toString('base64url');
      await expectForged(withValue(valid, 'proof.proofValue', `u${value}`));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('has one spelling', async () => {
    const { proofValue } = valid.proof as { proofValue: string };
    await expectForged(withValue(valid, 'proof.proofValue', `${proofValue}=`));
  });
});

/** As CBOR, where it has a form there. */
function bytesOrNone(value: unknown): Uint8Array {
  try {
    return encode(value);
  } catch {
    return new Uint8Array();
  }
}

describe('A proof that the issuer made for the holder alone', () => {
  test.each(['ecdsa-sd-2023', 'bbs-2023'] as const)(
    'of %s is said to be that, and nobody is asked',
    async (suite) => {
      const outcome = await outcomeOf(baseProofOf(whole, suite, by), { table });
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe('proof_unsupported');
      expect(outcome.checks[0]?.detail).toContain('for the holder');
      expect(outcome.requests).toEqual([]);
    },
  );
});
