/** What a file of these badges would tell, and sign: read from the wallet, nobody is asked. */
import type { WalletItem } from '../../components/wallet-item.ts';
import { issuedTo } from '../../lib/share/presentation.ts';
import { type Fact, toldOfHolder } from '../../lib/share/told-of-holder.ts';
import { holderKeys } from '../../lib/wallet/holder-key.ts';
import { inOwnWallet } from './own-wallet.ts';
import { badgesOf } from './shared-badges.ts';

/** A list that anybody reads before a click; the originals of more take seconds to go through. */
const MAX_LOOKED_AT = 100;

export interface Outlook {
  told: readonly Fact[] | undefined;
  signed: number;
}

export async function lookAtSharing(items: readonly WalletItem[]): Promise<Outlook> {
  if (items.length > MAX_LOOKED_AT) return { told: undefined, signed: 0 };
  const badges = await badgesOf(items);
  const keys = await inOwnWallet(holderKeys);
  const dids = keys.map(({ did }) => did);
  return { told: await toldOfHolder(badges), signed: issuedTo(badges, dids).length };
}
