import type { Notice } from '../lib/wallet/notices.ts';
import { counted, fill, NOTICES, plain, shortDate } from '../lib/words/index.ts';

/** As `lib/wallet/notices.ts` makes them, with what their sentences name. */
export interface NoticeView {
  entryId: string;
  name: string;
  kind: Notice['kind'];
  title: string;
  /** ISO 8601: of the end, or for `gone` of the verdict that stands. */
  date: string;
  days?: number;
}

export interface NoticesProps {
  notices: readonly NoticeView[];
  onSeen: (notice: NoticeView) => void;
}

/** More at once are read by nobody; the next follow as these are put away. */
const MAX_SHOWN = 3;

/** What has happened to awards of the wallet, until it is put away. */
export function Notices({ notices, onSeen }: NoticesProps) {
  if (notices.length === 0) return null;
  const more = notices.length - MAX_SHOWN;
  return (
    <section class="notices" aria-label={NOTICES.title}>
      {notices.slice(0, MAX_SHOWN).map((notice) => (
        <div class="notice with-button" key={`${notice.entryId} ${notice.name}`} data-kind={notice.kind}>
          <span>{sentenceOf(notice)}</span>
          <button
            type="button"
            class="button"
            aria-label={fill(NOTICES.seenAloud, { title: plain(notice.title) })}
            onClick={() => onSeen(notice)}
          >
            {NOTICES.seen}
          </button>
        </div>
      ))}
      {more > 0 && <p class="soft small">{counted(more, NOTICES.more)}</p>}
    </section>
  );
}

function sentenceOf({ kind, title, date, days = 0 }: NoticeView): string {
  const facts = { title: plain(title), date: shortDate(date) };
  return fill(kind === 'expires' ? counted(days, NOTICES.expires) : NOTICES[kind], facts);
}
