// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { glanceOf, keepGlance, readGlance } from '../../../entrypoints/popup/glance.ts';
import { pictureOf } from '../../../entrypoints/popup/picture-of.ts';
import { detailOf } from '../../../entrypoints/popup/wallet-detail.ts';
import { itemOf } from '../../../entrypoints/popup/wallet-items.ts';
import { readDetail, readItem, readWallet } from '../../../entrypoints/popup/wallet-read.ts';
import { DEFAULT_OPTIONS } from '../../../lib/browser/options.ts';
import { setPassphrase } from '../../../lib/wallet/lock.ts';
import type { Original } from '../../../lib/wallet/model.ts';
import { keep, openWallet, removeEntry } from '../../../lib/wallet/store.ts';
import { entry, finding, incoming } from '../wallet/credentials.ts';

const stored = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  name: undefined as string | undefined,
}));
vi.mock('../../../lib/browser/storage.ts', () => ({
  readOptions: async () => ({ ...DEFAULT_OPTIONS, ...(stored.name ? { name: stored.name } : {}) }),
  session: {
    read: async (key: string) => structuredClone(stored.session.get(key)),
    write: async (key: string, value: unknown) => void stored.session.set(key, structuredClone(value)),
    remove: async (key: string) => void stored.session.delete(key),
  },
}));

vi.mock('../../../lib/browser/wallet-key.ts', () => ({
  readWalletKey: async () => stored.session.get('wallet key'),
  stayUnlocked: async () => {},
}));

const NOW = Date.UTC(2026, 10, 22);
const KNOWN = ['key_of_issuer', 'issuer_recognised'] as const;
const original = (text: string, mediaType = 'application/json'): Original => ({
  hash: 'ab',
  bytes: new TextEncoder().encode(text),
  mediaType,
  source: 'badge.json',
  receivedAt: 0,
});

async function hold(...ids: string[]): Promise<string[]> {
  const wallet = await openWallet();
  const files = ids.map((id) => incoming(finding({ id, title: id }, [...KNOWN]), id));
  const kept = await keep(wallet, files);
  wallet.close();
  return kept.map((each) => (each.result === 'refused' ? '' : each.entryId));
}

beforeEach(() => {
  stored.session.clear();
  stored.name = undefined;
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('an item', () => {
  test('is judged for the owner of the wallet, and holds nothing of the finding', async () => {
    const held = entry('a', finding({}, [...KNOWN]));
    const item = await itemOf(held, { ...DEFAULT_OPTIONS, name: 'Tobias Brandt' }, NOW);
    expect(item.state).toBe('other');
    expect(JSON.stringify(item).length).toBeLessThan(1_500);
  });

  test('of what nothing confirms has its title, and no words as if they were proven', async () => {
    const item = await itemOf(entry('a', finding({}, ['proof_missing'])), DEFAULT_OPTIONS, NOW);
    expect(item).toMatchObject({ title: 'Cloud Practitioner', state: 'unchecked', skills: [] });
    expect(item).not.toHaveProperty('issuer');
    expect(item).not.toHaveProperty('holder');
  });
});

describe('the back of a card', () => {
  const read = (over: Parameters<typeof finding>[0], codes = [...KNOWN], hasPicture = false) =>
    detailOf(entry('a', finding(over, codes)), [original('{"a":1}')], DEFAULT_OPTIONS, NOW, hasPicture);

  test('has skills by framework, criteria as text or as a link, and the original', async () => {
    const skills = [{ name: 'SQL', url: 'http://data.europa.eu/esco/skill/598d' }, { name: 'Tidy' }];
    const { about, originals } = await read({ achievement: { name: 'x', criteria: 'Do **it**', skills } });
    expect(about).toMatchObject({ criteria: 'Do **it**', isClaimed: false });
    expect(about.skills[0]).toMatchObject({ framework: 'ESCO', code: '598d' });
    expect(about.skills[1]).toEqual({ name: 'Tidy' });
    expect(originals).toMatchObject([{ text: '{"a":1}', bytes: 7 }]);
    const linked = await read({ achievement: { name: 'x', criteria: 'https://a.example/c', skills: [] } });
    expect(linked.about).toMatchObject({ criteriaUrl: 'https://a.example/c' });
    expect(linked.about).not.toHaveProperty('criteria');
  });

  test('says that words are only claimed where nothing binds them', async () => {
    expect((await read({}, ['proof_missing'] as never)).about.isClaimed).toBe(true);
  });

  test('offers to fetch a remote picture over https, where none is held', async () => {
    const achievement = { name: 'x', image: 'https://images.example/1.png', skills: [] };
    expect((await read({ achievement })).remotePicture).toEqual({
      url: 'https://images.example/1.png',
      host: 'images.example',
    });
    expect(await read({ achievement }, [...KNOWN], true)).not.toHaveProperty('remotePicture');
  });

  test.each(['http://images.example/1.png', 'https://192.168.1.1/1.png', 'https://localhost/1.png'])(
    'offers to fetch nothing from %s',
    async (image) => {
      const achievement = { name: 'x', image, skills: [] };
      expect(await read({ achievement })).not.toHaveProperty('remotePicture');
    },
  );
});

describe('a picture', () => {
  const withImage = (image: string) => entry('a', finding({ achievement: { name: 'x', image, skills: [] } }));

  test('is the file that the badge was baked into, else the bytes that it carries', async () => {
    const baked = pictureOf(withImage('data:image/gif;base64,R0lG'), [original('png', 'image/png')]);
    expect([baked?.type, await baked?.text()]).toEqual(['image/png', 'png']);
    const carried = pictureOf(withImage('data:image/gif;base64,R0lG'), [original('{}')]);
    expect([carried?.type, await carried?.text()]).toEqual(['image/gif', 'GIF']);
  });

  test.each([
    'https://images.example/1.png',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,%%%',
    'javascript:alert(1)',
  ])('is never %s', (image) => {
    expect(pictureOf(withImage(image), [])).toBeUndefined();
  });
});

describe('reading', () => {
  test('brings all that is held, one again after a change, and its back', async () => {
    const [first = '', second = ''] = await hold('urn:x:1', 'urn:x:2');
    const { items, revision } = await readWallet();
    expect(items.map(({ title }) => title).sort()).toEqual(['urn:x:1', 'urn:x:2']);
    const wallet = await openWallet();
    await removeEntry(wallet, first);
    wallet.close();
    expect(await readItem(first)).toEqual({ item: undefined, notices: [], revision: revision + 1 });
    expect((await readItem(second)).item?.title).toBe('urn:x:2');
    expect((await readDetail(second))?.originals).toHaveLength(1);
  });
});

describe('the first glance', () => {
  test('is there again until the wallet, the options or the day are others', async () => {
    await hold('urn:x:1', 'urn:x:2');
    const { items, revision } = await readWallet();
    await keepGlance(items, revision);
    expect(await readGlance()).toMatchObject({ count: 2, stacks: [{ count: 2, items: [{}] }] });
    stored.name = 'Jane Doe';
    expect(await readGlance()).toBeUndefined();
    stored.name = undefined;
    await hold('urn:x:3');
    expect(await readGlance()).toBeUndefined();
  });

  test('is not kept behind a passphrase, and what was kept before is forgotten', async () => {
    await hold('urn:x:1');
    const { items, revision } = await readWallet();
    await keepGlance(items, revision);
    const wallet = await openWallet();
    expect(await setPassphrase(wallet, 'a long enough passphrase 7')).toMatchObject({ result: 'done' });
    wallet.close();
    // Locked meanwhile: its key is nowhere, the passphrase is.
    await keepGlance(items, revision);
    expect([...stored.session.keys()]).toEqual([]);
  });

  test('of thousands is small', async () => {
    const one = await itemOf(entry('a', finding({}, [...KNOWN])), DEFAULT_OPTIONS, NOW);
    const many = Array.from({ length: 5_000 }, (_, at) => ({
      ...one,
      id: `${at}`,
      issuerShelf: { key: `${at}`, label: `${at}` },
    }));
    expect(JSON.stringify(glanceOf(many, NOW)).length).toBeLessThan(50_000);
  });
});
