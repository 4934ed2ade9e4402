/** Reading the wallet for its cards. */
import type { NoticeView } from '../../components/notices.tsx';
import type { WalletDetail, WalletItem } from '../../components/wallet-item.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { type Notice, noticesOf } from '../../lib/wallet/notices.ts';
import {
  entriesInParts,
  fetchedPicture,
  getEntry,
  originalsOf,
  revisionOf,
  type Wallet,
} from '../../lib/wallet/store.ts';
import { noticeViews } from './notice-views.ts';
import { inOwnWallet } from './own-wallet.ts';
import { pictureOf } from './picture-of.ts';
import { detailOf } from './wallet-detail.ts';
import { itemOf } from './wallet-items.ts';

/** Few enough that a part is done within a few frames, and its findings are forgotten after it. */
const PART = 250;

export interface ReadWallet {
  items: WalletItem[];
  notices: NoticeView[];
  revision: number;
}

/** All that is held. A change that comes in between is read again by whoever sees a later revision. */
export function readWallet(): Promise<ReadWallet> {
  return inOwnWallet(async (wallet) => {
    const options = await readOptions();
    const now = Date.now();
    const revision = await revisionOf(wallet);
    const items: WalletItem[] = [];
    const notices: Notice[] = [];
    for await (const part of entriesInParts(wallet, PART)) {
      for (const entry of part) items.push(await itemOf(entry, options, now));
      notices.push(...noticesOf(part, now));
    }
    return { items, notices: noticeViews(notices), revision };
  });
}

/** One entry as it is now; absent where it was removed. */
export function readItem(
  id: string,
): Promise<{ item: WalletItem | undefined; notices: NoticeView[]; revision: number }> {
  return inOwnWallet(async (wallet) => {
    const entry = await heldEntry(wallet, id);
    const now = Date.now();
    const item = entry && (await itemOf(entry, await readOptions(), now));
    const notices = noticeViews(entry ? noticesOf([entry], now) : []);
    return { item, notices, revision: await revisionOf(wallet) };
  });
}

/** Several as they are now, in their order, over one opening of the wallet. */
export function readItems(ids: readonly string[]): Promise<(WalletItem | undefined)[]> {
  return inOwnWallet(async (wallet) => {
    const options = await readOptions();
    const now = Date.now();
    const entries = await Promise.all(ids.map((id) => heldEntry(wallet, id)));
    return Promise.all(entries.map((entry) => entry && itemOf(entry, options, now)));
  });
}

/** Absent where it was removed. */
async function heldEntry(wallet: Wallet, id: string): Promise<WalletEntry | undefined> {
  const entry = await getEntry(wallet, id);
  return entry?.removedAt === undefined ? entry : undefined;
}

/** What the back of its card shows. */
export function readDetail(id: string): Promise<WalletDetail | undefined> {
  return inOwnWallet(async (wallet) => {
    const entry = await getEntry(wallet, id);
    if (!entry) return undefined;
    const originals = await originalsOf(wallet, entry);
    const hasPicture = pictureOf(entry, originals, await fetchedPicture(wallet, entry)) !== undefined;
    return detailOf(entry, originals, await readOptions(), Date.now(), hasPicture);
  });
}
