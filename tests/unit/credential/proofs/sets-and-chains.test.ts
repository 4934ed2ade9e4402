import { describe, expect, test } from 'vitest';
import { badge, brackwater, withValue } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, proofOver, RDFC, signerAt, signerByKey } from '../signing.ts';

const table = brackwater.documents;
const good = () => proofOver(badge(), brackwater);
const withProofs = async (...proofs: unknown[]) => ({ ...badge(), proof: proofs });

describe('A set of proofs', () => {
  test('is verified if all of them are right', async () => {
    const second = await proofOver(badge(), brackwater, { created: '2026-03-02T09:00:00Z' });
    const outcome = await outcomeOf(await withProofs(await good(), second), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.codes.filter((code) => code === 'proof_valid')).toHaveLength(1);
  });

  test('is not valid if one of them is wrong, wherever it stands', async () => {
    const bad = { ...(await good()), created: '2026-03-03T09:00:00Z' };
    for (const proofs of [
      [await good(), bad],
      [bad, await good()],
    ]) {
      const outcome = await outcomeOf(await withProofs(...proofs), { table });
      expect(outcome.state).toBe('invalid');
      expect(outcome.headline).toBe('proof_invalid');
    }
  });

  test('with one in an unknown suite says so beside what is proven, and is not verified', async () => {
    const unknown = { ...(await good()), cryptosuite: 'lattice-rdfc-2031' };
    const outcome = await outcomeOf(await withProofs(await good(), unknown), { table });
    expect(outcome.codes).toContain('key_of_issuer');
    expect(outcome.checks.find((each) => each.code === 'proof_unsupported')?.detail).toBe(
      'lattice-rdfc-2031',
    );
    expect(outcome.state).toBe('caution');
  });

  test('of unknown suites alone is not confirmed, and nobody is asked', async () => {
    const unknown = { ...(await good()), cryptosuite: 'lattice-rdfc-2031' };
    for (const suite of [
      unknown,
      { ...unknown, cryptosuite: undefined },
      { ...unknown, type: 'RsaSignature2018' },
    ]) {
      const outcome = await outcomeOf(await withProofs(suite), { table });
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe('proof_unsupported');
      expect(outcome.requests).toEqual([]);
    }
  });

  test('does not let a stranger sign beside the issuer', async () => {
    const stranger = await proofOver(badge(), signerByKey());
    const outcome = await outcomeOf(await withProofs(await good(), stranger), { table });
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('key_not_authorised');
  });

  test('of more than eight is not worked through', async () => {
    const proofs = Array.from({ length: 9 }, good);
    const outcome = await outcomeOf(await withProofs(...(await Promise.all(proofs))), { table });
    expect(outcome.codes[0]).toBe('malformed');
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.requests).toEqual([]);
  });
});

describe('A chain of proofs', () => {
  const first = () => proofOver(badge(), brackwater, { id: 'urn:uuid:first' });
  const chained = (previous: Json) =>
    proofOver({ ...badge(), proof: [previous] }, brackwater, { previousProof: 'urn:uuid:first' });

  test('is verified if the later one covers the earlier one', async () => {
    const one = await first();
    const outcome = await outcomeOf(await withProofs(one, await chained(one)), { table });
    expect(outcome.state).toBe('verified');
  });

  test('is not valid if the earlier one was exchanged afterwards', async () => {
    const one = await first();
    const exchanged = await proofOver(badge(), brackwater, {
      id: 'urn:uuid:first',
      created: '2026-05-01T00:00:00Z',
    });
    const outcome = await outcomeOf(await withProofs(exchanged, await chained(one)), { table });
    expect(outcome.headline).toBe('proof_invalid');
  });

  test('is not valid if the earlier one is missing, or is itself', async () => {
    const one = await first();
    expect((await outcomeOf(await withProofs(await chained(one)), { table })).headline).toBe('proof_invalid');
    const itself = await proofOver(badge(), brackwater, { id: 'urn:uuid:x', previousProof: 'urn:uuid:x' });
    expect((await outcomeOf(await withProofs(itself), { table })).headline).toBe('proof_invalid');
  });

  test('is not valid if the earlier one is wrong, although the later one signs it as it stands', async () => {
    const wrong = { ...(await first()), created: '2026-05-01T00:00:00Z' };
    const outcome = await outcomeOf(await withProofs(wrong, await chained(wrong)), { table });
    expect(outcome.headline).toBe('proof_invalid');
  });
});

test('Only the purpose of assertions counts, however well it is signed', async () => {
  for (const proofPurpose of ['authentication', 'keyAgreement', 'capabilityInvocation']) {
    const outcome = await outcomeOf(
      { ...badge(), proof: await proofOver(badge(), brackwater, { proofPurpose }) },
      { table },
    );
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('proof_invalid');
  }
});

test('A suite does not pass as another', async () => {
  const asOlder = { ...(await good()), ...RDFC, type: 'Ed25519Signature2020' };
  const outcome = await outcomeOf(await withProofs(asOlder), { table });
  expect(bindingCodes(outcome)).toEqual([]);
});

test('Base58 of great length is refused before it is decoded', async () => {
  const bomb = `z${'2'.repeat(400_000)}`;
  const signature = await outcomeOf(
    withValue({ ...badge(), proof: await good() }, 'proof.proofValue', bomb),
    { table },
  );
  expect(signature.headline).toBe('proof_invalid');
  const keyed = {
    ...signerAt('badges.brackwater.edu'),
    id: `did:key:${bomb}`,
    method: `did:key:${bomb}#${bomb}`,
  };
  const key = await outcomeOf({
    ...badge(keyed),
    proof: { ...(await good()), verificationMethod: keyed.method },
  });
  expect(key.headline).toBe('key_unavailable');
});
