import { decode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { makeBbsKey, proofValue, signBbs } from '../../../world/signing/selective.ts';
import { TITLE, withValue } from '../badges.ts';
import { base64url } from '../jose-signing.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { byBbs as by, documentsWith, ISSUER, key, parts, bbsTable as table, whole } from './parts.ts';

const valid = await signBbs(parts(), by);

async function expectForged(document: Json): Promise<void> {
  const outcome = await outcomeOf(document, { table });
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.headline).toBe('proof_invalid');
}

describe('A badge of which its holder shows parts, signed with bbs-2023', () => {
  test('is its issuer’s, as far as it is shown', async () => {
    const outcome = await outcomeOf(valid, { table });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.credential).toMatchObject({ title: TITLE, isPartial: true });
  });

  test.each([
    ['credentialSubject.achievement.name', 'PhD in Tidal Engineering'],
    ['credentialSubject.achievement.description', undefined],
    ['issuer.name', 'Brackwater Royal University'],
    ['validUntil', '2099-01-01T00:00:00Z'],
    ['validUntil', undefined],
    ['proof.created', '2026-03-02T09:00:00Z'],
  ])('is not valid with %s changed to %j', async (path, value) => {
    await expectForged(withValue(valid, path, value));
  });

  test('is not valid with a proof by another issuer’s key', async () => {
    await expectForged(await signBbs(parts(), { ...by, key: await makeBbsKey() }));
  });

  test('is not valid with the proof of another badge', async () => {
    const other = withValue(whole, 'credentialSubject.achievement.name', 'Another Badge');
    const { proof } = await signBbs(parts(other), by);
    await expectForged({ ...valid, proof });
  });

  test('asks for a key of BLS12-381', async () => {
    const outcome = await outcomeOf(valid, { table: documentsWith(key.multibase) });
    expect(outcome.headline).toBe('proof_unsupported');
  });
});

/** What stands in a proof value, to be forged. */
interface Value {
  proof: Uint8Array;
  labels: Map<number, unknown>;
  mandatory: number[];
  places: number[];
  presentationHeader: Uint8Array;
}

function partsIn(document: Json): Value {
  const { proofValue } = document.proof as { proofValue: string };
  const bytes = new Uint8Array(Buffer.from(proofValue.slice(1), 'base64url').subarray(3));
  const [proof, labels, mandatory, places, presentationHeader] = decode(bytes, { useMaps: true });
  return { proof, labels, mandatory, places, presentationHeader };
}

describe('A value of bbs-2023', () => {
  const INFINITY = Uint8Array.from([0xc0, ...new Uint8Array(47)]);
  const withPoint = (proof: Uint8Array, at: number, point: Uint8Array) => {
    const copy = Uint8Array.from(proof);
    copy.set(point, at * 48);
    return copy;
  };
  const turned = (labels: Map<number, unknown>) =>
    new Map([...labels].map(([at, label]) => [at, ((label as number) + 1) % labels.size]));

  test.each<[string, (value: Value) => Partial<Record<keyof Value, unknown>>]>([
    ['labels of each other', ({ labels }) => ({ labels: turned(labels) })],
    ['one label twice', ({ labels }) => ({ labels: new Map([...labels.keys()].map((at) => [at, 0])) })],
    ['a label too many', ({ labels }) => ({ labels: new Map([...labels, [99, 99]]) })],
    ['a place that is not there', ({ mandatory }) => ({ mandatory: [...mandatory, 99] })],
    ['a message that is not there', ({ places }) => ({ places: [...places.slice(0, -1), 399] })],
    ['messages in another order', ({ places }) => ({ places: places.toReversed() })],
    ['a message twice', ({ places }) => ({ places: [places[0], ...places.slice(0, -1)] })],
    ['messages of other places', ({ places }) => ({ places: places.map((_, at) => at) })],
    ['another occasion', () => ({ presentationHeader: new Uint8Array(8) })],
    ['no proof', () => ({ proof: new Uint8Array() })],
    ['a proof of zeros', ({ proof }) => ({ proof: new Uint8Array(proof.length) })],
    ['a proof that is cut', ({ proof }) => ({ proof: proof.slice(0, -1) })],
    [
      'a proof with a number too many',
      ({ proof }) => ({ proof: Uint8Array.from([...proof, ...new Uint8Array(31), 1]) }),
    ],
    [
      'infinity for the signature',
      ({ proof }) => ({ proof: withPoint(withPoint(proof, 0, INFINITY), 1, INFINITY) }),
    ],
  ])('proves nothing with %s', async (_name, forge) => {
    const value = partsIn(valid);
    const forged = proofValue(3, Object.values({ ...value, ...forge(value) }));
    await expectForged(withValue(valid, 'proof.proofValue', forged));
  });

  test('of more messages than are worked through is no forgery', async () => {
    const { proof, ...rest } = partsIn(valid);
    const long = Uint8Array.from([...proof, ...new Uint8Array(32 * 150)]);
    const value = proofValue(3, Object.values({ proof: long, ...rest }));
    const outcome = await outcomeOf(withValue(valid, 'proof.proofValue', value), { table });
    expect([outcome.state, outcome.headline]).toEqual(['unchecked', 'malformed']);
  });

  test('is not read where it is a pseudonym for one verifier', async () => {
    const { proofValue } = valid.proof as { proofValue: string };
    for (const kind of ['H', 'J']) {
      const outcome = await outcomeOf(
        withValue(valid, 'proof.proofValue', `u2V0${kind}${proofValue.slice(5)}`),
        { table },
      );
      expect(outcome.headline).toBe('proof_unsupported');
      expect(outcome.checks[0]?.detail).toContain('one verifier');
    }
  });
});

test('A badge signed with bbs-2023 by one of several keys of one name is not worked through for each', async () => {
  const id = ISSUER;
  const jwkOf = (publicKey: Uint8Array) => ({
    kty: 'OKP',
    crv: 'Bls12381G2',
    kid: 'key',
    x: base64url(publicKey),
  });
  const methods = [by.key, await makeBbsKey()].map((each, at) => ({
    id: `${id}#${at}`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: jwkOf(each.publicKey),
  }));
  const of = async (verificationMethod: readonly Json[]) => {
    const document = { id, verificationMethod, assertionMethod: verificationMethod.map((each) => each.id) };
    return outcomeOf(valid, { table: { [Object.keys(table)[0] as string]: document } });
  };
  expect(bindingCodes(await of(methods.slice(0, 1)))).toEqual(['key_of_issuer']);
  expect((await of(methods)).headline).toBe('key_unavailable');
});
