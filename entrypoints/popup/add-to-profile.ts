/** "Add to LinkedIn profile": the form in a tab of its own, and the badge kept ready for it. */
import type { WalletItem } from '../../components/wallet-item.ts';
import type { ApplyResult, CertificateView, SlotView } from '../../lib/browser/messages.ts';
import { leavePopupIntent, leaveProfileBadge } from '../../lib/browser/storage.ts';
import { openTabBehind, showTab } from '../../lib/browser/tabs.ts';
import { addToProfileLink, certificateOf } from '../../lib/share/linkedin.ts';
import { type FoundForm, fillCertificate } from './attach-flow.ts';
import { inOwnWallet, walletStore } from './own-wallet.ts';
import { notedOnProfile } from './shared-notes.ts';

/** `undefined` where the entry is gone. */
export async function readCertificate(entryId: string): Promise<CertificateView | undefined> {
  const { getEntry } = await walletStore();
  const entry = await inOwnWallet((wallet) => getEntry(wallet, entryId));
  return entry && certificateOf(entry);
}

/** The popup closes as soon as another tab is in front: that comes last. */
export async function addToProfile(entryId: string): Promise<void> {
  const certificate = await readCertificate(entryId);
  if (!certificate) return;
  await leaveProfileBadge(entryId);
  const tabId = await openTabBehind(addToProfileLink(certificate));
  if (tabId === undefined) return;
  await leavePopupIntent({ tabId, tab: 'attach' });
  await showTab(tabId);
}

/** Into the form, checked afresh as for any other: what was revoked since is nobody's to show. */
export async function putOnProfile(
  tabId: number,
  form: FoundForm,
  slot: SlotView,
  item: WalletItem,
  certificate: CertificateView,
): Promise<ApplyResult> {
  const { freshBadges } = await import('./fresh-badges.ts');
  const ready = await freshBadges([item]);
  if ('refused' in ready) return { result: 'refused', reason: ready.refused };
  const result = await fillCertificate(tabId, form, slot, certificate);
  return notedOnProfile(tabId, form, slot, item.title, result);
}
