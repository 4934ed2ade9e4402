import { describe, expect, test } from 'vitest';
import { badge, brackwater, olderBadge, TITLE, withValue } from '../badges.ts';
import { bindingCodes, type Outcome, outcomeOf } from '../scene.ts';
import { type Json, SIGNATURE_2020, sign } from '../signing.ts';

const table = brackwater.documents;
const title = 'Another Badge';
const SUITES = [
  {
    suite: 'eddsa-rdfc-2022',
    make: () => sign(badge(), brackwater),
    another: () => sign(badge(brackwater, { title }), brackwater),
  },
  {
    suite: 'Ed25519Signature2020',
    make: () => sign(olderBadge(), brackwater, SIGNATURE_2020),
    another: () => sign(olderBadge(brackwater, { title }), brackwater, SIGNATURE_2020),
  },
];

function expectForged(outcome: Outcome): void {
  expect(bindingCodes(outcome)).toEqual([]);
  expect(outcome.state).toBe('invalid');
  expect(outcome.headline).toBe('proof_invalid');
}

describe.each(SUITES)('A badge signed with $suite', ({ make, another }) => {
  test('is verified as it was signed', async () => {
    const outcome = await outcomeOf(await make(), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.headline).toBe('key_of_issuer');
    expect(outcome.credential?.title).toBe(TITLE);
    expect(outcome.credential?.recipient.names).toEqual(['Maren Okafor']);
  });

  test.each([
    ['id', 'https://badges.brackwater.edu/awards/2'],
    ['issuer.name', 'Brackwater Royal University'],
    ['credentialSubject.achievement.name', 'PhD in Tidal Engineering'],
    ['credentialSubject.achievement.name', `${TITLE} `],
    ['credentialSubject.achievement.description', undefined],
    ['credentialSubject.achievement.criteria.narrative', 'Pay.'],
    ['credentialSubject.identifier.0.identityHash', 'Somebody Else'],
    ['credentialSubject.identifier', undefined],
    ['credentialSubject.id', 'did:key:z6MkmJEhbtqKgvwJ1ja8eKj1LdnRT48aLSgDsHBxPfJGMoop'],
    ['name', undefined],
  ])('is not valid with %s changed to %j', async (path, value) => {
    expectForged(await outcomeOf(withValue(await make(), path, value), { table }));
  });

  test('is not valid when its end is moved or taken away', async () => {
    const signed = await make();
    const end = 'validUntil' in signed ? 'validUntil' : 'expirationDate';
    expectForged(await outcomeOf(withValue(signed, end, '2099-01-01T00:00:00Z'), { table }));
    expectForged(await outcomeOf(withValue(signed, end, undefined), { table }));
  });

  test.each([
    ['created', '2026-03-01T09:00:01Z'],
    ['created', undefined],
    ['expires', '2099-01-01T00:00:00Z'],
    ['proofPurpose', 'authentication'],
    ['proofPurpose', undefined],
    ['proofValue', undefined],
    ['proofValue', 'z'],
    ['proofValue', 'm3q2+7w=='],
    ['proofValue', 7],
  ])('is not valid with the proof option %s changed to %j', async (option, value) => {
    expectForged(await outcomeOf(withValue(await make(), `proof.${option}`, value), { table }));
  });

  test('is not valid with the proof of another badge', async () => {
    const { proof } = await another();
    expectForged(await outcomeOf({ ...(await make()), proof }, { table }));
  });

  test('proves nothing without its proof', async () => {
    const { proof: _, ...bare } = await make();
    const outcome = await outcomeOf(bare, { table });
    expect(outcome.state).toBe('unchecked');
    expect(outcome.codes).toEqual(['proof_missing', 'not_reached', 'not_reached', 'not_reached']);
    expect(outcome.requests).toEqual([]);
  });
});

test('A proof that is no object is no proof', async () => {
  for (const proof of ['z3FXQ', 7, true, [], ['z3FXQ'], null]) {
    expect((await outcomeOf({ ...badge(), proof }, { table })).codes[0]).toBe('proof_missing');
  }
});

describe('A proof whose own end has come', () => {
  const expires = '2026-04-01T00:00:00Z';
  const signed = () => sign(badge(), brackwater, { expires });

  test('counts until then and not after', async () => {
    const before = { table, now: Date.parse(expires) - 1 };
    expect((await outcomeOf(await signed(), before)).state).toBe('verified');
    expectForged(await outcomeOf(await signed(), { table, now: Date.parse(expires) }));
  });

  test('does not count again because the end is spelled so that a plain reader misses it', async () => {
    const { proof, ...document } = await signed();
    const { expires: _, ...rest } = proof as Json;
    const EXPIRATION = 'https://w3id.org/security#expiration';
    const typed = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': expires };
    const disguises: Json[] = [
      { ...rest, [EXPIRATION]: typed },
      { ...rest, expires: typed },
      { ...rest, expires: [expires] },
      { ...rest, id: '_:a', '@included': [{ '@id': '_:a', [EXPIRATION]: typed }] },
    ];
    for (const disguised of disguises) {
      const outcome = await outcomeOf({ ...document, proof: disguised }, { table });
      expect(bindingCodes(outcome), JSON.stringify(disguised)).toEqual([]);
      expect(outcome.state).not.toBe('verified');
    }
  });

  test('does not count for ever because the end is no date', async () => {
    const outcome = await outcomeOf(await sign(badge(), brackwater, { expires: 'never' }), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_unsupported');
  });
});
