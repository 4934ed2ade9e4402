/** The wallet as our own pages open it: with what the last unlocking left in the browser's memory. */
import { readWalletKey, stayUnlocked } from '../../lib/browser/wallet-key.ts';
import type { Wallet } from '../../lib/wallet/store.ts';
import { wordsOf } from './error-words.ts';

/** Loaded once the page has been drawn. */
export const walletStore = () => import('../../lib/wallet/store.ts');

/** @throws WalletLocked, WalletUnavailable with a message for people */
export async function openOwnWallet(): Promise<Wallet> {
  const { openWallet } = await walletStore();
  const wallet = await openWallet({ key: await readWalletKey() });
  // The worker's own looks at the wallet do not keep it open, only what a person does.
  await stayUnlocked();
  return wallet;
}

type Refused = { result: 'refused'; reason: string };

/** A change, where also that the wallet does not open is a refusal, in words for people. */
export function changeOwnWallet<T>(work: (wallet: Wallet) => Promise<T>): Promise<T | Refused> {
  return inOwnWallet(work).catch((error: unknown) => ({ result: 'refused', reason: wordsOf(error) }));
}

/** Opened for each piece of work, so that a newer version in another window never has to wait for us. */
export async function inOwnWallet<T>(work: (wallet: Wallet) => Promise<T>): Promise<T> {
  const wallet = await openOwnWallet();
  try {
    return await work(wallet);
  } finally {
    wallet.close();
  }
}
