import { useEffect, useState } from 'preact/hooks';
import type { SharedRecord } from '../lib/wallet/model.ts';
import { dayAndTime, fill, fullTime, listed, plain, SHARED_LOG } from '../lib/words/index.ts';

export interface SharedLogProps {
  /** Read when it is opened; the newest first. */
  load: () => Promise<SharedRecord[]>;
  onClear: () => Promise<void>;
  /** Another one after each act: what is open is then read again. */
  version?: unknown;
}

/** What was shared with whom, and when: closed until somebody asks. */
export function SharedLog({ load, onClear, version }: SharedLogProps) {
  const [records, setRecords] = useState<readonly SharedRecord[] | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const read = () => load().then(setRecords, (error: unknown) => console.warn(error));
  useEffect(() => {
    if (isOpen) void read();
  }, [isOpen, version]);
  return (
    <details class="shared-log" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="small">{SHARED_LOG.title}</summary>
      {records &&
        (records.length === 0 ? <p class="soft small">{SHARED_LOG.none}</p> : <Records records={records} />)}
      {records && records.length > 0 && (
        <button type="button" class="button" onClick={() => void onClear().then(read)}>
          {SHARED_LOG.clear}
        </button>
      )}
      <p class="soft small">{SHARED_LOG.where}</p>
    </details>
  );
}

function Records({ records }: { records: readonly SharedRecord[] }) {
  return (
    <ul>
      {records.map((record) => (
        <li key={`${record.at} ${record.place}`} class="shared-line small">
          <span class="strong">{withWhom(record)}</span>
          <time class="soft" dateTime={new Date(record.at).toISOString()} title={fullTime(record.at)}>
            {dayAndTime(record.at)}
          </time>
          <span class="soft">{whatWent(record)}</span>
        </li>
      ))}
    </ul>
  );
}

function withWhom({ host, employer, job }: SharedRecord): string {
  if (!employer) return job ? fill(SHARED_LOG.at, { job, host }) : plain(host);
  return job ? fill(SHARED_LOG.jobAt, { job, employer, host }) : fill(SHARED_LOG.at, { job: employer, host });
}

function whatWent({ badges, place, fileName, unconfirmed, takenBack }: SharedRecord): string {
  const what = listed(badges.map((each) => plain(each)));
  const words = fileName
    ? fill(SHARED_LOG.file, { what, place, file: fileName })
    : fill(SHARED_LOG.text, { what, place });
  const more = takenBack ? SHARED_LOG.takenBack : unconfirmed ? SHARED_LOG.unconfirmed : '';
  return more ? `${words} ${more}` : words;
}
