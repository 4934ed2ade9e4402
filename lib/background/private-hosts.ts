/** Hosts that came from a click in a private window: known until the browser is closed, and only there. */
import type { Session } from '../browser/storage.ts';

/** Hosts that were asked, and sites that are looked at. */
export type PrivateList = 'clicked in private' | 'sites in private';

export async function hostsInPrivate(session: Session, list: PrivateList): Promise<string[]> {
  const hosts = await session.read(list);
  return Array.isArray(hosts) ? hosts : [];
}

export async function keepInPrivate(
  session: Session,
  list: PrivateList,
  hosts: readonly string[],
): Promise<void> {
  await session.write(list, [...hosts]);
}

/** A list of hosts with one more, or as it is where that is in it. */
export function withHost(hosts: readonly string[], host: string): string[] {
  return [...new Set([...hosts, host])];
}
