import { BACKUP, fill, shortDate } from '../lib/words/index.ts';

export interface BackupNoticeProps {
  /** ms since the epoch; absent where there never was one. */
  backedUpAt?: number | undefined;
  /** Now is the moment to ask. */
  isDue: boolean;
  /** What would be lost is worth a word. */
  isWorthAWord: boolean;
  onMake: () => void;
  onLater: () => void;
}

/** Above the wallet: asked at the right moments, and one quiet line in between. */
export function BackupNotice({ backedUpAt, isDue, isWorthAWord, onMake, onLater }: BackupNoticeProps) {
  const since =
    backedUpAt === undefined
      ? BACKUP.notYet
      : fill(BACKUP.notSince, { date: shortDate(new Date(backedUpAt).toISOString()) });
  if (!isDue) {
    return isWorthAWord ? (
      <p class="backup-line small soft">
        {since}{' '}
        <button type="button" class="button" onClick={onMake}>
          {BACKUP.make}
        </button>
      </p>
    ) : null;
  }
  return (
    <div class="notice backup-notice">
      <p class="strong">{BACKUP.due}</p>
      <p class="soft">
        {isWorthAWord && `${since}. `}
        {BACKUP.dueWhat}
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={onMake}>
          {BACKUP.make}
        </button>
        <button type="button" class="button" onClick={onLater}>
          {BACKUP.later}
        </button>
      </div>
    </div>
  );
}
