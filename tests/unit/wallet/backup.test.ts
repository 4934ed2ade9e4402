import 'fake-indexeddb/auto';
import { FlattenedEncrypt, flattenedDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Backup, backupSaved, makeBackup } from '../../../lib/wallet/backup.ts';
import { backupStanding, putOffBackup } from '../../../lib/wallet/backup-standing.ts';
import { holderKey, holderKeys, signAsHolder } from '../../../lib/wallet/holder-key.ts';
import { claimFinding } from '../../../lib/wallet/import/claims.ts';
import { setPassphrase } from '../../../lib/wallet/lock.ts';
import { openRaw } from '../../../lib/wallet/open.ts';
import { restoreBackup } from '../../../lib/wallet/restore.ts';
import {
  archiveEntry,
  dismissNotice,
  getEntry,
  keep,
  listEntries,
  openWallet,
  originalsOf,
  removeEntry,
  tagEntry,
  updateFinding,
  type Wallet,
} from '../../../lib/wallet/store.ts';
import { finding, incoming, unread } from './credentials.ts';
import { failAtWrite } from './failing-write.ts';

const PASSPHRASE = 'correct horse battery';
const IMAGE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255, 128, 1);
const MARKED = new TextEncoder().encode('\uFEFF{"a":1}');

let wallet: Wallet;
let other: Wallet;
let otherName: string;

/** The work of a passphrase costs seconds over all these tests; one of them does it in full. */
function quickly(): void {
  const { subtle } = crypto;
  const deriveBits = subtle.deriveBits.bind(subtle);
  vi.spyOn(subtle, 'deriveBits').mockImplementation((algorithm, ...rest) =>
    deriveBits({ ...(algorithm as Pbkdf2Params), iterations: 1_000 }, ...rest),
  );
}

beforeEach(async () => {
  quickly();
  otherName = crypto.randomUUID();
  wallet = await openWallet({ name: crypto.randomUUID() });
  other = await openWallet({ name: otherName });
  await keep(wallet, [incoming(finding(), 'first', 'https://badges.northwind.edu/a/1')], 10);
  await keep(wallet, [incoming(finding({ id: 'urn:uuid:2', title: 'Zürich “2”' }), IMAGE)], 20);
  await keep(wallet, [incoming(finding({ id: 'urn:uuid:3', title: 'Third' }), MARKED)], 30);
});

afterEach(() => {
  vi.restoreAllMocks();
  wallet.close();
  other.close();
});

async function backup(): Promise<Backup> {
  const made = await makeBackup(wallet, PASSPHRASE, 99);
  if (made.result === 'refused') throw new Error(made.reason);
  return made;
}

async function contentsOf(of: Wallet) {
  const entries = await of.getAll('entries');
  const originals = await of.getAll('originals');
  return {
    entries: entries.sort((a, b) => a.addedAt - b.addedAt),
    originals: originals.sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  };
}

const text = (file: Uint8Array) => new TextDecoder().decode(file);
const bytes = (file: string) => new TextEncoder().encode(file);

describe('a file that is not the backup that was made', () => {
  let file: Uint8Array;
  let before: Awaited<ReturnType<typeof contentsOf>>;

  beforeEach(async () => {
    ({ file } = await backup());
    await keep(other, [incoming(finding({ id: 'urn:uuid:there' }), 'there')], 5);
    before = await contentsOf(other);
  });

  async function refusal(given: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
    const outcome = await restoreBackup(other, given, passphrase);
    expect(await contentsOf(other)).toEqual(before);
    return outcome.result === 'refused' ? outcome.reason : 'It was restored.';
  }

  test('with one byte changed is said to be damaged, wherever it is', async () => {
    const step = Math.floor(file.length / 60);
    for (let at = 3; at < file.length; at += step) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusal(changed), `byte ${at}`).toMatch(/changed or damaged|is no backup of Assay/);
    }
  });

  test('that is cut anywhere is said to be a part', async () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      const cut = file.subarray(0, Math.floor(file.length * share));
      expect(await refusal(cut)).toBe('This is no backup of Assay, or only a part of one.');
    }
  });

  test('with another passphrase is said not to open', async () => {
    expect(await refusal(file, 'correct horse batterz')).toBe('That passphrase does not open this backup.');
    expect(await refusal(file, '')).toBe('That passphrase does not open this backup.');
  });

  test('of a newer version is said to be so, before and behind its encryption', async () => {
    const newer = 'This backup was made by a newer version of Assay. Update Assay, then try again.';
    expect(await refusal(await sealed({ type: 'assay-wallet', version: 2 }, { ver: 2 }))).toBe(newer);
    expect(await refusal(await sealed({ type: 'assay-wallet', version: 2 }))).toBe(newer);
  });

  test('that is anything else is none', async () => {
    const none = /^This is no backup of Assay/;
    expect(await refusal(bytes('{}'))).toMatch(none);
    expect(await refusal(bytes('[1]'))).toMatch(none);
    expect(await refusal(IMAGE)).toMatch(none);
    expect(await refusal(await sealed({ type: 'assay-wallet', version: 1 }, { typ: 'JWE' }))).toMatch(none);
  });

  test('that asks for hours of work is refused at once', async () => {
    const jwe = JSON.parse(text(file));
    const header = JSON.parse(Buffer.from(jwe.protected, 'base64url').toString());
    const costly = Buffer.from(JSON.stringify({ ...header, p2c: 2 ** 31 - 1 })).toString('base64url');
    const began = performance.now();
    expect(await refusal(await hashed({ ...jwe, protected: costly }))).toMatch(/changed or damaged/);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('with a document that is not whole is refused as a whole', async () => {
    const { plaintext } = await opened(file);
    const whole = JSON.parse(text(plaintext));
    const broken: object[] = [
      { ...whole, originals: whole.originals.slice(1) },
      { ...whole, originals: [{ ...whole.originals[0], text: 'another' }, ...whole.originals.slice(1)] },
      { ...whole, entries: [...whole.entries, { id: 'x' }] },
      { ...whole, entries: [{ ...whole.entries[0], finding: { checks: 'none' } }] },
      { ...whole, entries: [{ ...whole.entries[0], awards: 'all' }] },
      { ...whole, holder: [{ did: 'did:key:zA', createdAt: 1, seed: 'AAAA' }] },
      { ...whole, entries: undefined },
    ];
    for (const each of broken) expect(await refusal(await sealed(each))).toMatch(/changed or damaged/);
  });

  test('brings no link along but one to the web', async () => {
    const { plaintext } = await opened(file);
    const whole = JSON.parse(text(plaintext));
    const entries = [{ ...whole.entries[0], link: 'javascript:alert(1)' }];
    expect((await restoreBackup(other, await sealed({ ...whole, entries }), PASSPHRASE)).result).toBe('done');
    const held = await listEntries(other);
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(({ link }) => link).filter((link) => link !== undefined)).toEqual([]);
  });

  /** As a backup is written, with whatever in it. */
  async function sealed(document: object, header: object = {}): Promise<Uint8Array> {
    const jwe = await new FlattenedEncrypt(bytes(JSON.stringify(document)))
      .setProtectedHeader({
        alg: 'PBES2-HS512+A256KW',
        enc: 'A256GCM',
        typ: 'assay-wallet',
        ver: 1,
        ...header,
      })
      .setKeyManagementParameters({ p2c: 1_000 })
      .encrypt(bytes(PASSPHRASE));
    return hashed(jwe as never);
  }

  async function hashed(jwe: Record<string, string>): Promise<Uint8Array> {
    const { sha256Hex } = await import('../../../lib/base/bytes.ts');
    const parts = [jwe.protected, jwe.encrypted_key, jwe.iv, jwe.ciphertext, jwe.tag].join('.');
    return bytes(JSON.stringify({ ...jwe, unprotected: { sha256: await sha256Hex(bytes(parts)) } }));
  }
});

/** With another library's hands: the passphrase and the standard are enough. */
const opened = (file: Uint8Array) =>
  flattenedDecrypt(JSON.parse(text(file)), bytes(PASSPHRASE), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: 1e7,
  });

describe('a backup', () => {
  test('says nothing in clear, and takes long to guess', async () => {
    vi.restoreAllMocks();
    const { file } = await backup();
    for (const each of ['Cloud', 'Northwind', 'Jane', 'urn:uuid']) expect(text(file)).not.toContain(each);
    const { protectedHeader } = await opened(file);
    expect(protectedHeader).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: 'assay-wallet' });
    expect(protectedHeader?.p2c).toBeGreaterThanOrEqual(210_000);
  });

  test('wants a passphrase that is not guessed at once', async () => {
    expect(await makeBackup(wallet, 'short')).toMatchObject({ result: 'refused' });
  });

  test('brings an empty wallet back to the last bit', async () => {
    const [first] = await listEntries(wallet);
    await tagEntry(wallet, first?.id ?? '', ['work']);
    await archiveEntry(wallet, (await listEntries(wallet))[1]?.id ?? '', 77);
    await removeEntry(wallet, (await listEntries(wallet))[2]?.id ?? '', Date.now());
    const { file } = await backup();
    expect(await restoreBackup(other, file, PASSPHRASE)).toEqual({
      result: 'done',
      madeAt: 99,
      added: 3,
      merged: 0,
      keysLeftBehind: 0,
    });
    expect(await contentsOf(other)).toEqual(await contentsOf(wallet));
  });

  test('that cannot be read back is none', async () => {
    const { subtle } = crypto;
    const encrypt = subtle.encrypt.bind(subtle);
    vi.spyOn(subtle, 'encrypt').mockImplementation(async (algorithm, key, plain) => {
      const box = new Uint8Array((await encrypt(algorithm, key, plain)) as ArrayBuffer);
      box[0] = (box[0] ?? 0) ^ 1;
      return box.buffer;
    });
    expect(await makeBackup(wallet, PASSPHRASE)).toEqual({
      result: 'refused',
      reason: 'The backup could not be read back. Nothing was saved.',
    });
  });

  test('crosses from a wallet in clear to one behind a passphrase, and is sealed there', async () => {
    const { file } = await backup();
    const set = await setPassphrase(other, 'another passphrase');
    if (set.result === 'refused') throw new Error(set.reason);
    other.close();
    other = await openWallet({ name: otherName, key: set.key });
    expect((await restoreBackup(other, file, PASSPHRASE)).result).toBe('done');
    expect(await contentsOf(other)).toEqual(await contentsOf(wallet));
    const raw = await openRaw(otherName);
    expect((await raw.getAll('entries')).every((row) => 'box' in row)).toBe(true);
    raw.close();
  });
});

describe('restoring into a wallet that holds something', () => {
  test('twice adds nothing', async () => {
    const { file } = await backup();
    const before = await contentsOf(wallet);
    expect(await restoreBackup(wallet, file, PASSPHRASE)).toMatchObject({ added: 0, merged: 3 });
    expect(await contentsOf(wallet)).toEqual(before);
  });

  test('makes one of two entries of one award, with the originals, tags and dates of both', async () => {
    await tagEntry(wallet, (await listEntries(wallet))[0]?.id ?? '', ['from the backup']);
    const { file } = await backup();
    await keep(other, [incoming(finding(), 'as it was downloaded again')], 500);
    await tagEntry(other, (await listEntries(other))[0]?.id ?? '', ['here']);
    const [here] = await listEntries(other);
    expect(await restoreBackup(other, file, PASSPHRASE)).toMatchObject({ added: 2, merged: 1 });
    const [entry] = await listEntries(other);
    expect(entry).toMatchObject({
      id: here?.id,
      tags: ['from the backup', 'here'],
      addedAt: 10,
      link: 'https://badges.northwind.edu/a/1',
    });
    expect(await originalsOf(other, entry as never)).toHaveLength(2);
  });

  test('brings back what was removed since, and removes nothing', async () => {
    const [first, second] = await listEntries(wallet);
    await removeEntry(wallet, second?.id ?? '', 50);
    const { file } = await backup();
    await removeEntry(wallet, first?.id ?? '', 60);
    await keep(wallet, [incoming(finding({ id: 'urn:uuid:2', title: 'Zürich “2”' }), IMAGE)], 70);
    await restoreBackup(wallet, file, PASSPHRASE);
    expect((await listEntries(wallet)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([first?.id, second?.id]),
    );
  });

  test('keeps the newer finding, and one against an award over one for it', async () => {
    const { file } = await backup();
    const [first] = await listEntries(wallet);
    await updateFinding(wallet, first?.id ?? '', { ...finding({}, ['key_of_issuer', 'revoked']), at: 5_000 });
    await restoreBackup(wallet, file, PASSPHRASE);
    expect((await listEntries(wallet))[0]?.finding.at).toBe(5_000);
  });

  test('takes an altered copy for nothing but itself', async () => {
    await keep(wallet, [incoming(finding({}, ['proof_invalid']), 'forged')], 40);
    const { file } = await backup();
    await keep(other, [incoming(finding(), 'genuine')], 1);
    await restoreBackup(other, file, PASSPHRASE);
    const all = await listEntries(other);
    expect(all).toHaveLength(4);
    const genuine = all.find(({ finding: { checks } }) => checks[0]?.code === 'key_of_issuer');
    expect(genuine?.originals).toHaveLength(2);
  });

  test('takes awards of one title by two issuers for two', async () => {
    const elsewhere = { id: 'did:web:riverbend.example', name: 'Riverbend', domain: 'riverbend.example' };
    await keep(wallet, [incoming(finding({ id: 'urn:uuid:4', issuer: elsewhere }), 'namesake')], 40);
    const { file } = await backup();
    expect(await restoreBackup(other, file, PASSPHRASE)).toMatchObject({ added: 4, merged: 0 });
    expect(await contentsOf(other)).toEqual(await contentsOf(wallet));
  });

  test.each(['held', 'saved'] as const)(
    'puts a credential in the place of the %s claim for it',
    async (claim) => {
      const claimed = { title: 'Cloud Practitioner', url: 'https://badges.northwind.edu/a/1' };
      const line = { ...incoming(claimFinding(claimed, 1_000), 'Name,Url\n'), claimed };
      const [from, to] = claim === 'held' ? [wallet, other] : [other, wallet];
      await keep(other, [line], 1);
      const made = await makeBackup(from, PASSPHRASE, 99);
      if (made.result === 'refused') throw new Error(made.reason);
      await restoreBackup(to, made.file, PASSPHRASE);
      const entry = (await listEntries(to)).find(({ title }) => title === 'Cloud Practitioner');
      expect(entry).toMatchObject({ kind: 'credential', claimed });
      expect((await originalsOf(to, entry as never)).map(({ bytes: one }) => text(one))).toEqual(['first']);
    },
  );

  test('brings back no trouble that is over, and asks nobody to read a notice twice', async () => {
    const [first] = await listEntries(wallet);
    const id = first?.id ?? '';
    await updateFinding(wallet, id, unread('not_found'), 2_000);
    await dismissNotice(wallet, id, 'expired');
    const { file } = await backup();
    await updateFinding(wallet, id, { ...finding(), at: 3_000 }, 3_000);
    await dismissNotice(wallet, id, 'expires in 7');
    await restoreBackup(wallet, file, PASSPHRASE);
    const after = await getEntry(wallet, id);
    expect(after?.trouble).toBeUndefined();
    expect(after?.seen?.toSorted()).toEqual(['expired', 'expires in 7']);
  });

  test('that fails at any write leaves the wallet as it was', async () => {
    const { file } = await backup();
    await keep(other, [incoming(finding({ id: 'urn:uuid:there' }), 'there')], 5);
    const before = await contentsOf(other);
    for (let at = 1; at <= 7; at += 1) {
      failAtWrite(at);
      expect(await restoreBackup(other, file, PASSPHRASE)).toEqual({
        result: 'refused',
        reason: 'The disk is full; nothing was changed.',
      });
      vi.restoreAllMocks();
      quickly();
      expect(await contentsOf(other)).toEqual(before);
    }
    expect((await restoreBackup(other, file, PASSPHRASE)).result).toBe('done');
  });
});

describe('the key of the holder', () => {
  const message = bytes('a challenge');

  test('of this device alone stays behind, and that is said', async () => {
    await holderKey(wallet);
    const { file } = await backup();
    expect(await restoreBackup(other, file, PASSPHRASE)).toMatchObject({ keysLeftBehind: 1 });
    expect(await holderKeys(other)).toEqual([]);
  });

  test('behind a passphrase goes with the backup, and signs the same there', async () => {
    const name = crypto.randomUUID();
    wallet.close();
    wallet = await openWallet({ name });
    const set = await setPassphrase(wallet, PASSPHRASE);
    if (set.result === 'refused') throw new Error(set.reason);
    wallet.close();
    wallet = await openWallet({ name, key: set.key });
    const made = await holderKey(wallet);
    if (made.result === 'refused') throw new Error(made.reason);
    const { did } = made.value;
    const { file } = await backup();
    expect(await restoreBackup(other, file, PASSPHRASE)).toMatchObject({ keysLeftBehind: 0 });
    expect(await holderKeys(other)).toMatchObject([{ did, isDeviceOnly: true }]);
    // Ed25519 signs the same bytes the same way (RFC 8032).
    expect(await signAsHolder(other, did, message)).toEqual(await signAsHolder(wallet, did, message));
  });
});

describe('a backup is asked for', () => {
  async function add(count: number, from: number): Promise<void> {
    for (let at = from; at < from + count; at += 1)
      await keep(wallet, [incoming(finding({ id: `urn:x:${at}` }), `file ${at}`)]);
  }

  test('after the first import, and not of an empty wallet', async () => {
    expect(await backupStanding(other)).toEqual({ badges: 0, unsaved: 0, isDue: false, isWorthAWord: false });
    await keep(other, [incoming(finding(), 'x')]);
    expect(await backupStanding(other)).toMatchObject({ unsaved: 1, isDue: true, isWorthAWord: false });
  });

  test('again after ten changes that it has not; checks are none', async () => {
    await backupSaved(wallet, await backup());
    const [first] = await listEntries(wallet);
    expect(await backupStanding(wallet)).toEqual({
      badges: 3,
      unsaved: 0,
      backedUpAt: 99,
      isDue: false,
      isWorthAWord: false,
    });
    await updateFinding(wallet, first?.id ?? '', finding({}, ['key_of_issuer', 'revoked']));
    expect((await backupStanding(wallet)).unsaved).toBe(0);
    await add(9, 10);
    expect(await backupStanding(wallet)).toMatchObject({ unsaved: 9, isDue: false, isWorthAWord: true });
    await tagEntry(wallet, first?.id ?? '', ['x']);
    expect(await backupStanding(wallet)).toMatchObject({ unsaved: 10, isDue: true });
  });

  test('not before ten more, where it was put off; that there is none is said all the same', async () => {
    await putOffBackup(wallet);
    await add(9, 10);
    expect(await backupStanding(wallet)).toMatchObject({ isDue: false, isWorthAWord: true });
    await add(1, 30);
    expect(await backupStanding(wallet)).toMatchObject({ isDue: true });
  });

  test('what changed while one was made is not in it', async () => {
    const made = await backup();
    await add(2, 10);
    await backupSaved(wallet, made);
    expect((await backupStanding(wallet)).unsaved).toBe(2);
  });
});
