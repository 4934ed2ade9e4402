import type { WalletItem } from '../../components/wallet-item.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { inOwnWallet, walletStore } from './own-wallet.ts';
import { carriedImage } from './picture-of.ts';

/** What leaves the wallet about these, with the bytes of those that are more than a page. */
export async function badgesOf(items: readonly WalletItem[]): Promise<SharedBadge[]> {
  return inOwnWallet(async (wallet) => {
    const { getEntry, originalsOf } = await walletStore();
    return Promise.all(
      items.map(async (item) => {
        const entry = await getEntry(wallet, item.id);
        const originals = entry && entry.kind === 'credential' ? await originalsOf(wallet, entry) : [];
        return sharedBadge(item, originals, carriedImage(entry?.finding.credential?.achievement.image));
      }),
    );
  });
}

function sharedBadge(
  item: WalletItem,
  originals: SharedBadge['originals'],
  image: string | undefined,
): SharedBadge {
  const { title = '', issuer = { proven: item.host }, issuedOn, expiresOn, url, skills } = item;
  return {
    title,
    issuer,
    skills: [...skills],
    originals,
    ...(issuedOn ? { issuedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(url ? { link: url } : {}),
    ...(image ? { image } : {}),
  };
}
