import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../lib/wallet/backup.ts';
import { removePassphrase, setPassphrase } from '../../../lib/wallet/lock.ts';
import type { SharedRecord } from '../../../lib/wallet/model.ts';
import { openRaw } from '../../../lib/wallet/open.ts';
import { restoreBackup } from '../../../lib/wallet/restore.ts';
import { MAX_SHARED } from '../../../lib/wallet/shared.ts';
import {
  answerFor,
  clearShared,
  keep,
  listEntries,
  listShared,
  noteShared,
  noteTakenBack,
  openWallet,
  type Wallet,
} from '../../../lib/wallet/store.ts';
import { finding, incoming } from './credentials.ts';
import { writeVersion2 } from './version-2.ts';

vi.mock('@noble/hashes/argon2.js', async (original) => {
  const { argon2idAsync } = await original<typeof import('@noble/hashes/argon2.js')>();
  return {
    argon2idAsync: (words: Uint8Array, salt: Uint8Array, asked: object) =>
      argon2idAsync(words, salt, { ...(asked as { t: number }), m: 64, p: 1 }),
  };
});

const PASSPHRASE = 'correct horse battery';
const SHARED: SharedRecord = {
  ...{ at: 1_000, host: 'jobs.lever.co', employer: 'Harrow & Pine', job: 'Data Analyst' },
  ...{ badges: ['Data Literacy', 'First Aid'], place: 'Certificates', fileName: 'Badges-Jane-Doe.pdf' },
};

let name: string;
let wallet: Wallet;

beforeEach(async () => {
  name = crypto.randomUUID();
  wallet = await openWallet({ name });
});

afterEach(() => {
  vi.restoreAllMocks();
  wallet.close();
});

async function lock(): Promise<void> {
  const outcome = await setPassphrase(wallet, PASSPHRASE);
  if (outcome.result === 'refused') throw new Error(outcome.reason);
  wallet.close();
  wallet = await openWallet({ name, key: outcome.key });
}

async function onDisk(): Promise<string> {
  const raw = await openRaw(name);
  const rows = [...(await raw.getAll('shared')), ...(await raw.getAll('entries'))];
  raw.close();
  const text = (value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  return JSON.stringify(rows, (_, value) => text(value));
}

describe('the log of what was shared', () => {
  test('stands behind the passphrase, whether that was set before or after', async () => {
    await noteShared(wallet, SHARED);
    expect(await onDisk()).toContain('Harrow');
    await lock();
    await noteShared(wallet, { ...SHARED, at: 2_000, host: 'careers.northwind.example' });
    expect(await onDisk()).not.toMatch(/Harrow|lever|northwind|Literacy|1000|2000/);
    expect(await listShared(wallet)).toHaveLength(2);
    await removePassphrase(wallet, PASSPHRASE);
    wallet.close();
    wallet = await openWallet({ name });
    expect((await listShared(wallet)).map(({ at }) => at)).toEqual([2_000, 1_000]);
  });

  test('has no row that somebody has put there in clear', async () => {
    await lock();
    const raw = await openRaw(name);
    await raw.put('shared', { id: 7, record: SHARED });
    raw.close();
    await expect(listShared(wallet)).rejects.toThrow('not sealed');
  });

  test('is bounded: the oldest goes first', async () => {
    for (let at = 0; at < MAX_SHARED + 3; at += 1) await noteShared(wallet, { ...SHARED, at });
    const shared = await listShared(wallet);
    expect(shared).toHaveLength(MAX_SHARED);
    expect([shared[0]?.at, shared.at(-1)?.at]).toEqual([MAX_SHARED + 2, 3]);
  });

  test('is cleared at once, and can be begun anew', async () => {
    await noteShared(wallet, SHARED);
    await clearShared(wallet);
    expect(await listShared(wallet)).toEqual([]);
    await noteShared(wallet, SHARED);
    expect(await listShared(wallet)).toEqual([SHARED]);
  });

  test('says of the last in a place that it was taken back', async () => {
    await noteShared(wallet, SHARED);
    await noteShared(wallet, { ...SHARED, at: 2_000 });
    await noteShared(wallet, { ...SHARED, at: 3_000, place: 'Comments' });
    await noteTakenBack(wallet, SHARED.host, SHARED.place);
    expect((await listShared(wallet)).map(({ takenBack }) => takenBack)).toEqual([
      undefined,
      true,
      undefined,
    ]);
    await noteTakenBack(wallet, 'another.example', SHARED.place);
    await noteTakenBack(wallet, SHARED.host, SHARED.place);
    const told = (await listShared(wallet)).map(({ at, takenBack }) => [at, takenBack]);
    expect(told, 'the next undo takes back the one before').toEqual([
      [3_000, undefined],
      [2_000, true],
      [SHARED.at, true],
    ]);
  });

  test('goes into a backup and comes back once, merged with what is there', async () => {
    const { subtle } = crypto;
    const deriveBits = subtle.deriveBits.bind(subtle);
    vi.spyOn(subtle, 'deriveBits').mockImplementation((algorithm, ...rest) =>
      deriveBits({ ...(algorithm as Pbkdf2Params), iterations: 1_000 }, ...rest),
    );
    await noteShared(wallet, SHARED);
    const made = await makeBackup(wallet, PASSPHRASE);
    if (made.result === 'refused') throw new Error(made.reason);
    const other = await openWallet({ name: crypto.randomUUID() });
    await noteShared(other, { ...SHARED, at: 5_000 });
    for (let twice = 0; twice < 2; twice += 1) await restoreBackup(other, made.file, PASSPHRASE);
    expect((await listShared(other)).map(({ at }) => at)).toEqual([5_000, 1_000]);
    other.close();
  });
});

test('a wallet of version 2 opens whole, behind its passphrase too, and has shared nothing yet', async () => {
  for (const passphrase of [undefined, PASSPHRASE]) {
    const at = crypto.randomUUID();
    const { key, entry } = await writeVersion2(at, passphrase);
    const opened = await openWallet({ name: at, now: 1_000, ...(key ? { key } : {}) });
    expect(await listEntries(opened)).toMatchObject([{ id: entry.id, title: entry.title }]);
    expect(await listShared(opened)).toEqual([]);
    await noteShared(opened, SHARED);
    expect(await listShared(opened)).toEqual([SHARED]);
    opened.close();
  }
});

test('what the user says of a badge beside a job stays with it, is sealed with it, and can be taken back', async () => {
  await keep(wallet, [incoming(finding(), 'first')], 10);
  await lock();
  const id = (await listEntries(wallet))[0]?.id ?? '';
  await answerFor(wallet, id, 'kubernetes', false);
  await answerFor(wallet, id, 'container platforms', true);
  const answers = async () => (await listEntries(wallet))[0]?.answers;
  expect(await answers()).toEqual({ kubernetes: false, 'container platforms': true });
  expect(await onDisk()).not.toMatch(/kubernetes|container/i);
  await answerFor(wallet, id, 'kubernetes', undefined);
  await answerFor(wallet, id, 'container platforms', undefined);
  expect(await answers()).toBeUndefined();
});
