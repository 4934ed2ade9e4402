import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { diskCache, isKept, layered, memoryCache } from '../../../lib/background/cache.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { credentialOf, credly, findingOf, START } from './stage.ts';

const ADDRESS = credly(0);
const HOUR = 3_600_000;
const finding = findingOf(START, { asked: [{ host: 'www.credly.com', requests: 1 }] });
let counter = 0;
const newName = () => `verdicts ${counter++}`;

/** All that lies on the disk, as text: whatever is readable in it is readable here. */
async function dump(name: string): Promise<string> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(
    stores.map(async (store) => [await database.getAllKeys(store), await database.getAll(store)]),
  );
  database.close();
  const texts: string[] = [];
  JSON.stringify(all, (_, value) => {
    if (value instanceof Uint8Array)
      texts.push(Buffer.from(value).toString('latin1'), Buffer.from(value).toString('utf16le'));
    return value;
  });
  return JSON.stringify(all) + texts.join('\n');
}

test('what was put is there, for another worker too', async () => {
  const name = newName();
  await diskCache({ name }).put(ADDRESS, finding, START);
  expect(await diskCache({ name }).get(ADDRESS, START)).toEqual(finding);
});

test('nothing on the disk can be read: no address, id, name, title, issuer or host', async () => {
  const name = newName();
  await diskCache({ name }).put(ADDRESS, finding, START);
  const text = await dump(name);
  expect(text.length).toBeGreaterThan(500);
  for (const secret of [
    'credly',
    ADDRESS.slice(-36),
    'Jane',
    'Doe',
    'Cloud',
    'Northwind',
    'platform_record',
  ]) {
    expect(text).not.toContain(secret);
  }
});

test('the same award has another name on another installation', async () => {
  const [one, other] = [newName(), newName()];
  await diskCache({ name: one }).put(ADDRESS, finding, START);
  await diskCache({ name: other }).put(ADDRESS, finding, START);
  const keys = await Promise.all(
    [one, other].map(async (name) => (await openDB(name)).getAllKeys('findings')),
  );
  expect(keys[0]).not.toEqual(keys[1]);
});

test('the time of the look is kept by the hour only', async () => {
  const name = newName();
  await diskCache({ name }).put(ADDRESS, findingOf(START + 1234, { maxAge: HOUR }), START);
  const [stored] = await (await openDB(name)).getAll('findings');
  expect(stored.until % HOUR).toBe(0);
});

test('a finding is too old after its age, and not a moment before', async () => {
  const cache = diskCache({ name: newName() });
  await cache.put(ADDRESS, findingOf(START, { maxAge: HOUR }), START);
  expect(await cache.get(ADDRESS, START + HOUR - 1)).toBeDefined();
  expect(await cache.get(ADDRESS, START + HOUR)).toBeUndefined();
});

test('a finding from the future is not believed: the clock was set back', async () => {
  const cache = diskCache({ name: newName() });
  await cache.put(ADDRESS, findingOf(START + 24 * HOUR), START);
  expect(await cache.get(ADDRESS, START)).toBeUndefined();
});

test.each([
  ['not asked yet', { checks: [check('permission_needed', '', 'uni.edu')], maxAge: HOUR }],
  [
    'waiting for the host of its status',
    { checks: [check('key_of_issuer'), check('status_unavailable', '', 'uni.edu')] },
  ],
  ['a page that was not read', { checks: [check('page_only', '', 'www.coursera.org')], maxAge: HOUR }],
  ['without an age', { maxAge: 0 }],
])('what is %s is never kept', async (_, found) => {
  const cache = diskCache({ name: newName() });
  const open = findingOf(START, found);
  expect(isKept(open)).toBe(false);
  await cache.put(ADDRESS, open, START);
  expect(await cache.get(ADDRESS, START)).toBeUndefined();
});

test('a status that was asked for in vain is kept as long as it says', () => {
  const checks = [check('key_of_issuer'), check('status_unavailable', '', 'uni.edu')];
  expect(
    isKept(findingOf(START, { checks, asked: [{ host: 'uni.edu', requests: 1 }], maxAge: 300_000 })),
  ).toBe(true);
});

test.each([
  [
    'altered',
    (stored: { box: Uint8Array }) => ({
      ...stored,
      box: stored.box.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
    }),
  ],
  ['cut', (stored: { box: Uint8Array }) => ({ ...stored, box: stored.box.slice(0, 5) })],
  ['without its content', ({ box: _, ...stored }: { box: Uint8Array }) => stored],
])('a record that is %s counts as none', async (_, damage) => {
  const name = newName();
  await diskCache({ name }).put(ADDRESS, finding, START);
  const database = await openDB(name);
  const [stored] = await database.getAll('findings');
  await database.put('findings', damage(stored));
  database.close();
  expect(await diskCache({ name }).get(ADDRESS, START)).toBeUndefined();
});

test('a record moved under the name of another award counts as none', async () => {
  const name = newName();
  const cache = diskCache({ name });
  await cache.put(ADDRESS, finding, START);
  await cache.put(credly(1), findingOf(START, { credential: credentialOf({ title: 'Other' }) }), START);
  const database = await openDB(name);
  const [one, other] = await database.getAll('findings');
  await database.put('findings', { ...one, id: other.id });
  await database.put('findings', { ...other, id: one.id });
  expect(await cache.get(ADDRESS, START)).toBeUndefined();
});

test('a cache that was forgotten is empty, and works on', async () => {
  const name = newName();
  const cache = layered(memoryCache(), diskCache({ name }));
  await cache.put(ADDRESS, finding, START);
  await cache.forget();
  expect(await cache.get(ADDRESS, START)).toBeUndefined();
  const database = await openDB(name);
  expect(await database.count('findings')).toBe(0);
  database.close();
  await cache.put(ADDRESS, finding, START);
  expect(await diskCache({ name }).get(ADDRESS, START)).toEqual(finding);
});

test('there are never more records than fit, and those that end first go first', async () => {
  const name = newName();
  const cache = diskCache({ name, maxRecords: 10 });
  for (let at = 0; at < 25; at++) {
    await cache.put(credly(at), findingOf(START, { maxAge: (at + 1) * HOUR }), START);
  }
  expect(await (await openDB(name)).count('findings')).toBeLessThanOrEqual(10);
  expect(await cache.get(credly(24), START)).toBeDefined();
  expect(await cache.get(credly(0), START)).toBeUndefined();
});

test('what is over is taken off the disk by the next one', async () => {
  const name = newName();
  const cache = diskCache({ name });
  await cache.put(ADDRESS, findingOf(START, { maxAge: HOUR }), START);
  const later = START + 3 * HOUR;
  await cache.put(credly(1), findingOf(later), later);
  expect(await (await openDB(name)).count('findings')).toBe(1);
});

test('a disk that fails is an empty cache, not an error', async () => {
  const cache = diskCache({ name: newName() });
  const { open } = indexedDB;
  indexedDB.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  await cache.put(ADDRESS, finding, START);
  expect(await cache.get(ADDRESS, START)).toBeUndefined();
  indexedDB.open = open;
  await cache.put(ADDRESS, finding, START);
  expect(await cache.get(ADDRESS, START)).toEqual(finding);
});

test('memory forgets the oldest first', async () => {
  const cache = memoryCache(2);
  for (const at of [0, 1, 2]) await cache.put(credly(at), finding, START);
  expect(await cache.get(credly(0), START)).toBeUndefined();
  expect(await cache.get(credly(2), START)).toBeDefined();
});
