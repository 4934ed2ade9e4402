import type { NoticeView } from '../../components/notices.tsx';
import { inOrder, type Notice } from '../../lib/wallet/notices.ts';

/** What is to be said, what weighs most first. */
export function noticeViews(notices: readonly Notice[]): NoticeView[] {
  return inOrder(notices).map(({ entry, kind, name, days }) => ({
    entryId: entry.id,
    name,
    kind,
    title: entry.title,
    date:
      (kind !== 'gone' && entry.finding.credential?.expiresOn) || new Date(entry.finding.at).toISOString(),
    ...(days === undefined ? {} : { days }),
  }));
}
