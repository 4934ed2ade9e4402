import type { WalletEntry } from './model.ts';

/** Something that a learner should know of one award. */
export interface Notice {
  /** For `dismissNotice`. */
  name: string;
  kind: 'revoked' | 'suspended' | 'gone' | 'expired' | 'expires';
  entry: WalletEntry;
  /** Whole days until it ends, for `expires`. */
  days?: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** Days before the end at which it is said once each. */
const WARNINGS: readonly number[] = [7, 30, 60];
/** How long it is news that an award has ended. */
const NEWS_DAYS = 30;

/** What is to be said of the entries at a moment, ms, and was not seen yet. */
export function noticesOf(entries: readonly WalletEntry[], now: number): Notice[] {
  const shown = entries.filter(({ archivedAt }) => archivedAt === undefined);
  const all = shown.flatMap((each) => noticeOf(each, now) ?? []);
  return inOrder(all.filter(({ name, entry }) => !entry.seen?.includes(name)));
}

/** What weighs most first. */
export function inOrder<Ranked extends Pick<Notice, 'kind' | 'days'>>(notices: readonly Ranked[]): Ranked[] {
  return [...notices].sort((one, other) => rank(one) - rank(other));
}

function noticeOf(entry: WalletEntry, now: number): Notice | undefined {
  const codes = entry.finding.checks.map(({ code }) => code);
  for (const kind of ['revoked', 'suspended'] as const)
    if (codes.includes(kind)) return { name: kind, kind, entry };
  if (entry.trouble?.code === 'not_found') return { name: 'gone', kind: 'gone', entry };
  return endNotice(entry, now);
}

/** Of an award that had ended when it was added nothing new is to be said. */
function endNotice(entry: WalletEntry, now: number): Notice | undefined {
  const end = Date.parse(entry.finding.credential?.expiresOn ?? '');
  if (Number.isNaN(end) || end <= entry.addedAt || end < now - NEWS_DAYS * DAY_MS) return undefined;
  if (end <= now) return { name: 'expired', kind: 'expired', entry };
  const days = Math.ceil((end - now) / DAY_MS);
  const warning = WARNINGS.find((each) => days <= each);
  return warning === undefined ? undefined : { name: `expires in ${warning}`, kind: 'expires', entry, days };
}

const ORDER: readonly Notice['kind'][] = ['revoked', 'suspended', 'gone', 'expired', 'expires'];

function rank({ kind, days = 0 }: Pick<Notice, 'kind' | 'days'>): number {
  return ORDER.indexOf(kind) * 1_000 + days;
}
