import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Given } from '../../components/add-panel.tsx';
import { importSummary } from '../../components/import-words.ts';
import type { ItemStack, WalletItem } from '../../components/wallet-item.ts';
import type { KeepResult } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import type { WalletEntry } from '../../lib/wallet/model.ts';
import { stacksOf } from '../../lib/wallet/stacks.ts';
import {
  listEntries,
  openWallet,
  originalsOf,
  removeEntry,
  restoreEntry,
  type Wallet,
} from '../../lib/wallet/store.ts';
import { fill, plain, WALLET } from '../../lib/words/index.ts';
import { type Import, importsOf } from './imports.ts';
import type { Say } from './use-toast.ts';
import { bakedImage, itemOf } from './wallet-items.ts';

export interface WalletState {
  /** Absent until it is read. */
  entries: WalletEntry[] | undefined;
  items: ReadonlyMap<string, WalletItem>;
  stacks: ItemStack[];
  /** Why it cannot be opened, in words for people. */
  problem: string | undefined;
  progress: { done: number; total: number } | undefined;
  add: (given: Given) => void;
  remove: (item: WalletItem) => void;
  again: (item: WalletItem) => void;
  ask: (item: WalletItem, host: string) => void;
  reload: () => void;
}

/** What the wallet holds, and what can be done with it. Whatever asks a host goes through the worker. */
export function useWallet(say: Say): WalletState {
  const [entries, setEntries] = useState<WalletEntry[] | undefined>(undefined);
  const [items, setItems] = useState<ReadonlyMap<string, WalletItem>>(new Map());
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [progress, setProgress] = useState<WalletState['progress']>(undefined);
  const pictures = useRef(new Map<string, string>());

  const reload = useCallback(() => {
    const show = async (wallet: Wallet) => {
      const listed = await listEntries(wallet);
      setItems(await itemsOf(wallet, listed, pictures.current));
      setEntries(listed);
      setProblem(undefined);
    };
    void withWallet(show).catch((error: unknown) => setProblem(wordsOf(error)));
  }, []);
  useEffect(reload, [reload]);

  const change = async (work: (wallet: Wallet) => Promise<{ result: string; reason?: string }>) => {
    const outcome = await withWallet(work).catch((error: unknown) => ({
      result: 'refused',
      reason: wordsOf(error),
    }));
    reload();
    if (outcome.result !== 'refused') return true;
    say(outcome.reason ?? WALLET.unavailable);
    return false;
  };
  const add = async (given: Given) => {
    const imports = await importsOf(given);
    const results: KeepResult[] = [];
    for (const [done, each] of imports.entries()) {
      setProgress({ done, total: imports.length });
      results.push(...(await importOne(each)));
    }
    setProgress(undefined);
    reload();
    say(importSummary(results));
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
    entries,
    items,
    stacks: entries ? itemStacks(entries, items) : [],
    problem,
    progress,
    reload,
    add: (given) => {
      // In the click, before anything is awaited: a link names the host that is asked.
      const granted =
        'url' in given ? requestHost(new URL(given.url).hostname).catch(() => false) : undefined;
      void Promise.resolve(granted).then(() => add(given));
    },
    remove: (item) => void remove(item),
    again: (item) => void again(item),
    ask: (item, host) =>
      void ask(
        item,
        host,
        requestHost(host).catch(() => false),
      ),
  };
}

async function withWallet<T>(work: (wallet: Wallet) => Promise<T>): Promise<T> {
  const wallet = await openWallet();
  try {
    return await work(wallet);
  } finally {
    wallet.close();
  }
}

async function itemsOf(
  wallet: Wallet,
  entries: readonly WalletEntry[],
  pictures: Map<string, string>,
): Promise<Map<string, WalletItem>> {
  const options = await readOptions();
  const now = Date.now();
  const items = await Promise.all(entries.map((entry) => itemOf(entry, options, now)));
  for (const [at, entry] of entries.entries()) {
    if (pictures.has(entry.id)) continue;
    const picture = bakedImage(await originalsOf(wallet, entry));
    pictures.set(entry.id, picture ? URL.createObjectURL(picture) : (items[at]?.image ?? ''));
  }
  return new Map(items.map((item) => [item.id, { ...item, ...imageOf(pictures.get(item.id)) }]));
}

function imageOf(image: string | undefined): { image?: string } {
  return image ? { image } : {};
}

function itemStacks(entries: readonly WalletEntry[], items: ReadonlyMap<string, WalletItem>): ItemStack[] {
  return stacksOf(entries).map(({ issuer, entries: own }) => ({
    issuer,
    items: own.map(({ id }) => items.get(id)).filter((item) => item !== undefined),
  }));
}

async function importOne(each: Import): Promise<KeepResult[]> {
  if ('refused' in each) return [{ result: 'refused', title: each.name, reason: each.refused }];
  const name = 'url' in each ? each.url : each.name;
  return send('own.import', each).catch((error: unknown): KeepResult[] => [
    { result: 'refused', title: name, reason: wordsOf(error) },
  ]);
}

function wordsOf(error: unknown): string {
  return plain(error instanceof Error ? error.message : WALLET.unavailable);
}
