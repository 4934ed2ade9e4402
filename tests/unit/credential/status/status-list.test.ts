import { describe, expect, test } from 'vitest';
import { brackwater, HOST, withValue } from '../badges.ts';
import { outcomeOf } from '../scene.ts';
import { signerAt } from '../signing.ts';
import { refuse } from '../table-network.ts';
import { BITSTRING, bits, encoded, expectUnavailable, INDEX, LIST_URL, STATUS_LIST_2021 } from './lists.ts';

describe.each([BITSTRING, STATUS_LIST_2021])('A credential with a $kind', ({ badgeWith, entry, list }) => {
  const examine = async (served: unknown, status = entry()) =>
    outcomeOf(await badgeWith(status), { table: { ...brackwater.documents, [LIST_URL]: served } });

  test('is in force while its bit is clear', async () => {
    const outcome = await examine(await list({ set: [INDEX - 1, INDEX + 1] }));
    expect(outcome.codes).toContain('in_force');
    expect(outcome.state).toBe('verified');
    expect(outcome.finding.maxAge).toBe(3_600_000);
  });

  test('is revoked once its bit is set', async () => {
    const outcome = await examine(await list({ set: [INDEX] }));
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('revoked');
  });

  test('is suspended once its bit of that purpose is set', async () => {
    const status = entry({ statusPurpose: 'suspension' });
    const outcome = await examine(await list({ set: [INDEX], purpose: 'suspension' }), status);
    expect(outcome.state).toBe('caution');
    expect(outcome.headline).toBe('suspended');
  });

  test.each([
    ['the first', 0],
    ['the eighth', 7],
    ['the ninth', 8],
    ['the last', 131_071],
  ])('is found at %s index and nowhere near', async (_, index) => {
    const status = entry({ statusListIndex: String(index) });
    expect((await examine(await list({ set: [index] }), status)).headline).toBe('revoked');
    const near = [index - 1, index + 1].filter((each) => each >= 0 && each < 131_072);
    expect((await examine(await list({ set: near }), status)).state).toBe('verified');
  });

  test.each([
    ['beyond the end', { statusListIndex: '131072' }],
    ['far beyond the end', { statusListIndex: '9007199254740993' }],
    ['below zero', { statusListIndex: '-1' }],
    ['that is no number', { statusListIndex: 'last' }],
    ['that is empty', { statusListIndex: '' }],
    ['in hexadecimal', { statusListIndex: '0x10' }],
    ['with a fraction', { statusListIndex: '1.5' }],
    ['that is missing', { statusListIndex: undefined }],
    ['that is stated twice', { statusListIndex: ['1', '2'] }],
    ['without a list', { statusListCredential: undefined }],
    ['without a purpose', { statusPurpose: undefined }],
  ])('at an index %s has no known status', async (_, over) => {
    expectUnavailable(await examine(await list({ set: [INDEX] }), entry(over)));
  });

  test('is not cleared by a list for another purpose, of another type, or of no purpose', async () => {
    expectUnavailable(await examine(await list({ purpose: 'suspension' })));
    expectUnavailable(await examine(await list({ purpose: [] })));
    expectUnavailable(await examine(await list(), entry({ statusPurpose: 'suspension' })));
    const other = list === BITSTRING.list ? STATUS_LIST_2021 : BITSTRING;
    expectUnavailable(await examine(await other.list()));
  });

  test('is not cleared by a list that was changed after signing', async () => {
    const forged = withValue(
      await list({ set: [INDEX] }),
      'credentialSubject.encodedList',
      `u${encoded(bits())}`,
    );
    expectUnavailable(await examine(forged));
    const { proof: _, ...bare } = await list();
    expectUnavailable(await examine(bare));
  });

  test('is not cleared by a list that has ended, or has not begun', async () => {
    const past = '2026-11-01T00:00:00Z';
    const future = '2026-12-01T00:00:00Z';
    const older = list === STATUS_LIST_2021.list;
    expectUnavailable(
      await examine(await list({ over: { [older ? 'expirationDate' : 'validUntil']: past } })),
    );
    expectUnavailable(
      await examine(await list({ over: { [older ? 'issuanceDate' : 'validFrom']: future } })),
    );
  });

  test('listed by somebody else is never cleared by them, but their set bit at the signed address counts', async () => {
    const other = signerAt('lists.example');
    const table = { ...brackwater.documents, ...other.documents };
    const at = async (set: number[]) =>
      outcomeOf(await badgeWith(entry()), {
        table: { ...table, [LIST_URL]: await list({ signer: other, set }) },
      });
    expectUnavailable(await at([]));
    expect((await at([INDEX])).headline).toBe('revoked');
  });

  test.each([
    ['silent', refuse('unreachable')],
    ['not there', refuse('not_found')],
    ['gone', refuse('gone')],
    ['a page', '<!doctype html>'],
    ['empty', ''],
    ['no object', '[1]'],
    ['null', 'null'],
    ['too large', ' '.repeat(2 * 1024 * 1024 + 1)],
  ])('whose list is %s has no known status, and is not called revoked', async (_, served) => {
    expectUnavailable(await examine(served));
  });

  test('waits for the click on the host of its list, which is named', async () => {
    const outcome = await examine(refuse('permission_needed'));
    expectUnavailable(outcome);
    expect(outcome.checks.find((each) => each.code === 'status_unavailable')?.host).toBe(HOST);
    expect(outcome.finding.maxAge).toBe(0);
  });

  test('waits for the click on the host of the key of its list', async () => {
    const other = signerAt('lists.example');
    const [address] = Object.keys(other.documents) as [string];
    const table = { ...brackwater.documents, [address]: refuse('permission_needed') };
    const signed = await badgeWith(entry());
    const outcome = await outcomeOf(signed, {
      table: { ...table, [LIST_URL]: await list({ signer: other }) },
    });
    expectUnavailable(outcome);
    expect(outcome.checks.find((each) => each.code === 'status_unavailable')?.host).toBe('lists.example');
  });

  test.each([
    ['is not compressed', Buffer.from(bits()).toString('base64url')],
    ['is not base64', '~~~'],
    ['is empty', ''],
    ['is cut off', encoded(bits([1, 5, 9])).slice(0, 20)],
  ])('whose list %s has no known status', async (_, encodedList) => {
    expectUnavailable(await examine(await list({ encodedList })));
  });

  test('is not asked for its status before its signature stands', async () => {
    const forged = withValue(await badgeWith(entry()), 'name', 'PhD');
    const outcome = await outcomeOf(forged, { table: { ...brackwater.documents, [LIST_URL]: await list() } });
    expect(outcome.headline).toBe('proof_invalid');
    expect(outcome.requests).not.toContain(LIST_URL);
  });

  test('has two statuses, each of which counts', async () => {
    const [revocation, suspension] = [
      entry(),
      entry({ id: 'urn:x:2', statusPurpose: 'suspension', statusListCredential: `${LIST_URL}s` }),
    ];
    const signed = await badgeWith(revocation, suspension);
    const at = async (revoked: number[], suspended: number[]) =>
      outcomeOf(signed, {
        table: {
          ...brackwater.documents,
          [LIST_URL]: await list({ set: revoked }),
          [`${LIST_URL}s`]: await list({ set: suspended, purpose: 'suspension' }),
        },
      });
    expect((await at([], [])).state).toBe('verified');
    expect((await at([INDEX], [])).headline).toBe('revoked');
    expect((await at([], [INDEX])).headline).toBe('suspended');
    expect((await at([INDEX], [INDEX])).codes).toEqual(expect.arrayContaining(['revoked', 'suspended']));
  });
});
