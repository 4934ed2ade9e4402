import { useMemo } from 'preact/hooks';
import type { CardActions } from '../../components/card-back.tsx';
import type { NoticeView } from '../../components/notices.tsx';
import type { SavedAs } from '../../components/originals.tsx';
import type { LoadPicture } from '../../components/picture.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import { hostOf } from '../../lib/base/urls.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { send } from '../../lib/browser/send.ts';
import type { Change, Wallet } from '../../lib/wallet/store.ts';
import { BACK, fill, WALLET } from '../../lib/words/index.ts';
import { addToProfile } from './add-to-profile.ts';
import { wordsOf } from './error-words.ts';
import { changeOwnWallet, walletStore } from './own-wallet.ts';
import { createPictures } from './pictures.ts';
import { type Held, useHeld } from './use-held.ts';
import { type ImportState, useImport } from './use-import.ts';
import type { Say } from './use-toast.ts';

export interface WalletState extends Held, ImportState, CardActions {
  picture: LoadPicture;
  /** Puts a notice away. */
  seen: (notice: NoticeView) => void;
  /** What the user says of a badge beside a job; see `answerFor`. */
  answer: (id: string, asked: string, answer: boolean | undefined) => void;
  reload: () => void;
}

/**
 * What the wallet holds, and what can be done with it. Whatever asks a host goes through the worker. `wanted`: it is
 * looked at, or was.
 */
export function useWallet(say: Say, wanted = true): WalletState {
  const { reload, refresh, ...held } = useHeld(wanted);
  const imports = useImport(say, reload);
  const pictures = useMemo(createPictures, []);
  const changed = async (id: string) => {
    pictures.forget(id);
    await refresh(id);
  };
  return { ...held, ...imports, ...changes(say, changed), picture: pictures.load, reload };
}

type Store = Awaited<ReturnType<typeof walletStore>>;

function changes(
  say: Say,
  changed: (id: string) => Promise<void>,
): CardActions & Pick<WalletState, 'seen' | 'answer'> {
  const change = async (id: string, work: (wallet: Wallet, store: Store) => Promise<Change>) => {
    const outcome = await changeOwnWallet(async (wallet) => work(wallet, await walletStore()));
    if (outcome.result === 'refused') say(outcome.reason);
    await changed(id);
    return outcome.result !== 'refused';
  };
  const restore = async ({ id, title }: WalletItem) => {
    if (await change(id, (wallet, store) => store.restoreEntry(wallet, id)))
      say(fill(WALLET.restored, { title }));
  };
  const remove = async (item: WalletItem) => {
    if (!(await change(item.id, (wallet, store) => store.removeEntry(wallet, item.id)))) return;
    const undo = { label: WALLET.undo, run: () => void restore(item) };
    say(fill(WALLET.removed, { title: item.title }), undo);
  };
  const archive = async (item: WalletItem, isArchived: boolean) => {
    const at = isArchived ? Date.now() : undefined;
    if (!(await change(item.id, (wallet, store) => store.archiveEntry(wallet, item.id, at)))) return;
    const undo = { label: WALLET.undo, run: () => void archive(item, !isArchived) };
    say(fill(isArchived ? BACK.archived : BACK.unarchived, { title: item.title }), undo);
  };
  const again = async ({ id }: WalletItem) => {
    await send('own.recheck', { entryId: id }).catch((error: unknown) => say(wordsOf(error)));
    await changed(id);
  };
  const ask = async (item: WalletItem, host: string, granted: Promise<boolean>) => {
    await send('own.ask', { host });
    if (await granted) await again(item);
  };
  const fetchPicture = async ({ id }: WalletItem, host: string) => {
    if (!(await granted(host))) return;
    const { kept } = await send('own.picture', { entryId: id }).catch(() => ({ kept: false }));
    if (!kept) say(fill(BACK.pictureNone, { host }));
    await changed(id);
  };
  const save = async (item: WalletItem, as: SavedAs) => {
    const { exportBadges } = await import('./export-files.ts');
    const saving =
      as === 'picture' ? exportBadges(as, [item]) : exportBadges('original', [item], as.original);
    say(await saving.catch(wordsOf));
  };
  return {
    onRemove: (item) => void remove(item),
    onAgain: (item) => void again(item),
    onAsk: (item, host) => void ask(item, host, granted(host)),
    onTag: (item, tags) => void change(item.id, (wallet, store) => store.tagEntry(wallet, item.id, tags)),
    onArchive: (item, isArchived) => void archive(item, isArchived),
    onSave: (item, as) => void save(item, as),
    onProfile: ({ id }) => void addToProfile(id).catch((error: unknown) => say(wordsOf(error))),
    onFetchPicture: (item, url) => void fetchPicture(item, hostOf(url)),
    answer: (id, asked, answer) =>
      void change(id, (wallet, store) => store.answerFor(wallet, id, asked, answer)),
    seen: ({ entryId, name }) =>
      void change(entryId, (wallet, store) => store.dismissNotice(wallet, entryId, name)),
  };
}

/** In the click, before anything is awaited. */
function granted(host: string): Promise<boolean> {
  return requestHost(host).catch(() => false);
}
