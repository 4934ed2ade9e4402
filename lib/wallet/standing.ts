/**
 * How the wallet stands, read without opening it: also while it is locked. Light: the popup looks at this before it
 * draws anything, and loads what opens and unlocks the wallet afterwards.
 */
import { LOCK, openRaw } from './open.ts';
import type { RawDatabase } from './schema.ts';

/** Minutes without use: long enough to fill in a form, short enough for a desk that one leaves. */
const AUTO_LOCK_MINUTES = 15;
/** In the store `meta`. */
export const MINUTES = 'autoLockMinutes';

export interface WalletStanding {
  hasPassphrase: boolean;
  /** Without use, until it locks itself; 0: when the browser is closed. */
  minutes: number;
  /** Grows with every change. */
  revision: number;
}

/** @throws WalletUnavailable */
export function walletStanding(name?: string): Promise<WalletStanding> {
  return withRaw(name, async (raw) => {
    const seen = raw.transaction(['lock', 'meta']);
    const meta = seen.objectStore('meta');
    const [lock, minutes, revision] = await Promise.all([
      seen.objectStore('lock').get(LOCK),
      meta.get(MINUTES),
      meta.get('revision'),
    ]);
    return {
      hasPassphrase: lock !== undefined,
      minutes: minutes ?? AUTO_LOCK_MINUTES,
      revision: revision ?? 0,
    };
  });
}

/** As it lies on the disk, for one look. */
export async function withRaw<T>(
  name: string | undefined,
  work: (raw: RawDatabase) => Promise<T>,
): Promise<T> {
  const raw = await openRaw(name);
  try {
    return await work(raw);
  } finally {
    raw.close();
  }
}
