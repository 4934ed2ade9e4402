/**
 * What the wallet shows at first sight, kept until the browser closes: the popup has it at once, and reads the wallet
 * itself after that. In memory only, so that nothing of a locked wallet lies on the disk in clear.
 */
import type { WalletGlance, WalletItem } from '../../components/wallet-item.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { readOptions, session } from '../../lib/browser/storage.ts';
import { arranged, FIRST_SIGHT, facetsOf, shelved } from '../../lib/wallet/arrange.ts';
import { walletStanding } from '../../lib/wallet/standing.ts';

const KEY = 'wallet glance';
/** More stacks than any window shows. */
const MAX_STACKS = 24;

interface Kept extends WalletGlance {
  stamp: string;
}

/** Absent where there is none, or the wallet, the options or the day are others by now. */
export async function readGlance(): Promise<WalletGlance | undefined> {
  const [kept, standing, options] = await Promise.all([session.read(KEY), walletStanding(), readOptions()]);
  const glance = kept as Kept | undefined;
  const isRight = !standing.hasPassphrase && glance?.stamp === stampOf(standing.revision, options);
  return isRight ? glance : undefined;
}

export async function keepGlance(items: readonly WalletItem[], revision: number): Promise<void> {
  // Behind a passphrase nothing of it is kept but what opens it, also where it was locked while this was read.
  if ((await walletStanding()).hasPassphrase) return forgetGlance();
  const stamp = stampOf(revision, await readOptions());
  const glance: Kept = { ...glanceOf(items, Date.now()), stamp };
  await session.write(KEY, glance);
}

export function forgetGlance(): Promise<void> {
  return session.remove(KEY);
}

export function glanceOf(items: readonly WalletItem[], now: number): WalletGlance {
  const { stacks, count } = arranged(shelved(items, FIRST_SIGHT, now), FIRST_SIGHT);
  const first = stacks.slice(0, MAX_STACKS).map(({ items: own, ...stack }) => ({
    ...stack,
    count: own.length,
    items: own.slice(0, 1).map((item) => ({ ...item, searched: '' })),
  }));
  return { stacks: first, count, facets: facetsOf(items) };
}

/** Verdicts go by what is held, by whom the wallet belongs to, and by the day. */
function stampOf(revision: number, { name, addresses, trusted }: Options): string {
  const day = new Date().toDateString();
  return JSON.stringify([revision, name, addresses, trusted, day]);
}
