import type { NoticeView } from '../../components/notices.tsx';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { noticesOf } from '../../lib/wallet/notices.ts';

/** What is to be said of the entries at a moment, ms. */
export function noticeViews(entries: readonly WalletEntry[], now: number): NoticeView[] {
  return noticesOf(entries, now).map(({ entry, kind, name, days }) => ({
    entryId: entry.id,
    name,
    kind,
    title: entry.title,
    date:
      (kind !== 'gone' && entry.finding.credential?.expiresOn) || new Date(entry.finding.at).toISOString(),
    ...(days === undefined ? {} : { days }),
  }));
}
