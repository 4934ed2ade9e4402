/** "Add to LinkedIn profile": the form in a tab of its own, and the badge kept ready for it. */
import type { CertificateView } from '../../lib/browser/messages.ts';
import { leavePopupIntent, leaveProfileBadge } from '../../lib/browser/storage.ts';
import { openTabBehind, showTab } from '../../lib/browser/tabs.ts';
import { addToProfileLink, certificateOf } from '../../lib/share/linkedin.ts';
import { inOwnWallet, walletStore } from './own-wallet.ts';

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
