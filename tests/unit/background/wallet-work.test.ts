import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { toBase64, utf8Encode } from '../../../lib/base/bytes.ts';
import type { KeepResult, TabView } from '../../../lib/browser/messages.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { listEntries, openWallet, originalsOf } from '../../../lib/wallet/store.ts';
import { createStage, credentialOf, credly, linkTo, type Stage, settled } from './stage.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function profile(found = {}): Promise<Stage> {
  const stage = createStage();
  stage.answers.set(credly(0), found);
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  return stage;
}

async function held() {
  const wallet = await openWallet();
  const entries = await listEntries(wallet);
  const originals = await Promise.all(entries.map((entry) => originalsOf(wallet, entry)));
  wallet.close();
  return { entries, originals: originals.flat() };
}

test('"Add to wallet" asks afresh and keeps the bytes as they came', async () => {
  const stage = await profile();
  const result = await stage.fromPopup('own.keep', { tabId: 7, key: credly(0) });
  expect(result).toMatchObject({ result: 'added', title: 'Cloud Practitioner' });
  expect(stage.asked).toHaveLength(2);
  const { entries, originals } = await held();
  expect(entries).toMatchObject([{ link: credly(0), title: 'Cloud Practitioner' }]);
  expect(originals).toMatchObject([{ source: credly(0) }]);
  expect(new TextDecoder().decode(originals[0]?.bytes)).toBe(credly(0));
  const view = (await stage.fromPopup('own.tab', { tabId: 7 })) as TabView;
  expect(view.entries).toMatchObject([{ inWallet: true }]);
  expect(await stage.fromPopup('own.keep', { tabId: 7, key: credly(0) })).toMatchObject({
    result: 'already_there',
  });
});

test('what was not asked yet is not kept, and nobody is asked for it', async () => {
  const stage = createStage();
  const shape = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  stage.permitted.add('badges.smallco.example');
  await stage.fromPage('page.check', { links: [linkTo(shape)] });
  expect(await stage.fromPopup('own.keep', { tabId: 7, key: shape })).toEqual({
    result: 'refused',
    title: shape,
    reason: 'Not asked yet.',
    askHost: 'badges.smallco.example',
  });
  expect(stage.asked).toEqual([]);
  expect((await held()).entries).toEqual([]);
});

test('what is not in the list of that tab is not kept', async () => {
  const stage = await profile();
  expect(await stage.fromPopup('own.keep', { tabId: 8, key: credly(0) })).toMatchObject({
    result: 'refused',
  });
});

test('a file is kept as it is, under its name', async () => {
  const stage = createStage();
  stage.answers.set('', {});
  const base64 = toBase64(utf8Encode('{"a": 1}'));
  const results = (await stage.fromPopup('own.import', { name: 'badge.json', base64 })) as KeepResult[];
  expect(results).toMatchObject([{ result: 'added' }]);
  const { originals } = await held();
  expect(originals).toMatchObject([{ source: 'badge.json', mediaType: 'application/json' }]);
  expect(new TextDecoder().decode(originals[0]?.bytes)).toBe('{"a": 1}');
  expect(stage.asked).toEqual([]);
});

test('a file that holds no credential is refused with a reason, and so is one that arrived broken', async () => {
  const stage = createStage();
  stage.answers.set('', async () => ({ credential: undefined as never, checks: [check('malformed')] }));
  const file = { name: 'x.json', base64: toBase64(utf8Encode('nonsense')) };
  expect(await stage.fromPopup('own.import', file)).toMatchObject([{ result: 'refused' }]);
  expect(await stage.fromPopup('own.import', { name: 'x.json', base64: '§§' })).toMatchObject([
    { result: 'refused' },
  ]);
});

test('several files are kept together, each with results of its own', async () => {
  const stage = createStage();
  stage.answers.set('', {});
  const files = ['one', 'two'].map((name) => ({
    name: `${name}.json`,
    base64: [toBase64(utf8Encode(`{"a": "${name}"}`))],
  }));
  const broken = { name: 'broken.json', base64: ['§§'] };
  const results = await stage.fromPopup('own.importFiles', { files: [...files, broken] });
  expect(results).toMatchObject([
    [{ result: 'added' }],
    [{ result: 'merged' }],
    [{ result: 'refused', title: 'broken.json' }],
  ]);
  expect((await held()).originals.map(({ source }) => source)).toEqual(['one.json', 'two.json']);
});

test.each([
  ['too many files', { files: Array.from({ length: 101 }, () => ({ name: 'a', base64: ['YQ=='] })) }],
  ['no list', { files: { name: 'a' } }],
  ['a file without parts', { files: [{ name: 'a' }] }],
])('a message with %s is not answered', (_, body) => {
  expect(createStage().fromPopup('own.importFiles', body)).toBeUndefined();
});

test('a link that the user typed is the click on its host, and on no other', async () => {
  const stage = createStage();
  const url = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  stage.answers.set(url, {});
  expect(await stage.fromPopup('own.import', { url })).toMatchObject([{ result: 'refused' }]);
  stage.permitted.add('badges.smallco.example');
  expect(await stage.fromPopup('own.import', { url })).toMatchObject([{ result: 'added' }]);
  expect(stage.asked).toEqual([url]);
  expect(stage.stored.local.clicked).toEqual([]);
});

test('a host that only a code or a list names is not asked, though the browser would allow it', async () => {
  const stage = createStage();
  const url = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  stage.permitted.add('badges.smallco.example');
  stage.answers.set(url, {});
  expect(await stage.fromPopup('own.import', { url, unnamed: true })).toMatchObject([
    { result: 'refused', askHost: 'badges.smallco.example' },
  ]);
  expect(stage.asked).toEqual([]);
  stage.answers.set(credly(0), {});
  expect(await stage.fromPopup('own.import', { url: credly(0), unnamed: true })).toMatchObject([
    { result: 'added' },
  ]);
});

test('a fresh verdict is written into the wallet; one that reached nobody does not push out the old one', async () => {
  const stage = await profile();
  await stage.fromPopup('own.keep', { tabId: 7, key: credly(0) });
  const [entry] = (await held()).entries;
  const entryId = entry?.id ?? '';
  stage.clock.now += 3_600_000;
  stage.answers.set(credly(0), { checks: [check('platform_record'), check('revoked')] });
  expect(await stage.fromPopup('own.recheck', { entryId })).toEqual({ verdictAt: stage.clock.now });
  expect((await held()).entries[0]?.finding.checks.map((each) => each.code)).toContain('revoked');
  stage.permitted.clear();
  stage.clock.now += 3_600_000;
  await stage.fromPopup('own.recheck', { entryId });
  const [after] = (await held()).entries;
  expect(after?.finding.checks.map((each) => each.code)).toContain('revoked');
  expect(after?.title).toBe('Cloud Practitioner');
});

test('an award that was put behind the link of another does not take its place', async () => {
  const stage = createStage();
  const url = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  stage.permitted.add('badges.smallco.example');
  const own = { method: 'signature', platform: undefined as never } as const;
  stage.answers.set(url, { ...own, credential: credentialOf({ id: 'urn:uuid:mine', title: 'Welding' }) });
  await stage.fromPopup('own.import', { url });
  const [entry] = (await held()).entries;
  stage.answers.set(url, { ...own, credential: credentialOf({ id: 'urn:uuid:other', title: 'Medicine' }) });
  stage.answers.set('', { ...own, credential: credentialOf({ id: 'urn:uuid:mine', title: 'Welding' }) });
  stage.clock.now += 3_600_000;
  await stage.fromPopup('own.recheck', { entryId: entry?.id });
  const [after] = (await held()).entries;
  expect(after).toMatchObject({ title: 'Welding', finding: { at: stage.clock.now } });
});

test('an entry that is gone says so', async () => {
  const stage = createStage();
  await expect(stage.fromPopup('own.recheck', { entryId: 'gone' })).rejects.toThrow(
    'no longer in the wallet',
  );
});

test('a wallet that cannot be opened does not cost the list of the page', async () => {
  const stage = await profile();
  await settled();
  indexedDB.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const view = (await stage.fromPopup('own.tab', { tabId: 7 })) as TabView;
  expect(view.entries).toMatchObject([{ state: 'verified', inWallet: false }]);
});

test('a profile is asked for its list on the click that names it, and nothing of it is kept yet', async () => {
  const stage = createStage();
  const url = 'https://www.credly.com/users/nadia-kestrel';
  expect(await stage.fromPopup('own.awards', { url })).toEqual({
    refused: expect.stringContaining('Assay does not know'),
  });
  expect(stage.asked).toEqual([`${url}/badges.json`]);
  expect(await stage.fromPopup('own.awards', { url: credly(0) })).toEqual({ links: [credly(0)], left: 0 });
  expect((await held()).entries).toEqual([]);
});

test('checking a claim again looks behind its link, and what is there takes its place', async () => {
  const stage = createStage();
  const table = `Name,Url,Authority,Started On\nWelding,${credly(0)}/linked_in_profile,Guild,\nForging,,Guild,\n`;
  await stage.fromPopup('own.import', { name: 'Certifications.csv', base64: toBase64(utf8Encode(table)) });
  const [welding, forging] = (await held()).entries;
  stage.answers.set(`${credly(0)}/linked_in_profile`, {});
  stage.answers.set(credly(0), {});
  await stage.fromPopup('own.recheck', { entryId: forging?.id });
  expect(stage.asked).toEqual([]);
  await stage.fromPopup('own.recheck', { entryId: welding?.id });
  expect((await held()).entries).toMatchObject([
    { id: welding?.id, kind: 'credential', title: 'Cloud Practitioner', claimed: { title: 'Welding' } },
    { id: forging?.id, kind: 'claim' },
  ]);
});
