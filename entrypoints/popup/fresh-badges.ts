/** Badges as they go out: each is checked afresh at that moment, and a revoked one stays here. */
import type { WalletItem } from '../../components/wallet-item.ts';
import { send } from '../../lib/browser/send.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { SHARING } from '../../lib/words/en-share.ts';
import { fill, lowerFirst, titleOf, visibleWord } from '../../lib/words/index.ts';
import { badgesOf } from './shared-badges.ts';
import { readItems } from './wallet-read.ts';

/** ms. Longer, and people click again; what has not answered goes out with the day of its last check. */
const MAX_WAIT_MS = 6_000;

export type Ready = { badges: SharedBadge[] } | { refused: string };

/** Refused is the whole where one of them cannot go out: what was chosen is not changed behind the user's back. */
export async function freshBadges(items: readonly WalletItem[]): Promise<Ready> {
  const asked = await Promise.all(items.map(async ({ id }) => ((await answers(id)) ? [] : [id])));
  const now = await readItems(items.map(({ id }) => id));
  for (const [at, item] of items.entries()) {
    const found = now[at];
    if (!found) return { refused: fill(SHARING.gone, { title: titleOf(item) }) };
    const why = whyItStays(found);
    if (why) return { refused: why };
  }
  const current = now.flatMap((found) => found ?? []);
  return { badges: await badgesOf(current, new Set(asked.flat())) };
}

/** In words for people; `undefined` for one that may go out. */
export function whyItStays(found: WalletItem): string | undefined {
  if (found.state !== 'invalid') return undefined;
  return fill(SHARING.notNow, { title: titleOf(found), reason: lowerFirst(visibleWord(found)) });
}

/** Whether the worker came to an end with it in time. */
function answers(entryId: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), MAX_WAIT_MS));
  const checked = send('own.recheck', { entryId }).then(
    () => true,
    () => false,
  );
  return Promise.race([checked, late]);
}
