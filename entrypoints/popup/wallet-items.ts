/** From entries of the wallet to what the fronts of their cards show, judged for the owner of the wallet. */
import type { WalletItem } from '../../components/wallet-item.ts';
import { entryOf } from '../../lib/background/marks.ts';
import { walletViewer } from '../../lib/background/viewer.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { judge } from '../../lib/credential/judge.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { summaryOf } from '../../lib/wallet/summary.ts';

/** Light: nothing of the finding itself is held. `now` is ms since the epoch. */
export async function itemOf(entry: WalletEntry, options: Options, now: number): Promise<WalletItem> {
  const { finding, kind, addedAt } = entry;
  const verdict = await judge(finding, walletViewer(options), now);
  const { headline, differs, host, url, issuer, issuedOn, expiresOn, holder } = entryOf(
    linkOf(entry),
    hostOf(entry),
    { finding, verdict, endorsements: [] },
  );
  return {
    // A card is found by its title; beside it stands that nothing has confirmed it.
    ...summaryOf(entry, verdict.state),
    host,
    url,
    kind,
    addedAt,
    ...(headline ? { headline } : {}),
    ...(differs ? { differs } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(holder ? { holder } : {}),
  };
}

/** The entry as a link of nobody's page. */
export function linkOf({ id, link, claimed }: WalletEntry) {
  return { key: id, url: link ?? claimed?.url ?? '', owner: { kind: 'none' } as const };
}

export function hostOf({ link, finding }: WalletEntry): string {
  if (link && URL.canParse(link)) return new URL(link).hostname;
  return finding.credential?.issuer.domain ?? '';
}
