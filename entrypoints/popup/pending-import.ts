/** A link on its way into the wallet outlives the permission prompt, which may close the popup. */
import { hasHost } from '../../lib/browser/permissions.ts';
import { session } from '../../lib/browser/storage.ts';

const KEY = 'link to add';
/** A prompt is answered while one still knows what it was about. */
const WAITS_MS = 5 * 60 * 1000;

interface Pending {
  url: string;
  at: number;
}

/** To be written in the click; `settled` takes it away once the prompt was answered with the popup still open. */
export async function leaveImport(url: string): Promise<void> {
  await session.write(KEY, { url, at: Date.now() } satisfies Pending);
}

export async function settled(): Promise<void> {
  await session.remove(KEY);
}

/** The link whose host was granted while the popup was closed; once only. */
export async function takeImport(): Promise<string | undefined> {
  const pending = (await session.read(KEY)) as Pending | undefined;
  if (!pending) return undefined;
  await settled();
  const isRecent = Date.now() - pending.at < WAITS_MS;
  return isRecent && (await hasHost(new URL(pending.url).hostname)) ? pending.url : undefined;
}
