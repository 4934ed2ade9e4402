/**
 * What a click in "This page" sets going. The browser is asked for hosts in the click itself, and the worker told in the
 * same breath: the prompt may close the popup, and the worker goes on when the permission arrives.
 */
import { type HostList, putIn, takeOut } from '../../lib/browser/host-lists.ts';
import type { TabView } from '../../lib/browser/messages.ts';
import { requestHosts } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { pageCsv } from '../../lib/share/page-csv.ts';
import { pageReport, reportFileName } from '../../lib/share/page-report.ts';
import { saveFile } from './save-file.ts';

const quietly = (work: Promise<unknown>) => void work.catch(() => null);

/** The click that names a host. */
export function ask(tabId: number, host: string): void {
  quietly(requestHosts([host]));
  quietly(send('own.ask', { tabId, host }));
}

export function read(tabId: number, key: string, host: string): void {
  quietly(requestHosts([host]));
  quietly(send('own.read', { tabId, key }));
}

/** The page is read in a tab that opens: for that as well its host is permitted first. */
export function openRead(tabId: number, key: string, host: string): void {
  quietly(requestHosts([host]));
  quietly(send('own.openRead', { tabId, key }));
}

/** One prompt for all hosts. */
export function readAll(tabId: number, keys: string[], hosts: string[]): void {
  quietly(requestHosts(hosts));
  quietly(send('own.readAll', { tabId, keys }));
}

/**
 * Fresh answers for everything that was answered once; what waits for a click goes on waiting. What only a tab shows
 * is opened by a click on that one alone.
 */
export function againAll({ tabId, entries }: TabView): void {
  const answered = entries.filter(({ checkedAt, reads }) => checkedAt !== undefined && reads !== 'tab');
  for (const { key } of answered) quietly(send('own.again', { tabId, key }));
}

/** "Always check this site", or no longer: then its permission is given back as well. */
export async function setSite(tabId: number, host: string, always: boolean): Promise<void> {
  if (!always) return void (await takeOut('sites', host));
  quietly(requestHosts([host]));
  await send('own.site', { host, always, tabId });
}

/** Puts a host into one of the lists of the options, or takes it out. */
export async function setHost(list: Exclude<HostList, 'sites'>, host: string, isIn: boolean): Promise<void> {
  await (isIn ? putIn(list, host) : takeOut(list, host));
}

/** Saves the list; answers with the name of the file. */
export function save(view: TabView, kind: 'json' | 'csv'): string {
  const report = pageReport(view, Date.now());
  const name = reportFileName(report, kind);
  if (kind === 'csv') saveFile(name, 'text/csv', pageCsv(report));
  else saveFile(name, 'application/json', `${JSON.stringify(report, null, 2)}\n`);
  return name;
}
