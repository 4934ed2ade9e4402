import type { WalletItem } from '../../components/wallet-item.ts';
import { defined } from '../../lib/base/json-values.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { inOwnWallet, walletStore } from './own-wallet.ts';
import { carriedImage, pictureOf } from './picture-of.ts';

/**
 * What leaves the wallet about these, with the bytes of those that are more than a page. `unanswered`: the ids of those
 * of which nobody could say anything just now.
 */
export async function badgesOf(
  items: readonly WalletItem[],
  unanswered: ReadonlySet<string> = new Set(),
): Promise<SharedBadge[]> {
  return inOwnWallet(async (wallet) => {
    const { fetchedPicture, getEntry, originalsOf } = await walletStore();
    return Promise.all(
      items.map(async (item) => {
        const entry = await getEntry(wallet, item.id);
        const originals = entry && entry.kind === 'credential' ? await originalsOf(wallet, entry) : [];
        const picture = entry && pictureOf(entry, originals, await fetchedPicture(wallet, entry));
        return {
          ...sharedBadge(item, originals),
          ...(entry ? carriedBy(entry, unanswered) : {}),
          ...defined({ picture }),
        };
      }),
    );
  });
}

/** What only the entry itself has. */
function carriedBy({ id: entryId, finding, trouble }: WalletEntry, unanswered: ReadonlySet<string>) {
  const { credential, at } = finding;
  const { id } = credential?.recipient ?? {};
  return defined({
    lastCheckedAt: trouble || unanswered.has(entryId) ? at : undefined,
    image: carriedImage(credential?.achievement.image),
    subject: id?.startsWith('did:') ? id : undefined,
  });
}

function sharedBadge(item: WalletItem, originals: SharedBadge['originals']): SharedBadge {
  const { title = '', issuer = { proven: item.host }, issuedOn, expiresOn, url, skills } = item;
  return {
    title,
    issuer,
    skills: [...skills],
    originals,
    ...(issuedOn ? { issuedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(url ? { link: url } : {}),
  };
}
