import { describe, expect, test } from 'vitest';
import { type Parts, signBbs, signEcdsaSd } from '../../../world/signing/selective.ts';
import { withValue } from '../badges.ts';
import { bbsTable, by, byBbs, parts, some, strict, table, whole } from '../proofs/parts.ts';
import { outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';

const SUITES = [
  { suite: 'ecdsa-sd-2023', sign: (some: Parts) => signEcdsaSd(some, by), table },
  { suite: 'bbs-2023', sign: (some: Parts) => signBbs(some, byBbs), table: bbsTable },
];

describe.each(SUITES)('What a holder held back of a badge signed with $suite', ({ sign, table }) => {
  const open = async (shown: Parts) => {
    const outcome = await outcomeOf(await sign(shown), { table });
    return outcome.checks.filter(({ detail }) => detail.includes('held back')).map(({ code }) => code);
  };

  test('may be an end or a status: nothing is said to be in force', async () => {
    const outcome = await outcomeOf(await sign(parts()), { table });
    expect(outcome.codes).not.toContain('in_force');
    expect(outcome.state).toBe('caution');
    expect(outcome.headline).toBe('status_unavailable');
  });

  test('is neither where both are there, and must be', async () => {
    expect(await open(strict())).toEqual([]);
  });

  test('may be another status, or an earlier end, where those that are there were chosen', async () => {
    const { whole, mandatory, shown } = strict();
    const { credentialStatus: _, ...loose } = mandatory;
    expect(await open({ whole, mandatory: loose, shown })).toEqual(['status_unavailable']);
    expect(await open({ whole, mandatory: withValue(mandatory, 'validUntil', undefined), shown })).toEqual([
      'status_unavailable',
    ]);
  });

  test('may be the size of a status, where the rest of it was chosen', async () => {
    const { whole, mandatory, shown } = strict();
    const { type, statusListIndex } = mandatory.credentialStatus as Json;
    const half = { ...mandatory, credentialStatus: { type, statusListIndex } };
    expect(await open({ whole, mandatory: half, shown })).toEqual(['status_unavailable']);
  });

  test('may be a name, which is not said to be missing', async () => {
    const viewer = { owner: { kind: 'named' as const, name: 'Maren Okafor' }, addresses: [] };
    const outcome = await outcomeOf(await sign(strict()), { table, viewer });
    const holder = outcome.checks.find(({ axis }) => axis === 'holder');
    expect(holder).toMatchObject({ code: 'holder_not_stated' });
    expect(holder?.detail).toContain('held back');
  });
});

test('Nothing is held back of a badge that is shown whole, as a proof of bbs-2023 can show', async () => {
  const { credentialStatus: _, ...open } = whole;
  const mandatory = some(open, ['@context', 'id', 'type', 'issuer']);
  const outcome = await outcomeOf(await signBbs({ whole: open, mandatory, shown: open }, byBbs), {
    table: bbsTable,
  });
  expect(outcome.state).toBe('verified');
  expect(outcome.credential?.isPartial).toBeUndefined();
});

test('A badge with several signatures of parts is not worked through, and not called wrong', async () => {
  const signed = await signEcdsaSd(strict(), by);
  const outcome = await outcomeOf({ ...signed, proof: [signed.proof, signed.proof] }, { table });
  expect([outcome.state, outcome.headline]).toEqual(['unchecked', 'proof_unsupported']);
});
