/** "Add all": what a page lists, each as a job of an import. */
import { hostsToAsk, isUnasked } from '../../components/add-all.tsx';
import type { EntryView } from '../../lib/browser/messages.ts';
import { requestHosts } from '../../lib/browser/permissions.ts';
import type { Job } from '../../lib/wallet/import/run.ts';
import type { Count } from './imports.ts';
import { leaveImport, settled } from './pending-import.ts';

/** To be called in the click: the hosts that it names are asked for before anything is awaited. */
export function addAll(
  tabId: number,
  entries: readonly EntryView[],
): { jobs: AsyncIterable<Job>; count: Count } {
  const hosts = hostsToAsk(entries);
  const answered = hosts.length > 0 ? prompt(entries, hosts) : undefined;
  return { jobs: jobsFor(tabId, entries, answered), count: { total: entries.length } };
}

/** Should the prompt close the popup, the links are added when it is opened again. */
async function prompt(entries: readonly EntryView[], hosts: string[]): Promise<void> {
  const granted = requestHosts(hosts).catch(() => false);
  const urls = entries.map(({ url }) => url);
  await leaveImport(urls, hosts);
  await granted;
  await settled();
}

async function* jobsFor(
  tabId: number,
  entries: readonly EntryView[],
  answered: Promise<void> | undefined,
): AsyncGenerator<Job> {
  await answered;
  for (const entry of entries) {
    const { url, key, title } = entry;
    // What was answered already is kept as it is listed; all else by its link, as if it had been typed.
    const listed = isUnasked(entry) ? {} : { listed: { tabId, key } };
    yield { url, ...listed, ...(title ? { name: title } : {}) };
  }
}
