import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holderKey, holderKeys, signAsHolder } from '../../../lib/wallet/holder-key.ts';
import {
  changePassphrase,
  opensWith,
  removePassphrase,
  setPassphrase,
  unlock,
} from '../../../lib/wallet/lock.ts';
import { openRaw } from '../../../lib/wallet/open.ts';
import { walletStanding } from '../../../lib/wallet/standing.ts';
import {
  getEntry,
  keep,
  listEntries,
  openWallet,
  originalsOf,
  removeEntry,
  tagEntry,
  UNDO_MS,
  type Wallet,
} from '../../../lib/wallet/store.ts';
import { finding, incoming } from './credentials.ts';
import { failAtWrite } from './failing-write.ts';

/** The work of a passphrase costs half a minute over all these tests; what is asked for is looked at instead. */
const work = vi.hoisted(() => ({ asked: { m: 0, t: 0 } }));
vi.mock('@noble/hashes/argon2.js', async (original) => {
  const { argon2idAsync } = await original<typeof import('@noble/hashes/argon2.js')>();
  return {
    argon2idAsync: (words: Uint8Array, salt: Uint8Array, asked: { m: number; t: number }) => {
      work.asked = asked;
      return argon2idAsync(words, salt, { ...asked, m: 64, p: 1 });
    },
  };
});

const PASSPHRASE = 'correct horse battery';
const LINK = 'https://badges.northwind.edu/a/1';
const STATUS = 'https://badges.northwind.edu/status/3';
const FILE = JSON.stringify({
  type: ['VerifiableCredential'],
  secret: 'Ada',
  credentialStatus: { id: `${STATUS}#94567`, statusListCredential: STATUS },
});

let name: string;
let wallet: Wallet;
let key: Uint8Array;

beforeEach(async () => {
  name = crypto.randomUUID();
  wallet = await openWallet({ name });
  await keep(wallet, [incoming(finding(), FILE, LINK)], 10);
  await tagEntry(wallet, (await listEntries(wallet))[0]?.id ?? '', ['private word']);
});

afterEach(() => {
  vi.restoreAllMocks();
  wallet.close();
});

/** Sets the passphrase, and opens the wallet with what it gives. */
async function lock(): Promise<void> {
  const outcome = await setPassphrase(wallet, PASSPHRASE);
  if (outcome.result === 'refused') throw new Error(outcome.reason);
  await reopen(outcome.key);
}

async function reopen(next: Uint8Array | undefined): Promise<void> {
  wallet.close();
  if (next) key = next;
  wallet = await openWallet({ name, key: next });
}

/** All that lies on the disk, with bytes as text. */
async function onDisk(): Promise<string> {
  const raw = await openRaw(name);
  const rows = await Promise.all(
    [...raw.objectStoreNames].map(async (store) => [
      store,
      await raw.getAll(store as 'entries'),
      await raw.getAllKeys(store as 'entries'),
    ]),
  );
  raw.close();
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

async function contents() {
  const entries = await listEntries(wallet);
  return { entries, originals: await Promise.all(entries.map((each) => originalsOf(wallet, each))) };
}

describe('whoever has the disk', () => {
  const HIDDEN = ['Cloud Practitioner', 'Northwind University', 'Jane Doe', 'Kubernetes', 'Ada'].concat(
    ['private word', 'badge.json', 'key_of_issuer', 'vc+ld+json', 'addedAt'],
    ['award did:web', 'bytes ', 'urn:uuid:6f1d0c0a-0000-4000-8000-000000000001', LINK, STATUS],
  );

  test('reads everything where no passphrase is set, so that this test can tell', async () => {
    const disk = await onDisk();
    const inFile = ['badge.json'];
    for (const each of HIDDEN.filter((word) => !inFile.includes(word))) expect(disk).toContain(each);
  });

  test('reads nothing of what is held', async () => {
    const [original] = (await contents()).originals.flat();
    await lock();
    const disk = await onDisk();
    for (const each of HIDDEN) expect(disk).not.toContain(each);
    // Else whoever has a file could tell that it is held.
    expect(disk).not.toContain(original?.hash);
  });

  test('finds neither passphrase nor key', async () => {
    await lock();
    const disk = await onDisk();
    expect(disk).not.toContain(PASSPHRASE);
    expect(disk).not.toContain(new TextDecoder('latin1').decode(key));
  });

  test('cannot put one record in the place of another', async () => {
    await keep(wallet, [incoming(finding({ id: 'urn:uuid:2', title: 'Second' }), 'second')], 20);
    await lock();
    const raw = await openRaw(name);
    const [first, second] = await raw.getAll('entries');
    if (!first || !second || !('box' in first) || !('box' in second)) throw new Error('It is not sealed.');
    await raw.put('entries', { ...first, box: second.box });
    raw.close();
    await expect(getEntry(wallet, first.id)).rejects.toThrow('sealed with another key');
  });

  test('cannot slip a record in that was never sealed', async () => {
    const [entry] = await wallet.getAll('entries');
    await lock();
    const raw = await openRaw(name);
    await raw.put('entries', { ...(entry as NonNullable<typeof entry>), id: 'slipped in', title: 'Doctor' });
    raw.close();
    await expect(getEntry(wallet, 'slipped in')).rejects.toThrow('It is not sealed.');
  });

  test('cannot change one bit unseen', async () => {
    await lock();
    const raw = await openRaw(name);
    const [row] = await raw.getAll('originals');
    if (!row || !('box' in row)) throw new Error('It is not sealed.');
    row.box[row.box.length - 1] = (row.box.at(-1) ?? 0) ^ 1;
    await raw.put('originals', row);
    raw.close();
    await expect(contents()).rejects.toThrow('sealed with another key');
  });
});

describe('a wallet with a passphrase', () => {
  test('opens with it alone', async () => {
    const before = await contents();
    await lock();
    expect(await contents()).toEqual(before);
    await expect(openWallet({ name })).rejects.toThrow('The wallet is locked.');
    await expect(openWallet({ name, key: new Uint8Array(32) })).rejects.toThrow('The wallet is locked.');
    expect(await unlock('correct horse batterz', name)).toEqual({
      result: 'refused',
      reason: 'That passphrase does not open this wallet.',
    });
    expect(await unlock(PASSPHRASE, name)).toEqual({ result: 'done', key });
  });

  test('is known to have one while it is locked', async () => {
    expect((await walletStanding(name)).hasPassphrase).toBe(false);
    await lock();
    expect((await walletStanding(name)).hasPassphrase).toBe(true);
    expect(await opensWith(key, name)).toBe(true);
    expect(await opensWith(new Uint8Array(32), name)).toBe(false);
  });

  test('makes each guess cost 19 MiB and two passes, with a salt of its own', async () => {
    await lock();
    expect(work.asked.m).toBeGreaterThanOrEqual(19 * 1024);
    expect(work.asked.t).toBeGreaterThanOrEqual(2);
    const raw = await openRaw(name);
    const held = await raw.get('lock', 'lock');
    raw.close();
    expect(held?.kdf).toMatchObject({ name: 'argon2id', memoryKiB: work.asked.m, passes: work.asked.t });
    expect(held?.kdf.salt.length).toBeGreaterThanOrEqual(16);
    const changed = await changePassphrase(wallet, PASSPHRASE, PASSPHRASE);
    if (changed.result === 'refused') throw new Error(changed.reason);
    expect(changed.key).not.toEqual(key);
  });

  test('takes the same passphrase however the keyboard composes it', async () => {
    const outcome = await setPassphrase(wallet, 'Zürich im Frühling');
    expect(outcome.result).toBe('done');
    expect((await unlock('Zürich im Frühling'.normalize('NFD'), name)).result).toBe('done');
  });

  test('refuses one that is guessed at once', async () => {
    expect(await setPassphrase(wallet, 'short')).toMatchObject({ result: 'refused' });
    expect(await setPassphrase(wallet, 'aaaaaaaaaaaaaaaa')).toMatchObject({ result: 'refused' });
    expect((await walletStanding(name)).hasPassphrase).toBe(false);
  });

  test('knows an award again, by bytes, ids and link, though their names are hidden', async () => {
    await lock();
    expect(await keep(wallet, [incoming(finding(), FILE)])).toMatchObject([{ result: 'already_there' }]);
    expect(await keep(wallet, [incoming(finding(), 'another file')])).toMatchObject([{ result: 'merged' }]);
    expect(await keep(wallet, [incoming(finding({ id: 'urn:x' }), 'third', LINK)])).toMatchObject([
      { result: 'merged' },
    ]);
    expect((await contents()).originals[0]).toHaveLength(3);
  });

  test('lets go of what was removed, and of its bytes', async () => {
    await keep(wallet, [incoming(finding({ id: 'urn:uuid:2' }), 'stays')]);
    await lock();
    await removeEntry(wallet, (await listEntries(wallet))[0]?.id ?? '', 1_000);
    wallet.close();
    wallet = await openWallet({ name, key, now: 1_001 + UNDO_MS });
    expect(await wallet.getAll('entries')).toHaveLength(1);
    expect(await wallet.getAll('originals')).toHaveLength(1);
  });

  test('is not written in clear by a window that was open before', async () => {
    const other = await openWallet({ name });
    await lock();
    expect(await keep(other, [incoming(finding({ id: 'urn:x' }), 'late')])).toMatchObject([
      {
        result: 'refused',
        reason: 'The passphrase was set or changed in another window; nothing was changed.',
      },
    ]);
    await expect(listEntries(other)).rejects.toThrow('sealed');
    expect(await listEntries(wallet)).toHaveLength(1);
    other.close();
  });
});

describe('changing the passphrase', () => {
  test('asks for the old one, and then only the new one opens', async () => {
    await lock();
    const before = await contents();
    const old = key;
    expect(await changePassphrase(wallet, 'not this one', 'another passphrase')).toMatchObject({
      result: 'refused',
    });
    const changed = await changePassphrase(wallet, PASSPHRASE, 'another passphrase');
    if (changed.result === 'refused') throw new Error(changed.reason);
    await reopen(changed.key);
    expect(await contents()).toEqual(before);
    await expect(openWallet({ name, key: old })).rejects.toThrow('locked');
    expect((await unlock(PASSPHRASE, name)).result).toBe('refused');
    expect((await unlock('another passphrase', name)).result).toBe('done');
  });

  test('and removing it leaves everything as it was before it was set', async () => {
    const before = await contents();
    await lock();
    expect((await removePassphrase(wallet, 'not this one')).result).toBe('refused');
    expect(await removePassphrase(wallet, PASSPHRASE)).toEqual({ result: 'done' });
    await reopen(undefined);
    expect(await contents()).toEqual(before);
    expect((await walletStanding(name)).hasPassphrase).toBe(false);
  });
});

describe('a change of the passphrase that fails', () => {
  const WAYS = {
    set: () => setPassphrase(wallet, PASSPHRASE),
    change: () => changePassphrase(wallet, PASSPHRASE, 'another passphrase'),
    remove: () => removePassphrase(wallet, PASSPHRASE),
  };

  test.each(['set', 'change', 'remove'] as const)(
    'at any write of "%s" leaves the wallet as it was',
    async (way) => {
      if (way !== 'set') await lock();
      await holderKey(wallet);
      const [before, disk] = [await contents(), await onDisk()];
      for (let at = 1, isOver = false; !isOver; at += 1) {
        const writes = failAtWrite(at);
        const outcome = await WAYS[way]();
        vi.restoreAllMocks();
        isOver = writes() < at;
        if (isOver) expect(outcome.result).toBe('done');
        else {
          expect(outcome).toEqual({ result: 'refused', reason: 'The disk is full; nothing was changed.' });
          expect(await contents()).toEqual(before);
          expect(await onDisk()).toBe(disk);
        }
        expect(at, 'It has to end').toBeLessThan(12);
      }
    },
    60_000,
  );
});

describe('the key of the holder', () => {
  const message = new TextEncoder().encode('a challenge');

  async function isRight(did: string): Promise<boolean> {
    const { didKey } = await import('../../../lib/credential/keys/did-key.ts');
    const { verifyAsync } = await import('@noble/ed25519');
    const resolved = await didKey.resolve(did, {} as never);
    if (!resolved.ok) throw new Error(resolved.detail);
    const [method] = resolved.document.assertionMethods.values();
    const { jwk } = (method?.key ?? {}) as { jwk?: { x: string } };
    const publicKey = Buffer.from(jwk?.x ?? '', 'base64url');
    const signature = await signAsHolder(wallet, did, message);
    return signature !== undefined && verifyAsync(signature, message, publicKey);
  }

  async function made(): Promise<string> {
    const outcome = await holderKey(wallet);
    if (outcome.result === 'refused') throw new Error(outcome.reason);
    return outcome.value.did;
  }

  test('without a passphrase is made once, signs, and is never handed out', async () => {
    const did = await made();
    expect(await made()).toBe(did);
    expect(await isRight(did)).toBe(true);
    expect(await holderKeys(wallet)).toMatchObject([{ did, isDeviceOnly: true }]);
    const raw = await openRaw(name);
    const [row] = await raw.getAll('holder');
    raw.close();
    if (!row?.key) throw new Error('There is no key.');
    expect(row.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', row.key)).rejects.toThrow();
  });

  test('is one, though two windows make it at once', async () => {
    const other = await openWallet({ name });
    const [one, another] = await Promise.all([holderKey(wallet), holderKey(other)]);
    expect(one).toEqual(another);
    expect(await holderKeys(wallet)).toHaveLength(1);
    other.close();
  });

  test('with a passphrase is another, which a backup can hold; the first still signs', async () => {
    const first = await made();
    await lock();
    const second = await made();
    expect(second).not.toBe(first);
    expect(await holderKeys(wallet)).toMatchObject([
      { did: second, isDeviceOnly: false },
      { did: first, isDeviceOnly: true },
    ]);
    expect(await isRight(first)).toBe(true);
    expect(await isRight(second)).toBe(true);
  });

  test('outlives a change of the passphrase, and its removal', async () => {
    await lock();
    const did = await made();
    const changed = await changePassphrase(wallet, PASSPHRASE, 'another passphrase');
    if (changed.result === 'refused') throw new Error(changed.reason);
    await reopen(changed.key);
    expect(await isRight(did)).toBe(true);
    await removePassphrase(wallet, 'another passphrase');
    await reopen(undefined);
    expect(await isRight(did)).toBe(true);
    expect(await holderKeys(wallet)).toMatchObject([{ did, isDeviceOnly: true }]);
  });

  test('that the wallet does not have signs nothing', async () => {
    expect(await signAsHolder(wallet, 'did:key:zNobody', message)).toBeUndefined();
  });
});

test('entries behind a passphrase are read in parts as well', async () => {
  for (const id of ['2', '3'])
    await keep(wallet, [incoming(finding({ id: `urn:uuid:${id}` }), `file ${id}`)]);
  await lock();
  const ids = await wallet.getAllKeys('entries');
  const [first] = await wallet.getAll('entries', undefined, 1);
  expect(first?.id).toBe(ids[0]);
  const rest = await wallet.getAll('entries', IDBKeyRange.lowerBound(ids[0], true));
  expect(rest.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(rest.every(({ title }) => title === 'Cloud Practitioner')).toBe(true);
});
