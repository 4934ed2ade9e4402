import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WalletGlance, WalletItem } from '../../components/wallet-item.ts';
import { keepGlance, readGlance } from './glance.ts';
import { readItem, readWallet, wordsOf } from './wallet-read.ts';

export interface Held {
  /** Absent until all are read. */
  items: WalletItem[] | undefined;
  /** What is shown until then; absent where nothing is known yet. */
  glance: WalletGlance | undefined;
  /** Why it cannot be opened, in words for people. */
  problem: string | undefined;
}

interface State extends Held {
  revision: number;
}

const NOTHING: State = { items: undefined, glance: undefined, problem: undefined, revision: 0 };

/** What the wallet holds: at a glance first, then all of it; after a change of our own, that one entry again. */
export function useHeld(): Held & { reload: () => void; refresh: (id: string) => Promise<void> } {
  const [held, setHeld] = useState<State>(NOTHING);
  const reload = useCallback(() => {
    readWallet().then(
      (read) => setHeld({ ...NOTHING, ...read }),
      (error: unknown) => setHeld({ ...NOTHING, problem: wordsOf(error) }),
    );
  }, []);
  useEffect(() => {
    readGlance()
      .then((glance) => setHeld((now) => (now.items || now.problem ? now : { ...now, glance })))
      .catch(() => {})
      .then(reload);
  }, [reload]);
  const { items, revision } = held;
  useEffect(() => {
    if (items) void keepGlance(items, revision).catch(() => {});
  }, [items, revision]);
  const refresh = useCallback(
    async (id: string) => {
      const read = await readItem(id);
      setHeld((now) => {
        // Another window has changed something too.
        if (read.revision > now.revision + 1) queueMicrotask(reload);
        return { ...now, items: withItem(now.items, id, read.item), revision: read.revision };
      });
    },
    [reload],
  );
  return { ...held, reload, refresh };
}

function withItem(items: WalletItem[] | undefined, id: string, item: WalletItem | undefined) {
  if (!items) return undefined;
  const rest = items.filter((each) => each.id !== id);
  return item ? [...rest, item] : rest;
}
