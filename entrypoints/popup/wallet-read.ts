/** Reading the wallet for its cards. */
import type { WalletDetail, WalletItem } from '../../components/wallet-item.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import { entriesInParts, fetchedPicture, getEntry, originalsOf, revisionOf } from '../../lib/wallet/store.ts';
import { pictureOf } from './picture-of.ts';
import { detailOf } from './wallet-detail.ts';
import { itemOf } from './wallet-items.ts';
import { withWallet } from './wallet-open.ts';

/** Few enough that a part is done within a few frames, and its findings are forgotten after it. */
const PART = 250;

export interface ReadWallet {
  items: WalletItem[];
  revision: number;
}

/** All that is held. A change that comes in between is read again by whoever sees a later revision. */
export function readWallet(): Promise<ReadWallet> {
  return withWallet(async (wallet) => {
    const options = await readOptions();
    const now = Date.now();
    const revision = await revisionOf(wallet);
    const items: WalletItem[] = [];
    for await (const part of entriesInParts(wallet, PART)) {
      for (const entry of part) items.push(await itemOf(entry, options, now));
    }
    return { items, revision };
  });
}

/** One entry as it is now; absent where it was removed. */
export function readItem(id: string): Promise<{ item: WalletItem | undefined; revision: number }> {
  return withWallet(async (wallet) => {
    const entry = await getEntry(wallet, id);
    const isHeld = entry && entry.removedAt === undefined;
    const item = isHeld ? await itemOf(entry, await readOptions(), Date.now()) : undefined;
    return { item, revision: await revisionOf(wallet) };
  });
}

/** What the back of its card shows. */
export function readDetail(id: string): Promise<WalletDetail | undefined> {
  return withWallet(async (wallet) => {
    const entry = await getEntry(wallet, id);
    if (!entry) return undefined;
    const originals = await originalsOf(wallet, entry);
    const hasPicture = pictureOf(entry, originals, await fetchedPicture(wallet, entry)) !== undefined;
    return detailOf(entry, originals, await readOptions(), Date.now(), hasPicture);
  });
}
