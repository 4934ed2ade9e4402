/**
 * What opens the wallet while it is unlocked, in `storage.session`: in the browser's memory until it is closed, read
 * by the worker and our own pages alone. It goes into no message and no log.
 */
import { type Bytes, fromBase64, toBase64 } from '../base/bytes.ts';
import { wakeIn } from './lifecycle.ts';
import { session, watchSession } from './storage.ts';

const KEY = 'wallet key';
/** Apart from the key, so that whoever puts the time off never writes back a key that was taken away meanwhile. */
const UNTIL = 'wallet key until';
/** The name of the alarm. */
export const LOCK_DUE = 'lock the wallet';
const MINUTE = 60_000;

interface Kept {
  key: string;
  /** Without use; absent: until the browser is closed. */
  minutes?: number;
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
  await putOff(minutes, now);
  await session.write(KEY, { key: toBase64(key), ...(minutes === undefined ? {} : { minutes }) });
}

/** The wallet is used: the time until it is locked begins anew. */
export async function stayUnlocked(now = Date.now()): Promise<void> {
  const kept = await readKept(now);
  if (kept?.minutes !== undefined) await putOff(kept.minutes, now);
}

export async function lockWallet(): Promise<void> {
  await session.remove(KEY);
}

/** Locks it if its time is over; looks again when that will be, if it is not. */
export async function lockWhenDue(now = Date.now()): Promise<void> {
  const kept = await readKept(now);
  if (kept?.minutes !== undefined) await wakeIn(LOCK_DUE, ((await until()) - now) / MINUTE);
}

async function readKept(now: number): Promise<Kept | undefined> {
  const kept = (await session.read(KEY)) as Kept | undefined;
  if (kept?.minutes === undefined || now < (await until())) return kept;
  // Its time is over, also if no alarm went off.
  await lockWallet();
  return undefined;
}

/** ms since the epoch. */
async function until(): Promise<number> {
  const moment = await session.read(UNTIL);
  return typeof moment === 'number' ? moment : 0;
}

async function putOff(minutes: number | undefined, now: number): Promise<void> {
  if (minutes === undefined) return;
  await session.write(UNTIL, now + minutes * MINUTE);
  await wakeIn(LOCK_DUE, minutes);
}

/** Calls back when the wallet was locked or unlocked, here or in another window. */
export function watchWalletKey(changed: () => void): () => void {
  return watchSession(KEY, changed);
}
