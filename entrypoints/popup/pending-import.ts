/** Links on their way into the wallet outlive the permission prompt, which may close the popup. */
import { hasHost } from '../../lib/browser/permissions.ts';
import { session } from '../../lib/browser/storage.ts';

const KEY = 'links to add';
/** A prompt is answered while one still knows what it was about. */
const WAITS_MS = 5 * 60 * 1000;

interface Pending {
  urls: string[];
  /** Those that the prompt was about. */
  hosts: string[];
  at: number;
}

/** To be written in the click; `settled` takes it away once the prompt was answered with the popup still open. */
export async function leaveImport(urls: string[], hosts: string[]): Promise<void> {
  await session.write(KEY, { urls, hosts, at: Date.now() } satisfies Pending);
}

export async function settled(): Promise<void> {
  await session.remove(KEY);
}

/** The links whose hosts were granted while the popup was closed; once only. */
export async function takeImport(): Promise<string[] | undefined> {
  const pending = (await session.read(KEY)) as Pending | undefined;
  if (!pending) return undefined;
  await settled();
  const isRecent = Date.now() - pending.at < WAITS_MS;
  const granted = await Promise.all(pending.hosts.map(hasHost));
  return isRecent && granted.every(Boolean) ? pending.urls : undefined;
}
