/** What a click in "This page" sets going: what the browser is asked, and what the worker is told. */
import type { Options, TabView } from '../../lib/browser/messages.ts';
import { dropUnneeded, requestHosts } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { pageCsv } from '../../lib/share/page-csv.ts';
import { pageReport, reportFileName } from '../../lib/share/page-report.ts';
import { saveFile } from './save-file.ts';

/**
 * Asks the browser for hosts, in the click itself; does nothing for those that are allowed already. A prompt may close
 * the popup, so whoever calls this tells the worker in the same breath, which goes on when the permission arrives.
 */
async function permit(hosts: string[]): Promise<boolean> {
  let granted = false;
  try {
    granted = await requestHosts(hosts);
  } finally {
    if (!granted) await send('own.denied', { hosts }).catch(() => null);
  }
  return granted;
}

const quietly = (work: Promise<unknown>) => void work.catch(() => null);

/** The click that names a host. */
export function ask(tabId: number, host: string): void {
  quietly(permit([host]));
  quietly(send('own.ask', { tabId, host }));
}

export function read(tabId: number, key: string, host: string): void {
  quietly(permit([host]));
  quietly(send('own.read', { tabId, key }));
}

/** One prompt for all hosts. */
export function readAll(tabId: number, keys: string[], hosts: string[]): void {
  quietly(permit(hosts));
  quietly(send('own.readAll', { tabId, keys }));
}

/** Fresh answers for everything that was answered once; what waits for a click goes on waiting. */
export function againAll({ tabId, entries }: TabView): void {
  const answered = entries.filter(({ checkedAt }) => checkedAt !== undefined);
  for (const { key } of answered) quietly(send('own.again', { tabId, key }));
}

/** "Always check this site", or no longer: then its permission is given back as well. */
export async function setSite(tabId: number, host: string, always: boolean): Promise<void> {
  if (always) {
    quietly(permit([host]));
    await send('own.site', { host, always, tabId });
    return;
  }
  await send('own.site', { host, always, tabId });
  await dropUnneeded(host, await send('own.options', {}));
}

/** Once is once: the script that runs in the page needs the permission only to get there. */
export async function allowPage(tabId: number, host: string): Promise<void> {
  if (!(await permit([host]))) return;
  await send('own.checkPage', { tabId });
  await dropUnneeded(host, await send('own.options', {}));
}

export type HostOption = 'alwaysRead' | 'popupOnly' | 'paused';

/** Puts a host into one of the lists of the options, or takes it out. */
export async function setHost(list: HostOption, host: string, isIn: boolean): Promise<void> {
  const options: Options = await send('own.options', {});
  const others = options[list].filter((each) => each !== host);
  await send('own.options', { set: { [list]: isIn ? [...others, host] : others } });
}

/** Saves the list; answers with the name of the file. */
export function save(view: TabView, kind: 'json' | 'csv'): string {
  const report = pageReport(view, Date.now());
  const name = reportFileName(report, kind);
  if (kind === 'csv') saveFile(name, 'text/csv', pageCsv(report));
  else saveFile(name, 'application/json', `${JSON.stringify(report, null, 2)}\n`);
  return name;
}
