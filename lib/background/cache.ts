/** What issuers answered, kept for a while. No page, no owner, no holder or claim check is in it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { utf8Decode, utf8Encode } from '../base/bytes.ts';
import { keysFor, open, type Sealed, seal } from './seal.ts';
import { waitsFor } from './waiting.ts';
import { allOf, type Found } from './weakest.ts';

export interface FindingCache {
  /** A finding that is still fresh. What cannot be read is not there. */
  get(address: string, now: number): Promise<Found | undefined>;
  put(address: string, finding: Found, now: number): Promise<void>;
  forget(): Promise<void>;
}

interface Stored extends Sealed {
  id: string;
  /** When it may be thrown away, ms since the epoch, rounded up: the hour tells little about when one looked. */
  until: number;
}

interface Schema extends DBSchema {
  findings: { key: string; value: Stored; indexes: { until: number } };
  salt: { key: string; value: Uint8Array };
}

const DATABASE = 'assay-verdicts';
const HOUR = 60 * 60 * 1000;
/** A day of heavy recruiting; about 4 MB. */
const MAX_RECORDS = 2000;
/** Thrown away at once when there are too many, so that the next records find room. */
const PRUNE_SHARE = 0.1;
/** A finding is a few kB; one with an image of its own inside is not worth keeping. */
const MAX_FINDING_BYTES = 256 * 1024;
/** A clock that was set back makes records from the future: they are not believed. */
const MAX_CLOCK_STEP = 5 * 60 * 1000;

/** Never kept: what says nothing yet, and what a click would change. */
export function isKept(found: Found): boolean {
  return allOf(found).every((finding) => {
    const saysNothing = finding.checks.some((each) => each.code === 'permission_needed');
    return finding.maxAge > 0 && !saysNothing && waitsFor(finding).length === 0;
  });
}

function isFresh(found: Found, now: number): boolean {
  return allOf(found).every(({ at, maxAge }) => at <= now + MAX_CLOCK_STEP && now < at + maxAge);
}

/** In memory alone: for private windows, and in front of the one on the disk. Oldest out first. */
export function memoryCache(limit = 300): FindingCache {
  const findings = new Map<string, Found>();
  return {
    async get(address, now) {
      const finding = findings.get(address);
      return finding && isFresh(finding, now) ? finding : undefined;
    },
    async put(address, finding) {
      if (!isKept(finding)) return;
      findings.delete(address);
      findings.set(address, finding);
      const oldest = findings.keys().next().value;
      if (findings.size > limit && oldest !== undefined) findings.delete(oldest);
    },
    async forget() {
      findings.clear();
    },
  };
}

/** On the disk, encrypted. Where the database fails it behaves as if it were empty: a cache is never a reason to fail. */
export function diskCache(options: { name?: string; maxRecords?: number } = {}): FindingCache {
  const maxRecords = options.maxRecords ?? MAX_RECORDS;
  let opened: Promise<Opened> | undefined;
  const gone = () => {
    opened = undefined;
  };
  const store = () => {
    opened ??= openStore(options.name ?? DATABASE, gone);
    opened.catch(gone);
    return opened;
  };
  return {
    get: (address, now) => orNothing(async () => readFinding(await store(), address, now)),
    put: async (address, finding, now) => {
      await orNothing(
        async () => isKept(finding) && writeFinding(await store(), address, finding, now, maxRecords),
      );
    },
    forget: async () => {
      await clear(await store());
      gone();
    },
  };
}

/** Memory in front of the disk. */
export function layered(near: FindingCache, far: FindingCache): FindingCache {
  return {
    async get(address, now) {
      const known = await near.get(address, now);
      if (known) return known;
      const found = await far.get(address, now);
      if (found) await near.put(address, found, now);
      return found;
    },
    async put(address, finding, now) {
      await near.put(address, finding, now);
      await far.put(address, finding, now);
    },
    async forget() {
      await near.forget();
      await far.forget();
    },
  };
}

interface Opened {
  database: IDBPDatabase<Schema>;
  salt: Uint8Array;
}

async function openStore(name: string, gone: () => void): Promise<Opened> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('findings', { keyPath: 'id' }).createIndex('until', 'until');
      fresh.createObjectStore('salt');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      gone();
    },
    terminated: gone,
  });
  return { database, salt: await saltOf(database) };
}

async function saltOf(database: IDBPDatabase<Schema>): Promise<Uint8Array> {
  const fresh = crypto.getRandomValues(new Uint8Array(16));
  const transaction = database.transaction('salt', 'readwrite');
  const known = await transaction.store.get('salt');
  if (!known) await transaction.store.put(fresh, 'salt');
  await transaction.done;
  return known ?? fresh;
}

async function readFinding(opened: Opened, address: string, now: number): Promise<Found | undefined> {
  const keys = await keysFor(address, opened.salt);
  const stored = await opened.database.get('findings', keys.id);
  if (!stored) return undefined;
  const finding = parse(await open(stored, keys));
  return finding && isFresh(finding, now) ? finding : undefined;
}

function parse(bytes: Uint8Array): Found | undefined {
  const value = JSON.parse(utf8Decode(bytes) ?? 'null') as Partial<Found> | null;
  const whole = Array.isArray(value?.checks) && Array.isArray(value.asked);
  return whole && Number.isFinite(value.at) && Number.isFinite(value.maxAge) ? (value as Found) : undefined;
}

async function writeFinding(
  opened: Opened,
  address: string,
  finding: Found,
  now: number,
  maxRecords: number,
): Promise<void> {
  const plain = utf8Encode(JSON.stringify(finding));
  if (plain.byteLength > MAX_FINDING_BYTES) return;
  const keys = await keysFor(address, opened.salt);
  const until = Math.ceil((finding.at + finding.maxAge) / HOUR) * HOUR;
  await opened.database.put('findings', { id: keys.id, until, ...(await seal(plain, keys)) });
  await prune(opened.database, now, maxRecords);
}

/** What is over goes, and if there are still too many, those that would go next. */
async function prune(database: IDBPDatabase<Schema>, now: number, maxRecords: number): Promise<void> {
  const { store, done } = database.transaction('findings', 'readwrite');
  const count = await store.count();
  let spare = count > maxRecords ? Math.max(count - maxRecords, Math.floor(maxRecords * PRUNE_SHARE)) : 0;
  let cursor = await store.index('until').openCursor();
  while (cursor && (spare > 0 || cursor.value.until <= now)) {
    await cursor.delete();
    spare -= 1;
    cursor = await cursor.continue();
  }
  await done;
}

async function clear({ database }: Opened): Promise<void> {
  const transaction = database.transaction(['findings', 'salt'], 'readwrite');
  await Promise.all([
    transaction.objectStore('findings').clear(),
    transaction.objectStore('salt').clear(),
    transaction.done,
  ]);
  database.close();
}

async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
