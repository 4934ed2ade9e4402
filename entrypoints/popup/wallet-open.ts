/** Opening the wallet for a piece of work. Light: what judges credentials is loaded once the popup has been drawn. */
import { openDatabase } from '../../lib/wallet/database.ts';
import { openWallet, revisionOf, type Wallet } from '../../lib/wallet/store.ts';
import { plain, WALLET } from '../../lib/words/index.ts';

/** Opened for each piece of work, so that a newer version in another window never has to wait for us. */
export async function withWallet<T>(work: (wallet: Wallet) => Promise<T>): Promise<T> {
  const wallet = await openWallet();
  try {
    return await work(wallet);
  } finally {
    wallet.close();
  }
}

/** Changes with whatever is held. Nothing is let go of on the way: this is looked at before the first drawing. */
export async function readRevision(): Promise<number> {
  const wallet = await openDatabase();
  try {
    return await revisionOf(wallet);
  } finally {
    wallet.close();
  }
}

/** An error as one line for people. */
export function wordsOf(error: unknown): string {
  return plain(error instanceof Error ? error.message : WALLET.unavailable);
}
