/**
 * What opens the wallet while it is unlocked, in `storage.session`: in the browser's memory until it is closed, read
 * by the worker and our own pages alone. It goes into no message and no log.
 */
import { type Bytes, fromBase64, toBase64 } from '../base/bytes.ts';
import { wakeIn } from './lifecycle.ts';
import { session, watchSession } from './storage.ts';

const KEY = 'wallet key';
/** The name of the alarm. */
export const LOCK_DUE = 'lock the wallet';
const MINUTE = 60_000;

interface Kept {
  key: string;
  /** Absent: until the browser is closed. */
  minutes?: number;
  /** ms since the epoch: then it is locked, also if no alarm goes off. */
  until?: number;
}

/** `undefined` while the wallet is locked, and where it has no passphrase. */
export async function readWalletKey(now = Date.now()): Promise<Bytes | undefined> {
  const kept = await readKept(now);
  return kept && fromBase64(kept.key);
}

/** @param minutes without use; until the browser is closed, if absent */
export async function keepWalletKey(
  key: Uint8Array,
  minutes: number | undefined,
  now = Date.now(),
): Promise<void> {
  await write({ key: toBase64(key), ...(minutes === undefined ? {} : { minutes }) }, now);
}

/** The wallet is used: the time until it is locked begins anew. */
export async function stayUnlocked(now = Date.now()): Promise<void> {
  const kept = await readKept(now);
  if (kept?.minutes !== undefined) await write(kept, now);
}

export async function lockWallet(): Promise<void> {
  await session.remove(KEY);
}

/** Locks it if its time is over; looks again when that will be, if it is not. */
export async function lockWhenDue(now = Date.now()): Promise<void> {
  const kept = await readKept(now);
  if (kept?.until !== undefined) await wakeIn(LOCK_DUE, (kept.until - now) / MINUTE);
}

async function readKept(now: number): Promise<Kept | undefined> {
  const kept = (await session.read(KEY)) as Kept | undefined;
  if (kept?.until === undefined || now < kept.until) return kept;
  await lockWallet();
  return undefined;
}

async function write(kept: Kept, now: number): Promise<void> {
  const { minutes } = kept;
  if (minutes === undefined) return session.write(KEY, kept);
  await session.write(KEY, { ...kept, until: now + minutes * MINUTE });
  await wakeIn(LOCK_DUE, minutes);
}

/** Calls back when the wallet was locked or unlocked, here or in another window. */
export function watchWalletKey(changed: () => void): () => void {
  let known: unknown;
  void session.read(KEY).then((kept) => {
    known ??= (kept as Kept | undefined)?.key;
  });
  return watchSession(KEY, (kept) => {
    const { key } = (kept ?? {}) as Partial<Kept>;
    if (key !== known) changed();
    known = key;
  });
}
