import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeView } from '../../components/notices.tsx';
import type { WalletGlance, WalletItem } from '../../components/wallet-item.ts';
import { inOrder } from '../../lib/wallet/notices.ts';
import { wordsOf } from './error-words.ts';
import { keepGlance, readGlance } from './glance.ts';

/** Loaded after the first drawing. */
const reading = () => import('./wallet-read.ts');

export interface Held {
  /** Absent until all are read. */
  items: WalletItem[] | undefined;
  /** What is shown until then; absent where nothing is known yet. */
  glance: WalletGlance | undefined;
  /** What has changed and was not put away. */
  notices: NoticeView[];
  /** Why it cannot be opened, in words for people. */
  problem: string | undefined;
}

interface State extends Held {
  revision: number;
}

const PAINT_MS = 150;

const NOTHING: State = { items: undefined, glance: undefined, notices: [], problem: undefined, revision: 0 };

let atFirst: WalletGlance | undefined;
/** Asked for before anything is drawn. */
const firstGlance = readGlance().then(
  (glance) => {
    atFirst = glance;
  },
  () => {},
);

/** So long a page may stay empty for the sake of being drawn once; two frames. */
const WAIT_MS = 34;

/** To be awaited before a page is drawn that begins with the wallet. */
export function glanced(): Promise<void> {
  return Promise.race([firstGlance, new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS))]);
}

/** Reading all of a large wallet takes the page's time: what is known already comes first. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page in the background paints nothing.
    setTimeout(resolve, PAINT_MS);
  });
}

/** All of it; again where a change of our own was seen meanwhile, which the first reading may not have. */
async function readSince(seen: () => number) {
  const { readWallet } = await reading();
  const read = await readWallet();
  return read.revision < seen() ? readWallet() : read;
}

/**
 * What the wallet holds: at a glance first, then all of it; after a change of our own, that one entry again. Nothing
 * is read before it is `wanted`: who looks at a page does not wait for a large wallet.
 */
export function useHeld(
  wanted: boolean,
): Held & { reload: () => void; refresh: (id: string) => Promise<void> } {
  const [held, setHeld] = useState<State>(() => ({ ...NOTHING, glance: atFirst }));
  const calls = useRef(0);
  const seen = useRef(0);
  const reload = useCallback(() => {
    calls.current += 1;
    const call = calls.current;
    const put = (next: State) => calls.current === call && setHeld(next);
    readSince(() => seen.current).then(
      (read) => put({ ...NOTHING, ...read }),
      (error: unknown) => put({ ...NOTHING, problem: wordsOf(error) }),
    );
  }, []);
  useEffect(() => {
    if (!wanted) return;
    firstGlance
      .then(() => setHeld((now) => (now.items || now.glance ? now : { ...now, glance: atFirst })))
      .then(painted)
      .then(reload);
  }, [wanted, reload]);
  const { items, revision } = held;
  useEffect(() => {
    if (items) void keepGlance(items, revision).catch(() => {});
  }, [items, revision]);
  const refresh = useCallback(
    async (id: string) => {
      const { readItem } = await reading();
      const read = await readItem(id);
      seen.current = read.revision;
      setHeld((now) => {
        // Another window has changed something too.
        if (read.revision > now.revision + 1) queueMicrotask(reload);
        const notices = inOrder([...now.notices.filter(({ entryId }) => entryId !== id), ...read.notices]);
        return { ...now, items: withItem(now.items, id, read.item), notices, revision: read.revision };
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
