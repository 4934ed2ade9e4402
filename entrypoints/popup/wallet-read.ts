/** Reading the wallet for its cards. */
import type { ItemStack, WalletItem } from '../../components/wallet-item.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { stacksOf } from '../../lib/wallet/stacks.ts';
import { listEntries, originalsOf, type Wallet } from '../../lib/wallet/store.ts';
import { plain, WALLET } from '../../lib/words/index.ts';
import { inOwnWallet } from './own-wallet.ts';
import { bakedImage, itemOf } from './wallet-items.ts';

export type Items = ReadonlyMap<string, WalletItem>;

/** What is held, and its cards. `pictures` keeps object URLs by entry for as long as the page lives. */
export function readWallet(pictures: Map<string, string>): Promise<{ entries: WalletEntry[]; items: Items }> {
  return inOwnWallet(async (wallet) => {
    const entries = await listEntries(wallet);
    const options = await readOptions();
    const now = Date.now();
    const items = await Promise.all(entries.map((entry) => itemOf(entry, options, now)));
    await addPictures(wallet, entries, pictures);
    return { entries, items: new Map(items.map((item) => [item.id, withPicture(item, pictures)])) };
  });
}

async function addPictures(
  wallet: Wallet,
  entries: readonly WalletEntry[],
  pictures: Map<string, string>,
): Promise<void> {
  for (const entry of entries) {
    if (pictures.has(entry.id)) continue;
    const picture = bakedImage(await originalsOf(wallet, entry));
    pictures.set(entry.id, picture ? URL.createObjectURL(picture) : '');
  }
}

function withPicture(item: WalletItem, pictures: ReadonlyMap<string, string>): WalletItem {
  const image = pictures.get(item.id) || item.image;
  return image ? { ...item, image } : item;
}

export function itemStacks(entries: readonly WalletEntry[], items: Items): ItemStack[] {
  return stacksOf(entries).map(({ issuer, entries: own }) => ({
    issuer,
    items: own.map(({ id }) => items.get(id)).filter((item) => item !== undefined),
  }));
}

/** An error as one line for people. */
export function wordsOf(error: unknown): string {
  return plain(error instanceof Error ? error.message : WALLET.unavailable);
}
