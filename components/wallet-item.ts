import type { EntryView } from '../lib/browser/messages.ts';
import type { WalletEntry } from '../lib/wallet/model.ts';

/** What a card shows of one award: the entry, judged for the owner of the wallet. */
export type WalletItem = Omit<EntryView, 'key' | 'owner' | 'claim' | 'inWallet' | 'askHost'> & {
  id: string;
  kind: WalletEntry['kind'];
  addedAt: number;
  /** A data: or blob: URL of bytes that are already here; never a remote address. */
  image?: string;
};

/** Awards of one issuer, newest first. */
export interface ItemStack {
  issuer: string;
  items: WalletItem[];
}
