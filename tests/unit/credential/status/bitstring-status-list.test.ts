import { describe, expect, test } from 'vitest';
import { brackwater } from '../badges.ts';
import { NOW, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { BITSTRING, encoded, expectUnavailable, INDEX, LIST_URL, type ListText } from './lists.ts';

const HOUR_MS = 3_600_000;

/** Values of some bits each, one after the other from the most significant bit. */
function values(size: number, given: Readonly<Record<number, number>>): string {
  const bits = new Uint8Array(131_072 * size);
  for (const [index, value] of Object.entries(given))
    for (let at = 0; at < size; at++) bits[Number(index) * size + at] = (value >> (size - 1 - at)) & 1;
  const bytes = new Uint8Array(bits.length / 8);
  for (const [at, bit] of bits.entries()) bytes[at >> 3] = ((bytes[at >> 3] ?? 0) << 1) | bit;
  return `u${encoded(bytes)}`;
}

const examine = async (status: Json, list: ListText = {}, now = NOW) =>
  outcomeOf(await BITSTRING.badgeWith(status), {
    now,
    table: { ...brackwater.documents, [LIST_URL]: await BITSTRING.list(list) },
  });

const MESSAGES = [
  { status: '0x0', message: 'pending_review' },
  { status: '0x1', message: 'accepted' },
  { status: '0x2', message: 'rejected' },
  { status: '0x3', message: 'appeal lodged' },
];

describe('A bitstring status list with values of several bits', () => {
  const sized = (size: number, over: Json = {}) => BITSTRING.entry({ statusSize: size, ...over });

  test.each([2, 3, 4, 8])('of %i revokes by any value but zero, at its place alone', async (size) => {
    const at = (index: number) => examine(sized(size), { encodedList: values(size, { [index]: 1 }) });
    expect((await at(INDEX)).headline).toBe('revoked');
    expect((await at(INDEX - 1)).state).toBe('verified');
    expect((await at(INDEX + 1)).state).toBe('verified');
  });

  test('says in the issuer’s words why', async () => {
    const statusMessage = [
      { status: '0x0', message: 'fine' },
      { status: '0x2', message: 'Issued in error' },
    ];
    const outcome = await examine(sized(2, { statusMessage }), { encodedList: values(2, { [INDEX]: 2 }) });
    expect(outcome.checks.find(({ code }) => code === 'revoked')?.detail).toContain('Issued in error');
  });

  test.each([
    [0, 'pending_review'],
    [2, 'rejected'],
    [3, 'appeal lodged'],
  ])('says the message of the value %i, and does not weigh it', async (value, message) => {
    const status = sized(2, { statusPurpose: 'message', statusMessage: MESSAGES });
    const outcome = await examine(status, {
      purpose: 'message',
      encodedList: values(2, { [INDEX]: value }),
    });
    expectUnavailable(outcome);
    expect(outcome.checks.find(({ code }) => code === 'status_unavailable')?.detail).toContain(message);
  });

  test('lets a message that says that all is well say so', async () => {
    const status = sized(2, { statusPurpose: 'message', statusMessage: MESSAGES });
    const list = { purpose: 'message', encodedList: values(2, { [INDEX]: 1 }) };
    expect((await examine(status, list)).state).toBe('verified');
  });

  test('says nothing of a message that stands twice, or not at all', async () => {
    const twice = [...MESSAGES, { status: '0x1', message: 'void' }];
    const list = { purpose: 'message', encodedList: values(2, { [INDEX]: 1 }) };
    expectUnavailable(await examine(sized(2, { statusPurpose: 'message', statusMessage: twice }), list));
    expectUnavailable(await examine(sized(2, { statusPurpose: 'message' }), list));
  });

  test.each([0, -1, 33, 100_000])('of %i is not read', async (size) => {
    expectUnavailable(await examine(sized(size)));
  });

  test('of eight are not found in a list that is too short for them', async () => {
    expectUnavailable(await examine(sized(8)));
  });
});

describe('A bitstring status list', () => {
  test('set for a refresh withdraws nothing', async () => {
    const status = BITSTRING.entry({ statusPurpose: 'refresh' });
    expect((await examine(status, { purpose: 'refresh', set: [INDEX] })).state).toBe('verified');
  });

  test('that names itself by another address than its own is read, as published lists do', async () => {
    const over = { id: 'https://lists.example/old/3' };
    expect((await examine(BITSTRING.entry(), { over })).state).toBe('verified');
    expect((await examine(BITSTRING.entry(), { over, set: [INDEX] })).headline).toBe('revoked');
  });

  test('that is no list by its own type clears nobody', async () => {
    for (const type of [['VerifiableCredential'], ['VerifiableCredential', 'BitstringStatusListEntry']])
      expectUnavailable(await examine(BITSTRING.entry(), { over: { type } }));
  });

  test('of two kinds at once is of neither', async () => {
    const type = ['BitstringStatusListEntry', 'BitstringStatusList'];
    expectUnavailable(await examine(BITSTRING.entry({ type })));
    expectUnavailable(await examine(BITSTRING.entry({ type: type.toReversed() })));
  });

  test('is believed no longer than it says itself, and never longer than an hour', async () => {
    const age = async (list: ListText) => (await examine(BITSTRING.entry(), list)).finding.maxAge;
    const ending = (ms: number) => ({ over: { validUntil: new Date(NOW + ms).toISOString() } });
    expect(await age({})).toBe(HOUR_MS);
    expect(await age({ subject: { ttl: 300_000 } })).toBe(300_000);
    expect(await age({ subject: { ttl: 24 * HOUR_MS } })).toBe(HOUR_MS);
    expect(await age(ending(60_000))).toBe(60_000);
    expect(await age({ ...ending(60_000), subject: { ttl: 300_000 } })).toBe(60_000);
    expect(await age({ ...ending(48 * HOUR_MS), subject: { ttl: 1_000 } })).toBe(1_000);
    expect(await age({ subject: { ttl: 0 } })).toBe(0);
  });

  test('that withdraws is believed no longer either', async () => {
    const { finding, headline } = await examine(BITSTRING.entry(), {
      set: [INDEX],
      subject: { ttl: 90_000 },
    });
    expect([headline, finding.maxAge]).toEqual(['revoked', 90_000]);
  });
});
