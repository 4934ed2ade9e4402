import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeView } from '../../components/notices.tsx';
import type { ItemStack, WalletItem } from '../../components/wallet-item.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import {
  type Change,
  dismissNotice,
  removeEntry,
  restoreEntry,
  type Wallet,
} from '../../lib/wallet/store.ts';
import { fill, WALLET } from '../../lib/words/index.ts';
import { inOwnWallet } from './own-wallet.ts';
import { type ImportState, useImport } from './use-import.ts';
import type { Say } from './use-toast.ts';
import { type Items, itemStacks, readWallet, wordsOf } from './wallet-read.ts';

export interface WalletState extends ImportState {
  /** Absent until it is read. */
  entries: WalletEntry[] | undefined;
  items: Items;
  stacks: ItemStack[];
  /** Why it cannot be opened, in words for people. */
  problem: string | undefined;
  remove: (item: WalletItem) => void;
  again: (item: WalletItem) => void;
  ask: (item: WalletItem, host: string) => void;
  /** Puts a notice away. */
  seen: (notice: NoticeView) => void;
  reload: () => void;
}

/** What the wallet holds, and what can be done with it. Whatever asks a host goes through the worker. */
export function useWallet(say: Say): WalletState {
  const { reload, ...held } = useHeld();
  const imports = useImport(say, reload);
  return { ...held, ...imports, ...useChanges(say, reload), reload };
}

const EMPTY: Pick<WalletState, 'entries' | 'items' | 'problem'> = {
  entries: undefined,
  items: new Map(),
  problem: undefined,
};

function useHeld(): Pick<WalletState, 'entries' | 'items' | 'stacks' | 'problem' | 'reload'> {
  const [held, setHeld] = useState(EMPTY);
  const pictures = useRef(new Map<string, string>());
  const reload = useCallback(() => {
    readWallet(pictures.current).then(
      (read) => setHeld({ ...read, problem: undefined }),
      (error: unknown) => setHeld({ ...EMPTY, problem: wordsOf(error) }),
    );
  }, []);
  useEffect(reload, [reload]);
  const { entries, items } = held;
  return { ...held, stacks: entries ? itemStacks(entries, items) : [], reload };
}

function useChanges(say: Say, reload: () => void): Pick<WalletState, 'remove' | 'again' | 'ask' | 'seen'> {
  const change = async (work: (wallet: Wallet) => Promise<Change>) => {
    const outcome = await inOwnWallet(work).catch((error: unknown) => refused(wordsOf(error)));
    reload();
    if (outcome.result === 'refused') say(outcome.reason);
    return outcome.result !== 'refused';
  };
  const restore = async ({ id, title }: WalletItem) => {
    if (await change((wallet) => restoreEntry(wallet, id))) say(fill(WALLET.restored, { title }));
  };
  const remove = async (item: WalletItem) => {
    if (!(await change((wallet) => removeEntry(wallet, item.id)))) return;
    const undo = { label: WALLET.undo, run: () => void restore(item) };
    say(fill(WALLET.removed, { title: item.title }), undo);
  };
  const again = async ({ id }: WalletItem) => {
    await send('own.recheck', { entryId: id }).catch((error: unknown) => say(wordsOf(error)));
    reload();
  };
  const ask = async (item: WalletItem, host: string, granted: Promise<boolean>) => {
    await send('own.ask', { host });
    if (await granted) await again(item);
  };
  return {
    remove: (item) => void remove(item),
    again: (item) => void again(item),
    seen: ({ entryId, name }) => void change((wallet) => dismissNotice(wallet, entryId, name)),
    ask: (item, host) =>
      void ask(
        item,
        host,
        requestHost(host).catch(() => false),
      ),
  };
}

const refused = (reason: string) => ({ result: 'refused' as const, reason });
