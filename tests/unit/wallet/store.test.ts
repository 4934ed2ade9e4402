import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../../lib/credential/verdict.ts';
import { openRaw } from '../../../lib/wallet/open.ts';
import { MIGRATIONS } from '../../../lib/wallet/schema.ts';
import {
  archiveEntry,
  dismissNotice,
  entriesInParts,
  fetchedPicture,
  getEntry,
  keep,
  keepPicture,
  listEntries,
  listRemoved,
  openWallet,
  originalsOf,
  removeEntry,
  restoreEntry,
  revisionOf,
  tagEntry,
  UNDO_MS,
  updateFinding,
  type Wallet,
} from '../../../lib/wallet/store.ts';
import { CREDLY, finding, incoming, unread } from './credentials.ts';
import { failAtWrite } from './failing-write.ts';

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

const LINK = 'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000009';

/** Everything that is stored, to compare before and after. */
async function everything() {
  return {
    entries: await wallet.getAll('entries'),
    originals: await wallet.getAll('originals'),
    revision: await revisionOf(wallet),
  };
}

describe('a change that fails', () => {
  const two = () => [
    incoming(finding(), 'first'),
    incoming(finding({ id: 'urn:uuid:2', title: 'Second' }), 'second'),
  ];

  test.each([1, 2, 3, 4, 5])('keeps nothing of a file if write %i meets a full disk', async (at) => {
    const before = await everything();
    failAtWrite(at);
    const results = await keep(wallet, two());
    vi.restoreAllMocks();
    expect(results).toEqual([
      { result: 'refused', title: 'Cloud Practitioner', reason: 'The disk is full; nothing was changed.' },
      { result: 'refused', title: 'Second', reason: 'The disk is full; nothing was changed.' },
    ]);
    expect(await everything()).toEqual(before);
  });

  test('keeps nothing if the browser aborts in the middle', async () => {
    failAtWrite(2, 'AbortError');
    const [first] = await keep(wallet, two());
    vi.restoreAllMocks();
    expect(first).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('nothing was changed'),
    });
    expect((await everything()).originals).toEqual([]);
  });

  test('keeps nothing if our own code throws between two writes', async () => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++count === 3) throw new TypeError('a bug');
      return put.apply(this, args as [unknown]);
    });
    const [first] = await keep(wallet, two());
    vi.restoreAllMocks();
    expect(first).toMatchObject({ result: 'refused' });
    expect((await everything()).entries).toEqual([]);
  });

  test('leaves the entry as it was if a removal cannot be written', async () => {
    await keep(wallet, two());
    const before = await everything();
    failAtWrite(1);
    const change = await removeEntry(wallet, before.entries[0]?.id ?? '');
    vi.restoreAllMocks();
    expect(change).toEqual({ result: 'refused', reason: 'The disk is full; nothing was changed.' });
    expect(await everything()).toEqual(before);
  });

  test('is refused in words when the wallet was closed under us', async () => {
    wallet.close();
    const [result] = await keep(wallet, two());
    expect(result).toMatchObject({ result: 'refused', reason: expect.stringContaining('closed') });
    wallet = await openWallet({ name });
  });

  test('asks the browser for strict durability', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await keep(wallet, two());
    expect(begun.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' });
  });
});

describe('two windows', () => {
  test('that keep the same file at once make one entry', async () => {
    const other = await openWallet({ name });
    const results = await Promise.all([
      keep(wallet, [incoming(finding(), 'same')]),
      keep(other, [incoming(finding(), 'same')]),
    ]);
    expect(
      results
        .flat()
        .map((each) => each.result)
        .sort(),
    ).toEqual(['added', 'already_there']);
    expect(await listEntries(wallet)).toHaveLength(1);
    other.close();
  });

  test('that keep different files at once lose neither', async () => {
    const other = await openWallet({ name });
    const files = Array.from({ length: 20 }, (_, at) =>
      keep(at % 2 ? wallet : other, [incoming(finding({ id: `urn:x:${at}` }), `file ${at}`)]),
    );
    await Promise.all(files);
    expect(await listEntries(wallet)).toHaveLength(20);
    expect(await revisionOf(wallet)).toBe(20);
    other.close();
  });

  test('do not block one that takes the wallet to a newer version', async () => {
    const newer = await openRaw(name, MIGRATIONS.length + 1);
    await expect(openWallet({ name })).rejects.toThrow('written by a newer version');
    newer.close();
  });
});

describe('what may be kept', () => {
  test('garbage is refused with a reason', async () => {
    const results = await keep(wallet, [incoming(unread('malformed'), 'not a badge')]);
    expect(results).toEqual([
      { result: 'refused', title: 'Untitled credential', reason: 'No credential could be read in it.' },
    ]);
    expect((await everything()).originals).toEqual([]);
  });

  test('an unread page is refused, and the reason says what is missing', async () => {
    const [page, ask] = await keep(wallet, [
      incoming(unread('page_only', 'www.coursera.org'), 'x'),
      incoming(unread('permission_needed', 'badges.uni.example'), 'y'),
    ]);
    expect(page).toMatchObject({ reason: 'The page has not been read yet.' });
    expect(ask).toMatchObject({ reason: expect.stringContaining('badges.uni.example') });
  });

  test('empty bytes are refused', async () => {
    expect(await keep(wallet, [incoming(finding(), '')])).toMatchObject([{ result: 'refused' }]);
  });

  test('a credential nobody could confirm is kept with what was found', async () => {
    await keep(wallet, [incoming(finding({}, ['key_unavailable']), 'x')]);
    const [kept] = await listEntries(wallet);
    expect(kept?.finding.checks).toEqual([check('key_unavailable')]);
  });

  test('a bad one does not keep the others of its file out', async () => {
    const results = await keep(wallet, [incoming(unread('malformed'), 'x'), incoming(finding(), 'x')]);
    expect(results.map((each) => each.result)).toEqual(['refused', 'added']);
  });
});

describe('the bytes', () => {
  test('are kept exactly as received, also from the middle of a larger buffer', async () => {
    const buffer = new Uint8Array([9, 9, 0, 255, 10, 13, 128, 9]);
    await keep(wallet, [incoming(finding(), buffer.subarray(2, 7))]);
    buffer.fill(1);
    const [entry] = await listEntries(wallet);
    const [original] = entry ? await originalsOf(wallet, entry) : [];
    expect([...(original?.bytes ?? [])]).toEqual([0, 255, 10, 13, 128]);
    expect(original?.bytes.buffer.byteLength).toBe(5);
    expect(original).toMatchObject({ source: 'badge.json', mediaType: 'application/vc+ld+json' });
  });

  test('are named by their SHA-256', async () => {
    await keep(wallet, [incoming(finding(), 'abc')]);
    const [entry] = await listEntries(wallet);
    expect(entry?.originals).toEqual(['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']);
  });
});

describe('the same award', () => {
  test('as the same bytes is already there', async () => {
    await keep(wallet, [incoming(finding(), 'same')]);
    const [again] = await keep(wallet, [incoming(finding(), 'same')]);
    expect(again).toMatchObject({ result: 'already_there', title: 'Cloud Practitioner' });
    expect(await listEntries(wallet)).toHaveLength(1);
  });

  test('from another source, by credential id and issuer id, is one entry with both originals', async () => {
    await keep(wallet, [incoming(finding(), 'as JSON')]);
    const [again] = await keep(wallet, [incoming(finding(), 'baked in a PNG')]);
    expect(again?.result).toBe('merged');
    const entries = await listEntries(wallet);
    expect(entries).toHaveLength(1);
    expect(entries[0] && (await originalsOf(wallet, entries[0]))).toHaveLength(2);
  });

  test('behind the same link, whatever its format, is one entry', async () => {
    await keep(wallet, [incoming(finding(), 'OB3', LINK)]);
    const ob2 = finding({ format: 'open-badge-2', id: LINK, issuer: { id: 'https://credly.com/i/1' } });
    const [again] = await keep(wallet, [incoming(ob2, 'OB2', `${LINK}#top`)]);
    expect(again?.result).toBe('merged');
  });

  test('with the id but another issuer is another award', async () => {
    await keep(wallet, [incoming(finding(), 'one')]);
    const other = finding({ issuer: { id: 'did:web:elsewhere.example' } });
    expect(await keep(wallet, [incoming(other, 'two')])).toMatchObject([{ result: 'added' }]);
  });

  test('is never an altered copy of it, though its ids and its link are the same', async () => {
    await keep(wallet, [incoming(finding(), 'true', LINK)]);
    const forged = finding({ title: 'Cloud Architect' }, ['proof_invalid']);
    expect(await keep(wallet, [incoming(forged, 'forged', LINK)])).toMatchObject([{ result: 'added' }]);
    const [first, second] = await listEntries(wallet);
    expect([first?.title, second?.title]).toEqual(['Cloud Practitioner', 'Cloud Architect']);
    expect(first?.originals).toHaveLength(1);
  });

  test('is not all that one link or one file holds', async () => {
    const both = [
      incoming(finding({ id: 'urn:uuid:1', title: 'One' }), 'presentation', LINK),
      incoming(finding({ id: 'urn:uuid:2', title: 'Two' }), 'presentation', LINK),
    ];
    expect((await keep(wallet, both)).map((each) => each.result)).toEqual(['added', 'added']);
    expect((await keep(wallet, both)).map((each) => each.result)).toEqual(['already_there', 'already_there']);
    expect((await everything()).originals).toHaveLength(1);
  });

  test('shows the finding that is bound to the issuer, whichever came first', async () => {
    await keep(wallet, [incoming(finding({}, ['permission_needed']), 'a')]);
    await keep(wallet, [incoming(finding(), 'b')]);
    await keep(wallet, [incoming(finding({}, ['unreachable']), 'c')]);
    const [entry] = await listEntries(wallet);
    expect(entry?.finding.checks).toEqual([check('key_of_issuer')]);
  });

  test('read from a page is an entry of its own kind', async () => {
    const page = { ...finding({ format: 'page' }, ['platform_page']), platform: CREDLY };
    await keep(wallet, [incoming(page, '<html>', LINK)]);
    expect(await listEntries(wallet)).toMatchObject([{ kind: 'link', format: 'page', link: LINK }]);
  });
});

describe('removing', () => {
  async function kept(): Promise<string> {
    const [result] = await keep(wallet, [incoming(finding(), 'x')], 10);
    return result?.result === 'added' ? result.entryId : '';
  }

  test('can be undone, and nothing is missing afterwards', async () => {
    const id = await kept();
    const before = await everything();
    expect(await removeEntry(wallet, id, 20)).toEqual({ result: 'done' });
    expect(await listEntries(wallet)).toEqual([]);
    expect(await getEntry(wallet, id)).toMatchObject({ removedAt: 20 });
    expect(await listRemoved(wallet)).toMatchObject([{ id, removedAt: 20 }]);
    await restoreEntry(wallet, id);
    expect(await listRemoved(wallet)).toEqual([]);
    expect({ ...(await everything()), revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  test('and adding again brings the entry back', async () => {
    const id = await kept();
    await removeEntry(wallet, id);
    expect(await keep(wallet, [incoming(finding(), 'x')])).toMatchObject([{ result: 'added', entryId: id }]);
    expect(await listEntries(wallet)).toHaveLength(1);
  });

  test('lasts thirty days, then entry and bytes go', async () => {
    const id = await kept();
    await keep(wallet, [incoming(finding({ id: 'urn:uuid:stays' }), 'stays')]);
    await removeEntry(wallet, id, 1_000);
    (await openWallet({ name, now: 1_000 + UNDO_MS })).close();
    expect(await getEntry(wallet, id)).toBeDefined();
    (await openWallet({ name, now: 1_001 + UNDO_MS + 3_600_000 })).close();
    expect(await getEntry(wallet, id)).toBeUndefined();
    expect((await everything()).originals).toHaveLength(1);
  });

  test('bytes that another entry needs stay', async () => {
    const file = [
      incoming(finding({ id: 'urn:uuid:1' }), 'one file'),
      incoming(finding({ id: 'urn:uuid:2' }), 'one file'),
    ];
    const [first] = await keep(wallet, file);
    await removeEntry(wallet, first?.result === 'added' ? first.entryId : '', 0);
    (await openWallet({ name, now: UNDO_MS + 1 })).close();
    expect((await everything()).originals).toHaveLength(1);
  });

  test('what is not there is said to be gone', async () => {
    expect(await removeEntry(wallet, 'nothing')).toMatchObject({ result: 'refused' });
  });
});

describe('reading in parts', () => {
  test('meets every entry once, and none that is removed', async () => {
    for (let at = 0; at < 7; at++)
      await keep(wallet, [incoming(finding({ id: `urn:x:${at}` }), `file ${at}`)]);
    const all = await listEntries(wallet);
    await removeEntry(wallet, all[2]?.id ?? '');
    const parts: string[][] = [];
    for await (const part of entriesInParts(wallet, 3)) parts.push(part.map(({ id }) => id));
    const kept = all.map(({ id }) => id).filter((id) => id !== all[2]?.id);
    expect(parts.flat().sort()).toEqual(kept.sort());
    expect(Math.max(...parts.map((each) => each.length))).toBeLessThanOrEqual(3);
  });
});

describe('a fetched picture', () => {
  const picture = (text: string) => ({
    ...{ bytes: new TextEncoder().encode(text), mediaType: 'image/png', receivedAt: 0 },
    source: 'https://images.example/1.png',
  });

  test('stands beside its entry, is no original of it, and outlives the removal of others', async () => {
    const kept = await keep(
      wallet,
      ['1', '2'].map((id) => incoming(finding({ id: `urn:x:${id}` }), id)),
    );
    const [first = '', second = ''] = kept.map((each) => (each.result === 'added' ? each.entryId : ''));
    expect(await keepPicture(wallet, first, picture('one'))).toEqual({ result: 'done' });
    await removeEntry(wallet, second, 0);
    (await openWallet({ name, now: UNDO_MS + 1 })).close();
    const entry = await getEntry(wallet, first);
    if (!entry) throw new Error('The entry is gone.');
    expect(await fetchedPicture(wallet, entry)).toMatchObject(picture('one'));
    expect(await originalsOf(wallet, entry)).toHaveLength(1);
  });

  test('is not kept for what is gone', async () => {
    expect(await keepPicture(wallet, 'nothing', picture('x'))).toMatchObject({ result: 'refused' });
    expect((await everything()).originals).toEqual([]);
  });
});

describe('opening', () => {
  test('reads no entry where none waits to be let go of', async () => {
    await keep(wallet, [incoming(finding(), 'x')]);
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    (await openWallet({ name })).close();
    expect(read).not.toHaveBeenCalled();
  });

  test('lets go of each removal in its own time', async () => {
    const kept = await keep(
      wallet,
      ['1', '2'].map((id) => incoming(finding({ id: `urn:x:${id}` }), id)),
    );
    const [first = '', second = ''] = kept.map((each) => (each.result === 'added' ? each.entryId : ''));
    await removeEntry(wallet, second, 2_000);
    await removeEntry(wallet, first, 1_000);
    (await openWallet({ name, now: 1_001 + UNDO_MS })).close();
    expect([await getEntry(wallet, first), await getEntry(wallet, second)]).toMatchObject([
      undefined,
      { removedAt: 2_000 },
    ]);
    (await openWallet({ name, now: 2_001 + UNDO_MS })).close();
    expect(await getEntry(wallet, second)).toBeUndefined();
  });
});

describe('a new check', () => {
  test('replaces the finding and keeps what was read', async () => {
    const [kept] = await keep(wallet, [incoming(finding(), 'x')]);
    const id = kept?.result === 'added' ? kept.entryId : '';
    await updateFinding(wallet, id, finding({}, ['key_of_issuer', 'revoked']));
    expect((await getEntry(wallet, id))?.finding.checks.map((each) => each.code)).toContain('revoked');
    await updateFinding(wallet, id, unread('not_found'));
    expect(await getEntry(wallet, id)).toMatchObject({
      title: 'Cloud Practitioner',
      finding: { checks: [check('not_found')] },
    });
  });

  test.each(['unreachable', 'not_found'] as const)(
    'that brought no verdict (%s) leaves the good one with its date, and says what went wrong',
    async (code) => {
      const [kept] = await keep(wallet, [incoming(finding(), 'x')]);
      const id = kept?.result === 'added' ? kept.entryId : '';
      await updateFinding(wallet, id, unread(code), 70);
      const entry = await getEntry(wallet, id);
      expect(entry?.finding.checks).toEqual([check('key_of_issuer')]);
      expect(entry).toMatchObject({ checkedAt: 70, trouble: { code, at: 70 } });
      await updateFinding(wallet, id, finding(), 90);
      expect(await getEntry(wallet, id)).not.toHaveProperty('trouble');
    },
  );

  test('and a notice that was seen is remembered by its name', async () => {
    const [kept] = await keep(wallet, [incoming(finding(), 'x')]);
    const id = kept?.result === 'added' ? kept.entryId : '';
    await dismissNotice(wallet, id, 'revoked');
    await dismissNotice(wallet, id, 'revoked');
    expect((await getEntry(wallet, id))?.seen).toEqual(['revoked']);
  });
});

describe('What the user says of an entry', () => {
  const entry = async () => (await listEntries(wallet))[0];

  test('is a few words, each once and in order, and none where they are taken away', async () => {
    await keep(wallet, [incoming(finding(), 'first')]);
    const id = (await entry())?.id ?? '';
    expect(await tagEntry(wallet, id, ['work ', 'Data', 'work', ' '])).toEqual({ result: 'done' });
    expect((await entry())?.tags).toEqual(['Data', 'work']);
    await tagEntry(wallet, id, []);
    expect(await entry()).not.toHaveProperty('tags');
  });

  test('puts it aside, and back', async () => {
    await keep(wallet, [incoming(finding(), 'first')]);
    const id = (await entry())?.id ?? '';
    await archiveEntry(wallet, id, 7);
    expect((await entry())?.archivedAt).toBe(7);
    await archiveEntry(wallet, id, undefined);
    expect(await entry()).not.toHaveProperty('archivedAt');
  });
});
