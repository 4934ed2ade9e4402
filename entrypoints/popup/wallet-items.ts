/** From entries of the wallet to what its cards show, judged for the owner of the wallet. */
import type { WalletItem } from '../../components/wallet-item.ts';
import { entryOf } from '../../lib/background/marks.ts';
import { walletViewer } from '../../lib/background/viewer.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { endorsedBy } from '../../lib/credential/endorsed.ts';
import { judge } from '../../lib/credential/judge.ts';
import type { Original, WalletEntry } from '../../lib/wallet/model.ts';

/** `now` is ms since the epoch. */
export async function itemOf(entry: WalletEntry, options: Options, now: number): Promise<WalletItem> {
  const { finding } = entry;
  const verdict = await judge(finding, walletViewer(options), now);
  const endorsements = await endorsedBy(finding, (each, nobody) => judge(each, nobody, now));
  const url = entry.link ?? entry.claimed?.url ?? '';
  const link = { key: entry.id, url, owner: { kind: 'none' } as const };
  const { key, owner, claim, askHost, ...view } = entryOf(link, hostOf(entry), {
    finding,
    verdict,
    endorsements,
  });
  const image = packagedImage(finding.credential?.achievement.image);
  return {
    ...view,
    // A card is found by its title; beside it stands that nothing has confirmed it.
    title: entry.title,
    id: entry.id,
    kind: entry.kind,
    addedAt: entry.addedAt,
    ...(image ? { image } : {}),
  };
}

function hostOf({ link, finding }: WalletEntry): string {
  if (link && URL.canParse(link)) return new URL(link).hostname;
  return finding.credential?.issuer.domain ?? '';
}

const IMAGE = /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/;

/** Only bytes that came with the credential: a remote address would tell its host that the card was looked at. */
function packagedImage(image: string | undefined): string | undefined {
  return image && IMAGE.test(image) ? image : undefined;
}

/** The picture that a credential was baked into. */
export function bakedImage(originals: readonly Original[]): Blob | undefined {
  const baked = originals.find(({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/svg+xml');
  return baked && new Blob([baked.bytes.slice()], { type: baked.mediaType });
}
