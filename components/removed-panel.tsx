import { fill, plain, REMOVED, shortDate } from '../lib/words/index.ts';

export interface RemovedPanelProps {
  removed: readonly {
    id: string;
    title: string;
    /** ISO 8601: from then on it is gone for good. */
    goneOn: string;
  }[];
  onRestore: (id: string) => void;
}

/** What was removed and can still be taken back; nothing where there is none. */
export function RemovedPanel({ removed, onRestore }: RemovedPanelProps) {
  if (removed.length === 0) return null;
  return (
    <section class="string-list">
      <h2>{REMOVED.title}</h2>
      <p class="soft">{REMOVED.what}</p>
      <ul>
        {removed.map(({ id, title, goneOn }) => (
          <li key={id}>
            <span>
              <bdi>{plain(title)}</bdi>
              <span class="soft small"> {fill(REMOVED.until, { date: shortDate(goneOn) })}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={`${REMOVED.back}: ${plain(title)}`}
              onClick={() => onRestore(id)}
            >
              {REMOVED.back}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
