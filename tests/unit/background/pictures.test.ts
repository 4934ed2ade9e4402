import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { createPictureWork } from '../../../lib/background/pictures.ts';
import type { Answer, Network } from '../../../lib/base/network.ts';
import * as store from '../../../lib/wallet/store.ts';
import { finding, incoming } from '../wallet/credentials.ts';

const URL_OF = 'https://images.example/badge.png';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let asked: string[];
let allowed: string[];
let served: Uint8Array;

const network: Network = {
  async get(url): Promise<Answer> {
    asked.push(url);
    return { ok: true, url, status: 200, type: 'image/png', bytes: served };
  },
};
const work = createPictureWork({
  store: async () => store,
  network: async () => network,
  mayAsk: async (host, ask) => ask.by === 'click' && allowed.includes(host) && ask.hosts.includes(host),
  now: () => 5,
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  asked = [];
  allowed = ['images.example'];
  served = PNG;
});

async function hold(image: string): Promise<string> {
  const wallet = await store.openWallet();
  const [kept] = await store.keep(wallet, [
    incoming(finding({ achievement: { name: 'x', image, skills: [] } }), 'x'),
  ]);
  wallet.close();
  return kept?.result === 'added' ? kept.entryId : '';
}

async function pictureOf(id: string) {
  const wallet = await store.openWallet();
  const entry = await store.getEntry(wallet, id);
  const picture = entry && (await store.fetchedPicture(wallet, entry));
  wallet.close();
  return picture;
}

test('is asked of its host once, and kept as the bytes that came', async () => {
  const id = await hold(URL_OF);
  expect(await work.fetch(id)).toBe(true);
  expect(asked).toEqual([URL_OF]);
  expect(await pictureOf(id)).toMatchObject({
    bytes: PNG,
    mediaType: 'image/png',
    source: URL_OF,
    receivedAt: 5,
  });
});

test('of a host that is not allowed is not asked for', async () => {
  allowed = [];
  expect(await work.fetch(await hold(URL_OF))).toBe(false);
  expect(asked).toEqual([]);
});

test.each(['http://images.example/1.png', 'data:image/png;base64,AA', 'javascript:alert(1)', 'badge.png'])(
  'at %s is not asked for',
  async (image) => {
    expect(await work.fetch(await hold(image))).toBe(false);
    expect(asked).toEqual([]);
  },
);

test('is what its bytes say, whatever its host calls it', async () => {
  const id = await hold(URL_OF);
  served = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
  expect(await work.fetch(id)).toBe(false);
  expect(await pictureOf(id)).toBeUndefined();
  served = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1]);
  expect(await work.fetch(id)).toBe(true);
  expect(await pictureOf(id)).toMatchObject({ mediaType: 'image/jpeg' });
});

test('of an entry that is gone is no error', async () => {
  expect(await work.fetch('nothing')).toBe(false);
  expect(asked).toEqual([]);
});
