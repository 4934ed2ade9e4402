import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../../lib/wallet/database.ts';
import { purge } from '../../../lib/wallet/purge.ts';
import { READING, rebuild, rebuildOnce } from '../../../lib/wallet/rebuild.ts';
import type { StoredEntry } from '../../../lib/wallet/schema.ts';
import { keep, listEntries, openWallet, removeEntry, type Wallet } from '../../../lib/wallet/store.ts';
import { BADGR, COURSERA, CREDLY } from '../../world/awards.ts';
import { PLACES } from '../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../world/map.ts';
import { ACCREDIBLE } from '../../world/places/accredible.ts';
import { createScene } from '../../world/scene.ts';
import { bakedPng } from '../../world/signing/images.ts';
import { finding, incoming } from '../wallet/credentials.ts';
import { type RealWallet, realWallet, signedBadge } from './real-wallet.ts';

const scene = createScene();
let world: OpenWorld;
let wallet: Wallet;
let real: RealWallet;

beforeAll(async () => {
  world = await openPlaces(PLACES, scene);
});

beforeEach(async () => {
  wallet = await openWallet({ name: crypto.randomUUID() });
  real = realWallet(wallet, world, scene);
});

const put = (entry: StoredEntry) =>
  change(wallet, (rows) => rows.objectStore('entries').put(entry), 'upkeep');

/** As if an older version had read less of everything: no dates, no skills, no holder. */
async function forgetReadings(): Promise<void> {
  for (const entry of await wallet.getAll('entries')) {
    const { issuedOn: _, validFrom: __, expiresOn: ___, ...rest } = entry.finding.credential ?? ({} as never);
    const credential = {
      ...rest,
      achievement: { ...rest.achievement, skills: [] },
      recipient: { names: [], identities: [] },
    };
    await put({ ...entry, finding: { ...entry.finding, credential } });
  }
}

const HEAD = 'Name,Url,Authority,Started On,Finished On,License Number';

describe('the reading of', () => {
  test.each([
    [
      'a signed file',
      async () => real.addFile('a.json', await signedBadge('A', scene, { skills: ['Cataloguing'] })),
    ],
    ['a baked image', async () => real.addFile('a.png', bakedPng(await signedBadge('A', scene)))],
    [
      'a record that comes in one answer',
      () => real.addLink(`https://api.badgr.io/public/assertions/${BADGR.hashed}`),
    ],
    [
      'a record that comes in several',
      () => real.addLink(`https://www.credly.com/badges/${CREDLY.practitioner.id}`),
    ],
    ['a record in words of its own', () => real.addLink(`https://www.credential.net/${ACCREDIBLE.good}`)],
    ['a page for people', () => real.addLink(`https://www.coursera.org/verify/${COURSERA.code}`)],
    ['a claim', () => real.addFile('Certifications.csv', `${HEAD}\nWelding,,Guild,Mar 2021,,\n`)],
  ])('%s is made again from its original, with nobody asked', async (_, add) => {
    expect(await add()).toMatchObject([{ result: 'added' }]);
    const before = await listEntries(wallet);
    await forgetReadings();
    expect(await listEntries(wallet)).not.toEqual(before);
    real.asked.length = 0;
    expect(await real.rebuild()).toEqual({ rebuilt: 1, left: 0 });
    expect(await listEntries(wallet)).toEqual(before);
    expect(real.asked).toEqual([]);
  });

  test('a record whose other answers were lost stays as it was found', async () => {
    await real.addLink(`https://www.credly.com/badges/${CREDLY.practitioner.id}`);
    const [stored] = await wallet.getAll('entries');
    if (stored) await put({ ...stored, alongside: [] });
    const before = await listEntries(wallet);
    expect(await real.rebuild()).toEqual({ rebuilt: 0, left: 1 });
    expect(await listEntries(wallet)).toEqual(before);
  });

  test('what was answered beside a record is kept with it, and goes with it', async () => {
    await real.addLink(`https://www.credly.com/badges/${CREDLY.practitioner.id}`);
    const [entry] = await listEntries(wallet);
    expect(entry?.originals).toHaveLength(1);
    const sources = (await wallet.getAll('originals')).map(({ source }) => source);
    expect(sources.length).toBe(1 + (entry?.alongside?.length ?? 0));
    expect(sources.some((source) => source.includes('/badge_classes/'))).toBe(true);
    await removeEntry(wallet, entry?.id ?? '', 0);
    await purge(wallet, 1);
    expect(await wallet.getAll('originals')).toEqual([]);
  });

  test('each of several in one file is its own again', async () => {
    const contents = [await signedBadge('A', scene), await signedBadge('B', scene)].join(',');
    await real.addFile('vp.json', `{"type":["VerifiablePresentation"],"verifiableCredential":[${contents}]}`);
    const before = await listEntries(wallet);
    expect(before.map(({ title }) => title)).toEqual(['A', 'B']);
    await forgetReadings();
    expect(await real.rebuild()).toEqual({ rebuilt: 2, left: 0 });
    expect(await listEntries(wallet)).toEqual(before);
  });
});

describe('whatever the reading again comes to', () => {
  test('an original that breaks its reader costs nothing', async () => {
    await keep(wallet, [incoming(finding(), 'one')]);
    const before = await listEntries(wallet);
    for (const read of [
      async () => Promise.reject(new Error('a bug')),
      async () => [],
      async () => [finding({ id: 'other' })],
    ])
      expect(await rebuild(wallet, read)).toEqual({ rebuilt: 0, left: 1 });
    expect(await listEntries(wallet)).toEqual(before);
  });

  test('a verdict that came meanwhile is not overwritten', async () => {
    await keep(wallet, [incoming(finding(), 'one')]);
    const read = async () => {
      const [entry] = await wallet.getAll('entries');
      if (entry) await put({ ...entry, finding: { ...entry.finding, at: 9_999 } });
      return [finding({ title: 'Cloud Practitioner' })];
    };
    expect(await rebuild(wallet, read)).toEqual({ rebuilt: 0, left: 1 });
    expect((await listEntries(wallet))[0]?.finding.at).toBe(9_999);
  });

  test('it is done once for each version that reads more', async () => {
    await keep(wallet, [incoming(finding(), 'one')]);
    const read = async () => [finding()];
    expect(await rebuildOnce(wallet, read)).toEqual({ rebuilt: 1, left: 0 });
    expect(await wallet.get('meta', 'reading')).toBe(READING);
    expect(await rebuildOnce(wallet, read)).toBeUndefined();
  });
});
