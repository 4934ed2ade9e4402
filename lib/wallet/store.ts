/** The wallet: what is kept, and each way to change it. Every change is whole or not made at all. */
import { bindingOf, type Code, type Finding } from '../credential/verdict.ts';
import { readingOf } from './awards.ts';
import { type Change, change, openDatabase } from './database.ts';
import type { Original, WalletEntry } from './model.ts';
import { hashed, keepOriginal, originalsBy } from './originals.ts';
import { purge } from './purge.ts';
import type { Database, StoredEntry, Transaction } from './schema.ts';

export type { Change } from './database.ts';
export { keep, keepFiles } from './keep.ts';
export { WalletLocked, WalletUnavailable } from './open.ts';
export { rebuildOnce } from './rebuild.ts';
export { clearShared, listShared, noteShared, noteTakenBack } from './shared.ts';
export type Wallet = Database;

const DAY = 24 * 60 * 60 * 1000;
/** How long a removal can be undone. */
export const UNDO_MS = 30 * DAY;

/**
 * Opens the wallet, and lets go of what was removed more than 30 days ago.
 * @param options `key`: what the passphrase gives, where one is set
 * @throws WalletLocked, WalletUnavailable with a message for people
 */
export async function openWallet(
  options: { name?: string; now?: number; key?: Uint8Array | undefined } = {},
): Promise<Wallet> {
  const wallet = await openDatabase(options.name, undefined, options.key);
  await purge(wallet, (options.now ?? Date.now()) - UNDO_MS);
  return wallet;
}

/** All entries that are not removed, in the order in which they came. */
export async function listEntries(wallet: Wallet): Promise<WalletEntry[]> {
  const entries = (await wallet.getAll('entries')).filter((each) => each.removedAt === undefined);
  return entries.sort((one, other) => one.addedAt - other.addedAt || one.place - other.place).map(shown);
}

/** The same in parts of `count`, in no order that means anything: a large wallet is never in memory whole. */
export async function* entriesInParts(wallet: Wallet, count: number): AsyncGenerator<WalletEntry[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const part = await wallet.getAll('entries', range, count);
    const last = part.at(-1);
    if (!last) return;
    yield part.filter((each) => each.removedAt === undefined).map(shown);
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** One entry; also a removed one, while its removal can be undone. */
export async function getEntry(wallet: Wallet, id: string): Promise<WalletEntry | undefined> {
  const entry = await wallet.get('entries', id);
  return entry && shown(entry);
}

/** The bytes as they were received, the oldest first. */
export function originalsOf(wallet: Wallet, entry: WalletEntry): Promise<Original[]> {
  return originalsBy(wallet, entry.originals);
}

/** The picture that was fetched for it, if one was. */
export async function fetchedPicture(
  wallet: Wallet,
  { picture }: WalletEntry,
): Promise<Original | undefined> {
  return picture === undefined ? undefined : wallet.get('originals', picture);
}

/** Keeps a picture beside an entry; one that it had is let go of with the next purge. */
export async function keepPicture(
  wallet: Wallet,
  id: string,
  picture: Omit<Original, 'hash'>,
): Promise<Change> {
  const original = await hashed(picture);
  const keep = (transaction: Transaction) => keepOriginal(transaction, original);
  return edit(wallet, id, (entry) => ({ ...entry, picture: original.hash }), 'edit', keep);
}

/** Grows with every change: a window whose number is smaller shows an old list. */
export async function revisionOf(wallet: Wallet): Promise<number> {
  return (await wallet.get('meta', 'revision')) ?? 0;
}

/** Takes an entry out of sight; `restoreEntry` brings it back within 30 days. */
export function removeEntry(wallet: Wallet, id: string, now = Date.now()): Promise<Change> {
  return edit(wallet, id, (entry) => ({ ...entry, removedAt: now }));
}

/** What can be brought back, the last removed first. */
export async function listRemoved(wallet: Wallet): Promise<(WalletEntry & { removedAt: number })[]> {
  const removed = (await wallet.getAll('entries')).flatMap((entry) => {
    const { removedAt } = entry;
    return removedAt === undefined ? [] : [{ ...shown(entry), removedAt }];
  });
  return removed.sort((one, other) => other.removedAt - one.removedAt);
}

export function restoreEntry(wallet: Wallet, id: string): Promise<Change> {
  return edit(wallet, id, ({ removedAt: _, ...entry }) => entry);
}

/** The user's own words for it, each once and in order. */
export function tagEntry(wallet: Wallet, id: string, tags: readonly string[]): Promise<Change> {
  const kept = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))].sort((a, b) => a.localeCompare(b));
  return edit(wallet, id, ({ tags: _, ...entry }) => ({ ...entry, ...(kept.length ? { tags: kept } : {}) }));
}

/** The user's word on whether it answers what a posting asks for in these words; `undefined` takes it back. */
export function answerFor(
  wallet: Wallet,
  id: string,
  asked: string,
  answer: boolean | undefined,
): Promise<Change> {
  return edit(wallet, id, ({ answers = {}, ...entry }) => {
    const { [asked]: _, ...others } = answers;
    const next = answer === undefined ? others : { ...others, [asked]: answer };
    return { ...entry, ...(Object.keys(next).length ? { answers: next } : {}) };
  });
}

/** Puts an entry aside, or back with `at` undefined. */
export function archiveEntry(wallet: Wallet, id: string, at: number | undefined): Promise<Change> {
  return edit(wallet, id, ({ archivedAt: _, ...entry }) => ({
    ...entry,
    ...(at === undefined ? {} : { archivedAt: at }),
  }));
}

/**
 * What a new check brought, at a moment, ms. One that brings no verdict does not push out a good one, which stays with
 * its date; what went wrong stands beside it.
 */
export function updateFinding(
  wallet: Wallet,
  id: string,
  finding: Finding,
  now = Date.now(),
): Promise<Change> {
  const renewed = ({ trouble: _, ...entry }: StoredEntry): StoredEntry => {
    const checked = { ...entry, checkedAt: now };
    const trouble = troubleOf(finding, entry.finding);
    if (trouble) return { ...checked, trouble: { code: trouble, at: now } };
    const { credential = entry.finding.credential } = finding;
    return { ...checked, ...readingOf({ ...finding, ...(credential ? { credential } : {}) }) };
  };
  return edit(wallet, id, renewed, 'upkeep');
}

/** The notice is not shown again; another one of the same entry is. */
export function dismissNotice(wallet: Wallet, id: string, notice: string): Promise<Change> {
  const seen = (entry: StoredEntry) => ({ ...entry, seen: [...new Set([...(entry.seen ?? []), notice])] });
  return edit(wallet, id, seen, 'upkeep');
}

/** Why a finding is none, where the one before is bound and has nothing against it. */
function troubleOf({ credential, checks }: Finding, before: Finding): Code | undefined {
  const isAgainst = (list: Finding['checks']) => list.some(({ outcome }) => outcome === 'fail');
  const isGood = bindingOf(before.checks) && (!isAgainst(before.checks) || reachedNobody(checks));
  if (credential || bindingOf(checks) || isAgainst(checks) || !isGood) return undefined;
  return checks.find(({ outcome }) => outcome === 'unknown')?.code;
}

function reachedNobody(checks: Finding['checks']): boolean {
  return checks.some(({ code }) => code === 'unreachable' || code === 'permission_needed');
}

async function edit(
  wallet: Wallet,
  id: string,
  how: (entry: StoredEntry) => StoredEntry,
  kind: 'edit' | 'upkeep' = 'edit',
  also?: (transaction: Transaction) => Promise<void>,
): Promise<Change> {
  const put = async (transaction: Transaction) => {
    const entries = transaction.objectStore('entries');
    const entry = await entries.get(id);
    if (entry) await entries.put(how(entry));
    if (entry) await also?.(transaction);
    return entry !== undefined;
  };
  const outcome = await change(wallet, put, kind);
  if (outcome.result === 'refused') return outcome;
  return outcome.value ? { result: 'done' } : { result: 'refused', reason: 'It is no longer in the wallet.' };
}

/** What the index needs stays inside. */
function shown({ awards: _awards, place: _place, ...entry }: StoredEntry): WalletEntry {
  return entry;
}
