import type { WalletEntry } from './model.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * The entries that are to be asked about again at a moment, ms, the longest unasked first, and no more than an hour's
 * share of all, so that no host sees them in one go. Each at most once a day; one about which nobody was ever asked
 * needs no asking, since its dates are looked at whenever it is shown.
 */
export function dueEntries(entries: readonly WalletEntry[], now: number): WalletEntry[] {
  const watched = entries.filter(
    ({ archivedAt, finding }) => archivedAt === undefined && finding.asked.length > 0,
  );
  const due = watched.filter((each) => askedAt(each) + DAY_MS <= now);
  return due.sort((one, other) => askedAt(one) - askedAt(other)).slice(0, Math.ceil(watched.length / 24));
}

function askedAt({ checkedAt = 0, finding }: WalletEntry): number {
  return Math.max(checkedAt, finding.at);
}
