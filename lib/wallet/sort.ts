/** The orders in which a wallet can be looked at. */
import type { State } from '../credential/verdict.ts';
import type { EntrySummary } from './summary.ts';

export type Order = 'date' | 'issuer' | 'expiry' | 'state';

/** What asks for something to be done stands first. */
const STATES: readonly State[] = ['invalid', 'other', 'caution', 'unchecked', 'verified'];

const words = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** A list of its own; `now` is ms since the epoch. Where an order says nothing of two, the newer one stands first. */
export function sorted<T extends EntrySummary>(items: readonly T[], order: Order, now: number): T[] {
  const ranks = ORDERS[order](now);
  return [...items].sort((a, b) => ranks(a, b) || b.at - a.at || words.compare(a.title, b.title));
}

type Compare = (a: EntrySummary, b: EntrySummary) => number;

const ORDERS: Record<Order, (now: number) => Compare> = {
  date: () => () => 0,
  issuer: () => (a, b) => words.compare(bare(a.issuerShelf.label), bare(b.issuerShelf.label)),
  // What ends soonest, then what never does, then what is over, the latest of it first.
  expiry: (now) => (a, b) => {
    const [one, other] = [expiryGroup(a, now), expiryGroup(b, now)];
    if (one !== other) return one - other;
    const apart = (a.endsAt ?? 0) - (b.endsAt ?? 0);
    return one === OVER ? -apart : apart;
  },
  state: () => (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
};

const [ENDS, NEVER, OVER] = [0, 1, 2];

function expiryGroup({ endsAt }: EntrySummary, now: number): number {
  if (endsAt === undefined) return NEVER;
  return endsAt >= now ? ENDS : OVER;
}

/** Without the quotes around what is only claimed. */
function bare(label: string): string {
  return label.replace(/^“/, '');
}
