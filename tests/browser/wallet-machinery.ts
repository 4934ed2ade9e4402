/**
 * The wallet's own code in a page of the extension, at work until the browser is killed, and looked at afterwards.
 * What was acknowledged is left on `globalThis`, as the user would have seen it.
 */
import { backupSaved, makeBackup } from '../../lib/wallet/backup.ts';
import { changePassphrase, removePassphrase, setPassphrase, unlock } from '../../lib/wallet/lock.ts';
import { restoreBackup } from '../../lib/wallet/restore.ts';
import { walletStanding } from '../../lib/wallet/standing.ts';
import { keep, listEntries, openWallet, originalsOf, tagEntry, type Wallet } from '../../lib/wallet/store.ts';
import { finding, incoming } from '../unit/wallet/credentials.ts';
import { ENTRY_OF_1, ORIGINAL_OF_1, writeVersion1 } from '../unit/wallet/version-1.ts';

/** What was acknowledged. */
interface Acknowledged {
  /** Files whose credentials were said to be kept. */
  files: string[];
  /** The last tag that was said to be set, by entry: the time at which it was. */
  tags: Record<string, number>;
  /** Wallets of version 1 that were begun to be made, and taken further. */
  begun: string[];
  count: number;
  /** Why the work ended by itself. */
  problem?: string;
}

const PASSPHRASES = ['correct horse battery', 'another passphrase'] as const;
/** Not the user's own, unless a test asks for that. */
let wallets = 'killed';
const MIGRATED = 'migrated';
/** Credentials of one file: all are there, or none. */
const OF_A_FILE = 5;

const done: Acknowledged = { files: [], tags: {}, begun: [], count: 0 };
let key: Uint8Array | undefined;
let current: string | undefined;

function acknowledge(what: (all: Acknowledged) => void): void {
  what(done);
  done.count += 1;
}

async function inWallet<T>(work: (wallet: Wallet) => Promise<T>): Promise<T> {
  const wallet = await openWallet({ name: wallets, key });
  try {
    return await work(wallet);
  } finally {
    wallet.close();
  }
}

const fileOf = (file: string) =>
  Array.from({ length: OF_A_FILE }, (_, at) =>
    incoming(
      finding({ id: `urn:${file}:${at}`, title: `${file} ${at}` }),
      `${file} ${at} ${'x'.repeat(20_000)}`,
    ),
  );

const STEPS = {
  async import() {
    const file = crypto.randomUUID();
    const results = await inWallet((wallet) => keep(wallet, fileOf(file)));
    if (results.every(({ result }) => result === 'added')) acknowledge(({ files }) => files.push(file));
  },
  async edit() {
    const [entry] = await inWallet(listEntries);
    const tag = performance.timeOrigin + performance.now();
    if (!entry) return STEPS.import();
    const outcome = await inWallet((wallet) => tagEntry(wallet, entry.id, [String(tag)]));
    if (outcome.result === 'done')
      acknowledge(({ tags }) => {
        tags[entry.id] = tag;
      });
  },
  async backup() {
    const [passphrase] = PASSPHRASES;
    await inWallet(async (wallet) => {
      const made = await makeBackup(wallet, passphrase);
      if (made.result === 'refused') throw new Error(made.reason);
      await backupSaved(wallet, made);
      const restored = await restoreBackup(wallet, made.file, passphrase);
      if (restored.result === 'refused') throw new Error(restored.reason);
    });
    acknowledge(() => {});
  },
  async passphrase() {
    const [first, second] = PASSPHRASES;
    const next = current === undefined ? first : current === first ? second : undefined;
    await inWallet(async (wallet) => {
      const outcome =
        next === undefined
          ? await removePassphrase(wallet, current ?? '')
          : current === undefined
            ? await setPassphrase(wallet, next)
            : await changePassphrase(wallet, current, next);
      if (outcome.result === 'refused') throw new Error(outcome.reason);
      key = 'key' in outcome ? (outcome as { key: Uint8Array }).key : undefined;
      current = next;
    });
    acknowledge(() => {});
  },
  async migration() {
    const name = `${MIGRATED} ${crypto.randomUUID()}`;
    done.begun.push(name);
    await writeVersion1(name);
    (await openWallet({ name, now: 1_000 })).close();
    acknowledge(() => {});
  },
};

export type Step = keyof typeof STEPS;

async function work(step: Step): Promise<void> {
  // Another change beside each: two windows and the worker write at once.
  const beside = step === 'import' || step === 'edit' ? STEPS.import : async () => {};
  try {
    for (;;) await Promise.all([STEPS[step](), beside()]);
  } catch (error) {
    done.problem = String(error);
  }
}

/** With whichever passphrase is the wallet's by now. */
async function unlocked(): Promise<void> {
  key = undefined;
  current = undefined;
  const { hasPassphrase } = await walletStanding(wallets);
  for (const passphrase of hasPassphrase ? PASSPHRASES : []) {
    const outcome = await unlock(passphrase, wallets);
    if (outcome.result === 'refused') continue;
    key = outcome.key;
    current = passphrase;
  }
}

/** What is wrong with the wallet after all that was acknowledged; nothing, as it should be. */
async function look(acknowledged: Acknowledged): Promise<string[]> {
  await unlocked();
  const wrong: string[] = [];
  await inWallet(async (wallet) => {
    const entries = await listEntries(wallet);
    for (const file of acknowledged.files) {
      const held = entries.filter(({ title }) => title.startsWith(file)).length;
      if (held !== OF_A_FILE) wrong.push(`${file}: ${held} of ${OF_A_FILE} that were said to be kept`);
    }
    const counts = Map.groupBy(entries, ({ title }) => title.split(' ')[0] ?? '');
    for (const [file, held] of counts) if (held.length !== OF_A_FILE) wrong.push(`${file}: half a file`);
    for (const [id, tag] of Object.entries(acknowledged.tags)) {
      const held = Number(entries.find((entry) => entry.id === id)?.tags?.[0]);
      // One that was set after it, and not acknowledged any more, may be there instead.
      if (!(held >= tag)) wrong.push(`${id}: ${held} in place of ${tag}`);
    }
    for (const entry of entries) {
      const [original] = await originalsOf(wallet, entry);
      const text = new TextDecoder().decode(original?.bytes);
      if (!text.startsWith(`${entry.title} `)) wrong.push(`${entry.title}: its bytes are missing`);
    }
  });
  for (const name of acknowledged.begun) wrong.push(...(await lookAtMigrated(name)));
  return wrong;
}

/** As version 1 left it or not begun at all: what it holds is written before any of it is migrated. */
async function lookAtMigrated(name: string): Promise<string[]> {
  const wallet = await openWallet({ name, now: 1_000 });
  const entries = await listEntries(wallet);
  const originals = entries[0] ? await originalsOf(wallet, entries[0]) : [];
  wallet.close();
  const isWhole = entries[0]?.title === ENTRY_OF_1.title && originals[0]?.hash === ORIGINAL_OF_1.hash;
  const isNotBegun = entries.length === 0 && originals.length === 0;
  await new Promise((deleted) => {
    indexedDB.deleteDatabase(name).onsuccess = deleted;
  });
  return isWhole || isNotBegun ? [] : [`${name} is not whole`];
}

/** One large badge more: what came of it, in words. */
async function add(file: string, bytes: number): Promise<string> {
  // What cannot be made smaller.
  const noise = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
  const large = incoming(finding({ id: `urn:${file}`, title: file }), noise);
  const [result] = await inWallet((wallet) => keep(wallet, [large])).catch((error: Error) => [
    { result: 'refused' as const, title: '', reason: error.message },
  ]);
  return result?.result === 'refused' ? result.reason : (result?.result ?? '');
}

/** What is held, with its bytes. */
async function held(): Promise<{ title: string; bytes: number }[] | string> {
  return inWallet(async (wallet) => {
    const entries = await listEntries(wallet);
    return Promise.all(
      entries.map(async (entry) => {
        const [original] = await originalsOf(wallet, entry);
        return { title: entry.title, bytes: original?.bytes.length ?? 0 };
      }),
    );
  }).catch((error: Error) => error.message);
}

function use(name: string): void {
  wallets = name;
}

Object.assign(globalThis, { wallet: { done, work, look, unlocked, add, held, use } });
