import { describe, expect, test } from 'vitest';
import { createRegistries, type Stored } from '../../../lib/background/registries.ts';
import { SHIPPED_REGISTRIES } from '../../../lib/credential/issuers/registered.ts';
import { REGISTRIES } from '../../../lib/credential/issuers/registry.ts';
import { refuse, type Table, tableNetwork } from '../credential/table-network.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.parse('2027-01-10T12:00:00Z');
const HARBOUR = { 'did:web:harbour.example': { name: 'Harbour College' } };
const ALL: Table = Object.fromEntries(REGISTRIES.map(({ url }) => [url, { registry: HARBOUR }]));
const [MEMBER, COMMUNITY] = REGISTRIES.map(({ url }) => url) as [string, string];

function stage(table: Table = ALL, stored?: unknown) {
  const kept = { stored, now: START, isOn: true, table, wakes: [] as number[], writes: 0 };
  const network = tableNetwork(kept.table);
  const open = () =>
    createRegistries({
      read: async () => structuredClone(kept.stored),
      write: async (next: Stored) => {
        kept.stored = structuredClone(next);
        kept.writes += 1;
      },
      isOn: async () => kept.isOn,
      network: async () => network,
      wakeIn: async (minutes) => void kept.wakes.push(minutes),
      now: () => kept.now,
    });
  return { kept, network, open, registries: open() };
}

async function afterADay(given = stage()) {
  await given.registries.tend();
  given.kept.now += DAY;
  await given.registries.tend();
  return given;
}

describe('The registries', () => {
  test('are not fetched in the first day, so that it can be switched off before', async () => {
    const { kept, network, registries } = stage();
    await registries.tend();
    expect(network.requests).toEqual([]);
    expect(kept.wakes).toEqual([24 * 60]);
    expect(await registries.copies()).toEqual(SHIPPED_REGISTRIES);
  });

  test('are fetched from their own addresses, then a week later again', async () => {
    const { kept, network, registries, open } = await afterADay();
    expect(network.requests).toEqual(REGISTRIES.map(({ url }) => url));
    expect(kept.wakes.at(-1)).toBe(7 * 24 * 60);
    const [copy] = await registries.copies();
    expect(copy).toEqual({
      registry: 'dcc-member',
      readOn: '2027-01-11',
      issuers: [['did:web:harbour.example', 'Harbour College']],
    });
    kept.now += 7 * DAY - 60_000;
    await open().tend();
    expect(network.requests).toHaveLength(4);
    kept.now += 60_000;
    await open().tend();
    expect(network.requests).toHaveLength(8);
  });

  test('are asked for by nobody where that is switched off', async () => {
    const { kept, network, registries } = stage();
    kept.isOn = false;
    for (let days = 0; days < 30; days++) {
      await registries.tend();
      kept.now += DAY;
    }
    expect(network.requests).toEqual([]);
    expect(kept.wakes).toEqual([]);
    expect(await registries.copies()).toEqual(SHIPPED_REGISTRIES);
  });

  test('do not put off the next time by how often the worker starts', async () => {
    const { kept, network, open } = stage();
    for (let hours = 0; hours < 25; hours++) {
      await open().tend();
      kept.now += DAY / 24;
    }
    expect(network.requests).toHaveLength(4);
    expect(kept.writes).toBe(2);
  });

  test('are fetched once, however many ask at a time', async () => {
    const { kept, network, registries } = stage();
    await registries.tend();
    kept.now += DAY;
    await Promise.all([registries.tend(), registries.tend(), registries.tend()]);
    expect(network.requests).toHaveLength(4);
  });
});

describe('A registry that cannot be fetched', () => {
  test.each([
    ['not reached', refuse('unreachable')],
    ['a page', '<!doctype html>&quot;'],
    ['empty', { registry: {} }],
    ['swollen', { registry: { ...HARBOUR, x: 'N'.repeat(1_100_000) } }],
  ])('because it is %s keeps its last copy with its day, and is tried the next day', async (_, served) => {
    const given = await afterADay();
    given.kept.table[MEMBER] = served;
    given.kept.now += 7 * DAY;
    await given.registries.tend();
    given.kept.table[MEMBER] = { registry: HARBOUR };
    const [member, community] = await given.registries.copies();
    expect([member?.readOn, community?.readOn]).toEqual(['2027-01-11', '2027-01-18']);
    expect(member?.issuers).toHaveLength(1);
    expect(given.kept.wakes.at(-1)).toBe(24 * 60);
  });

  test('and never was leaves the copy that ships', async () => {
    const { registries } = await afterADay(stage({ ...ALL, [COMMUNITY]: refuse('not_found') }));
    const copies = await registries.copies();
    expect(copies.map(({ readOn }) => readOn)).toEqual([
      '2027-01-11',
      SHIPPED_REGISTRIES[1]?.readOn,
      '2027-01-11',
      '2027-01-11',
    ]);
  });
});

describe('What was stored', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['no day', { copies: [] }],
    [
      'copies that are none',
      { dueAt: START + DAY, copies: [{ registry: 'evil', readOn: 'x', issuers: [] }] },
    ],
    [
      'half a copy',
      { dueAt: START + DAY, copies: [{ registry: 'dcc-member', readOn: '2030-01-01', issuers: [[1]] }] },
    ],
  ])('as %s counts for nothing', async (_, stored) => {
    const { registries } = stage(ALL, stored);
    expect(await registries.copies()).toEqual(SHIPPED_REGISTRIES);
  });

  test('is not used where what ships is newer', async () => {
    const issuers = [['did:web:harbour.example', 'Harbour College']];
    const { registries } = stage(ALL, {
      dueAt: START + DAY,
      copies: [{ registry: 'dcc-member', readOn: '2020-01-01', issuers }],
    });
    expect(await registries.copies()).toEqual(SHIPPED_REGISTRIES);
  });

  test('by a clock that ran years ahead does not put the next time off for years', async () => {
    const { network, registries } = stage(ALL, { dueAt: START + 900 * DAY, copies: [] });
    await registries.tend();
    expect(network.requests).toHaveLength(4);
  });

  test('that cannot be read leaves what ships', async () => {
    const failing = createRegistries({
      read: () => Promise.reject(new Error('no disk')),
      write: async () => {},
      isOn: async () => true,
      network: async () => tableNetwork({}),
      wakeIn: async () => {},
      now: () => START,
    });
    expect(await failing.copies()).toEqual(SHIPPED_REGISTRIES);
  });
});
