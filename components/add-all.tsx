import type { EntryView } from '../lib/browser/messages.ts';
import { ADD_ALL, counted, fill, listed } from '../lib/words/index.ts';

export interface AddAllProps {
  entries: readonly EntryView[];
  /** The page shows the credentials of the user, as far as names tell. */
  isOwn: boolean;
  onAddAll: (entries: EntryView[]) => void;
}

/** On one's own page: everything that it lists into the wallet, by one click that names whom it asks. */
export function AddAll({ entries, isOwn, onAddAll }: AddAllProps) {
  const missing = notHeld(entries);
  if (!isOwn || missing.length === 0) return null;
  const hosts = hostsToAsk(missing);
  return (
    <div class="notice with-button">
      <span>
        <b>{ADD_ALL.own}</b> {hosts.length > 0 && fill(ADD_ALL.asks, { hosts: listed(hosts) })}
      </span>
      <button type="button" class="button main" onClick={() => onAddAll(missing)}>
        {counted(missing.length, ADD_ALL.add)}
      </button>
    </div>
  );
}

export function notHeld(entries: readonly EntryView[]): EntryView[] {
  return entries.filter(({ inWallet }) => !inWallet);
}

/** Those that were not asked about these credentials yet. */
export function hostsToAsk(entries: readonly EntryView[]): string[] {
  return [...new Set(entries.filter(isUnasked).map(({ askHost, host }) => askHost ?? host))];
}

/** A click would ask a host, or read a page, that nobody asked yet. A page that a tab alone can read is not read here. */
export function isUnasked({ headline, reads }: EntryView): boolean {
  return headline === 'permission_needed' || (headline === 'page_only' && reads === 'fetch');
}
