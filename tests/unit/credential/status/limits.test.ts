import { randomFillSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { badge, brackwater, V2 } from '../badges.ts';
import { NOW, outcomeOf, outcomesOf } from '../scene.ts';
import { sign, signerByKey } from '../signing.ts';
import { BITSTRING, bits, encoded, expectUnavailable, INDEX, LIST_URL, STATUS_LIST_2021 } from './lists.ts';

describe('A status', () => {
  const table = brackwater.documents;

  test('of a kind that is not read is said, beside one that is', async () => {
    const signed = await BITSTRING.badgeWith(BITSTRING.entry(), {
      id: 'https://x.example/7',
      type: 'https://x.example/Ledger',
    });
    const outcome = await outcomeOf(signed, { table: { ...table, [LIST_URL]: await BITSTRING.list() } });
    expectUnavailable(outcome);
    const revoked = await BITSTRING.list({ set: [INDEX] });
    expect((await outcomeOf(signed, { table: { ...table, [LIST_URL]: revoked } })).headline).toBe('revoked');
  });

  test('of more than four entries is not worked through', async () => {
    const entries = [1, 2, 3, 4, 5].map((n) => BITSTRING.entry({ id: `urn:x:${n}` }));
    const outcome = await outcomeOf(await BITSTRING.badgeWith(...entries), { table });
    expectUnavailable(outcome);
    expect(outcome.requests).not.toContain(LIST_URL);
  });

  test('of ten thousand entries makes no request', async () => {
    const entries = Array.from({ length: 10_000 }, (_, n) => BITSTRING.entry({ id: `urn:x:${n}` }));
    const outcome = await outcomeOf({ ...badge(), credentialStatus: entries }, { table });
    expect(outcome.state).toBe('unchecked');
    expect(outcome.requests).not.toContain(LIST_URL);
  });

  test('in two entries of one list asks for it once', async () => {
    const other = BITSTRING.entry({ id: 'urn:x:2', statusListIndex: '7' });
    const signed = await BITSTRING.badgeWith(BITSTRING.entry(), other);
    const at = async (set: number[]) =>
      outcomeOf(signed, { table: { ...table, [LIST_URL]: await BITSTRING.list({ set }) } });
    const outcome = await at([]);
    expect(outcome.state).toBe('verified');
    expect(outcome.requests.filter((url) => url === LIST_URL)).toHaveLength(1);
    expect((await at([7])).headline).toBe('revoked');
  });

  test('is not hidden by a credential before it, for whose keys the same list was too large', async () => {
    const noise = randomFillSync(new Uint8Array(300_000));
    noise[0] = 0x80;
    const list = await BITSTRING.list({ encodedList: `u${gzipSync(noise).toString('base64url')}` });
    const revoked = await BITSTRING.badgeWith(BITSTRING.entry({ statusListIndex: '0' }));
    const eve = signerByKey();
    const decoy = await sign(
      { ...badge(eve), id: 'urn:x:decoy', issuer: { id: LIST_URL, type: ['Profile'] } },
      eve,
    );
    const shown = {
      '@context': [V2],
      type: 'VerifiablePresentation',
      verifiableCredential: [decoy, revoked],
    };
    const outcomes = await outcomesOf(shown, { table: { ...table, [LIST_URL]: list } });
    expect(outcomes.map(({ headline }) => headline).at(-1)).toBe('revoked');
  });

  test('of all credentials of a file that share a list is asked for once', async () => {
    const signed = await Promise.all(
      [INDEX, 1, 2].map((index) => BITSTRING.badgeWith(BITSTRING.entry({ statusListIndex: String(index) }))),
    );
    const shown = { '@context': [V2], type: 'VerifiablePresentation', verifiableCredential: signed };
    const served = await BITSTRING.list({ set: [1] });
    const outcomes = await outcomesOf(shown, { table: { ...table, [LIST_URL]: served } });
    expect(outcomes.map(({ state }) => state)).toEqual(['verified', 'invalid', 'verified']);
    expect(outcomes[0]?.requests.filter((url) => url === LIST_URL)).toHaveLength(1);
  });

  test('of several bits an entry is not read as one bit', async () => {
    const signed = await BITSTRING.badgeWith(BITSTRING.entry({ statusPurpose: 'message', statusSize: 2 }));
    const served = await BITSTRING.list({ purpose: 'message' });
    expectUnavailable(await outcomeOf(signed, { table: { ...table, [LIST_URL]: served } }));
  });

  test('that is set for a purpose nobody defined is not passed over', async () => {
    const signed = await BITSTRING.badgeWith(BITSTRING.entry({ statusPurpose: 'withdrawal' }));
    const served = await BITSTRING.list({ purpose: 'withdrawal', set: [INDEX] });
    expectUnavailable(await outcomeOf(signed, { table: { ...table, [LIST_URL]: served } }));
  });

  test('in a list for several purposes is read for its own', async () => {
    const served = await BITSTRING.list({ purpose: ['suspension', 'revocation'], set: [INDEX] });
    const outcome = await outcomeOf(await BITSTRING.badgeWith(BITSTRING.entry()), {
      table: { ...table, [LIST_URL]: served },
    });
    expect(outcome.headline).toBe('revoked');
  });

  test('in base64 with + and /, as older lists have it, is read', async () => {
    const random = bits([INDEX]).map((byte, at) => (at < 200 ? (at * 73) % 256 : byte));
    const encodedList = Buffer.from(encoded(random), 'base64url').toString('base64');
    expect(encodedList).toMatch(/[+/]/);
    const outcome = await outcomeOf(await STATUS_LIST_2021.badgeWith(STATUS_LIST_2021.entry()), {
      table: { ...table, [LIST_URL]: await STATUS_LIST_2021.list({ encodedList }) },
    });
    expect(outcome.headline).toBe('revoked');
  });

  test('list that refers to itself is not followed round', async () => {
    const list = await BITSTRING.list({ over: { credentialStatus: BITSTRING.entry() } });
    const outcome = await outcomeOf(await BITSTRING.badgeWith(BITSTRING.entry()), {
      table: { ...table, [LIST_URL]: list },
    });
    expect(outcome.requests.filter((url) => url === LIST_URL)).toHaveLength(1);
  });

  test('in a list that inflates past all bounds is given up early', async () => {
    const bomb = encoded(new Uint8Array(32 * 1024 * 1024));
    const list = await BITSTRING.list({ encodedList: `u${bomb}` });
    expectUnavailable(
      await outcomeOf(await BITSTRING.badgeWith(BITSTRING.entry()), {
        table: { ...table, [LIST_URL]: list },
      }),
    );
  });

  test('ages with the clock of the check, not of the device', async () => {
    const list = await BITSTRING.list({ over: { validUntil: '2026-11-22T10:00:00Z' } });
    const signed = await BITSTRING.badgeWith(BITSTRING.entry());
    const at = (now: number) => outcomeOf(signed, { now, table: { ...table, [LIST_URL]: list } });
    expect((await at(NOW - 1)).codes).toContain('in_force');
    expectUnavailable(await at(NOW));
  });
});
