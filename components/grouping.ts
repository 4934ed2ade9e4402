import type { EntryView, ShownState } from '../lib/browser/messages.ts';

export type GroupId = 'attention' | 'verified' | 'open' | 'checking';

export interface Group {
  id: GroupId;
  entries: EntryView[];
}

/** What needs a look stands first, and in it what weighs most. */
const GROUPS: readonly { id: GroupId; states: readonly ShownState[] }[] = [
  { id: 'attention', states: ['invalid', 'other', 'caution'] },
  { id: 'verified', states: ['verified'] },
  { id: 'open', states: ['unchecked'] },
  { id: 'checking', states: ['checking'] },
];

/** The groups that have entries; inside a group and state the order of the page stays. */
export function groupsOf(entries: readonly EntryView[]): Group[] {
  return GROUPS.map(({ id, states }) => ({
    id,
    entries: states.flatMap((state) => entries.filter((entry) => entry.state === state)),
  })).filter((group) => group.entries.length > 0);
}

/** The hosts that wait for the click that names them, in the order of the page. A page to be read is not asked so. */
export function hostsWaiting(entries: readonly EntryView[]): { host: string; waiting: number }[] {
  const hosts = new Map<string, number>();
  for (const { headline, askHost } of entries) {
    if (headline === 'permission_needed' && askHost) hosts.set(askHost, (hosts.get(askHost) ?? 0) + 1);
  }
  return Array.from(hosts, ([host, waiting]) => ({ host, waiting }));
}
