/** What of a list waits for a click, and whom that click would ask. */
import type { EntryView } from '../lib/browser/messages.ts';
import type { Code } from '../lib/credential/verdict.ts';

/** The host that a click would ask or read. */
export function hostOf({ askHost, host }: Pick<EntryView, 'askHost' | 'host'>): string {
  return askHost ?? host;
}

/** The host whose answer is missing: of the award itself, else of its status, else of who knows its issuer. */
export function hostToAsk(view: Pick<EntryView, 'checks' | 'headline' | 'askHost'>): string | undefined {
  const waits = view.checks.find(({ code, host }) => host && code === 'permission_needed');
  const status = view.checks.find(({ code, host }) => host && code === 'status_unavailable');
  const registry = view.checks.find(({ code, host }) => host && code === 'registry_unavailable');
  const own = view.headline === 'permission_needed' ? view.askHost : undefined;
  return own ?? waits?.host ?? status?.host ?? registry?.host;
}

/** The hosts that wait for the click that names them, in the order of the page. A page to be read is not asked so. */
export function hostsWaiting(entries: readonly EntryView[]): { host: string; waiting: number }[] {
  const hosts = new Map<string, number>();
  for (const { headline, askHost } of entries) {
    if (headline === 'permission_needed' && askHost) hosts.set(askHost, (hosts.get(askHost) ?? 0) + 1);
  }
  return Array.from(hosts, ([host, waiting]) => ({ host, waiting }));
}

/** The pages for people that one click reads, and their hosts, each once. */
export function pagesToRead(entries: readonly EntryView[]): { keys: string[]; hosts: string[] } {
  const pages = entries.filter(({ headline, reads }) => headline === 'page_only' && reads === 'fetch');
  return { keys: pages.map(({ key }) => key), hosts: [...new Set(pages.map(hostOf))] };
}

/** An address of the person may settle what these leave open. */
const OPEN_HOLDER: readonly Code[] = ['holder_not_stated', 'holder_similar'];

/** How many do not say in clear, or not surely, for whom they are. */
export function countUnnamed(entries: readonly EntryView[]): number {
  return entries.filter(({ checks }) => checks.some(({ code }) => OPEN_HOLDER.includes(code))).length;
}
