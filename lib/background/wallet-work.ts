/** What the popup asks of the wallet where a host has to be asked as well: keeping, importing, checking again. */
import { hostOf } from '../base/urls.ts';
import type { ImportedFile, KeepResult, ListedLinks, RequestOf } from '../browser/messages.ts';
import type { Finding } from '../credential/verdict.ts';
import { dueEntries } from '../wallet/due.ts';
import type { WalletEntry } from '../wallet/model.ts';
import type { Wallet } from '../wallet/store.ts';
import { askedBefore, byClick } from './asking.ts';
import type { Examined } from './examining.ts';
import type { Ask } from './gate.ts';
import type { Recognise } from './ports.ts';
import { entryIn, type Tabs } from './tabs.ts';
import type { Verifier } from './verifier.ts';
import { type Read, readFile, readKept, readLink } from './wallet-import.ts';

/** `lib/wallet/store.ts`, loaded on first use. */
export type WalletStore = Pick<
  typeof import('../wallet/store.ts'),
  | 'openWallet'
  | 'listEntries'
  | 'getEntry'
  | 'keepFiles'
  | 'keepPicture'
  | 'originalsOf'
  | 'updateFinding'
  | 'revisionOf'
  | 'rebuildOnce'
>;

export interface WalletWorkOptions {
  store: () => Promise<WalletStore>;
  verifier: Verifier;
  tabs: Tabs;
  recognise: Recognise;
  now: () => number;
}

export interface WalletWork {
  /** The award of a tab's list, resolved afresh with its bytes. */
  keep(tabId: number, key: string): Promise<KeepResult>;
  import(what: RequestOf<'own.import'>): Promise<KeepResult[]>;
  /** The results of each file, in order. */
  importFiles(files: readonly ImportedFile[]): Promise<KeepResult[][]>;
  awards(url: string): Promise<ListedLinks>;
  /** After an update that reads more of a credential: all that is held is read again, and nobody is asked. */
  rebuild(): Promise<unknown>;
  /** A fresh verdict for an entry; answers when it was found, or when the old one was. */
  recheck(entryId: string): Promise<number>;
  /** The entries that are to be asked about again; none while the wallet is locked. */
  due(): Promise<string[]>;
  /** Says of an award's key whether the wallet holds it. */
  holds(): Promise<(key: string) => boolean>;
}

export function createWalletWork(options: WalletWorkOptions): WalletWork {
  const { verifier, now } = options;
  let held: { revision: number; keys: Set<string> } | undefined;

  /** Opened for each piece of work, so that a newer version in another window never has to wait for us. */
  async function withWallet<T>(work: (store: WalletStore, wallet: Wallet) => Promise<T>): Promise<T> {
    const store = await options.store();
    const wallet = await store.openWallet();
    try {
      return await work(store, wallet);
    } finally {
      wallet.close();
    }
  }

  async function keepLink(url: string, examining: Promise<Examined>): Promise<KeepResult[]> {
    const [results = []] = await keepAll([await readLink(url, examining, options)]);
    return results;
  }

  /** What was read is written in one go; a line for each that was not. */
  async function keepAll(read: readonly Read[]): Promise<KeepResult[][]> {
    const taken = read.map((each) => ('refused' in each ? [] : each));
    const kept = taken.some((each) => each.length > 0)
      ? await withWallet((store, wallet) => store.keepFiles(wallet, taken, now()))
      : taken.map(() => []);
    return read.map((each, at) => ('refused' in each ? [each.refused] : (kept[at] ?? [])));
  }

  async function importFiles(files: readonly ImportedFile[]): Promise<KeepResult[][]> {
    return keepAll(await Promise.all(files.map((file) => readFile(file, options))));
  }

  /** What stands behind the link of a claim takes its place, where the click may ask for it. */
  async function lookFor({ claimed }: WalletEntry): Promise<void> {
    const url = claimed?.url?.replace(/^http:/i, 'https:');
    if (url) await keepLink(url, verifier.examineLink(url, byClick([hostOf(url)], true)));
  }

  const readAgain = (store: WalletStore, wallet: Wallet) =>
    store.rebuildOnce(wallet, (...kept) => readKept(...kept, options));

  return {
    async keep(tabId, key) {
      const listed = entryIn(await options.tabs.get(tabId), key);
      if (!listed) return { result: 'refused', title: key, reason: 'It is no longer on the page.' };
      const { url, title } = listed.view;
      const opened = verifier.openedLately(key);
      const asked = () => verifier.examineLink(url, askedBefore(listed));
      const [first] = await keepLink(url, opened ? Promise.resolve(opened) : asked());
      return first ?? { result: 'refused', title: title ?? url, reason: 'Nothing was found.' };
    },
    async import(what) {
      if ('url' in what) {
        const ask = byClick(what.unnamed ? [] : [hostOf(what.url)], true);
        return keepLink(what.url, verifier.examineLink(what.url, ask));
      }
      const [results = []] = await importFiles([{ name: what.name, base64: [what.base64] }]);
      return results;
    },
    importFiles,
    async awards(url) {
      const listed = await verifier.listAwards(url, byClick([hostOf(url)]));
      if (!listed) return { links: [url], left: 0 };
      if ('links' in listed) return listed;
      const { detail, code, host } = listed;
      return { refused: detail, ...(host && code === 'permission_needed' ? { askHost: host } : {}) };
    },
    rebuild: () => withWallet(readAgain),
    recheck: (entryId) =>
      withWallet(async (store, wallet) => {
        const entry = await store.getEntry(wallet, entryId);
        if (!entry) throw new Error('It is no longer in the wallet.');
        if (entry.kind === 'claim') await lookFor(entry);
        else {
          const finding = await examineAgain(store, wallet, entry, verifier);
          await store.updateFinding(wallet, entryId, finding, now());
        }
        return (await store.getEntry(wallet, entryId))?.finding.at ?? entry.finding.at;
      }),
    due: () =>
      withWallet(async (store, wallet) => {
        // Right after an update a wallet with a passphrase was locked, and a worker may have been killed.
        await readAgain(store, wallet);
        return dueEntries(await store.listEntries(wallet), now()).map(({ id }) => id);
      }).catch((error: Error): string[] => {
        if (error.name === 'WalletLocked') return [];
        throw error;
      }),
    async holds() {
      const keys = await withWallet(async (store, wallet) => {
        const revision = await store.revisionOf(wallet);
        if (held?.revision !== revision) {
          held = { revision, keys: keysOf(await store.listEntries(wallet), options.recognise) };
        }
        return held.keys;
      }).catch(() => new Set<string>());
      return (key) => keys.has(key);
    },
  };
}

/** By its link, where it has one: a platform's record counts only as the platform serves it. */
async function examineAgain(
  store: WalletStore,
  wallet: Wallet,
  entry: WalletEntry,
  verifier: Verifier,
): Promise<Finding> {
  const { asked, method, credential } = entry.finding;
  const hosts = asked.map(({ host }) => host);
  const ask: Ask = { by: 'click', hosts, readPages: method === 'platform_page' };
  const [original] = await store.originalsOf(wallet, entry);
  const isSame = (each: Finding) => each.credential !== undefined && each.credential.id === credential?.id;
  const fromLink = entry.link ? (await verifier.examineLink(entry.link, ask)).findings : [];
  // What the link leads to by now may be another award: then the bytes that are held have to speak.
  const findings =
    fromLink.some(isSame) || !original || entry.kind === 'link' || (entry.link && isPlatforms(entry))
      ? fromLink
      : await verifier.examineBytes(original.bytes, ask);
  const finding = findings.find(isSame) ?? findings[0];
  // A page that only a tab shows: what it said when it was open stands, with its time.
  if (finding?.checks.some((each) => each.code === 'page_only')) return entry.finding;
  if (!finding) throw new Error('There is nothing to check.');
  return finding;
}

function isPlatforms({ finding }: WalletEntry): boolean {
  return finding.method === 'platform_record' || finding.method === 'platform_page';
}

function keysOf(entries: readonly WalletEntry[], recognise: Recognise): Set<string> {
  return new Set(entries.flatMap(({ link }) => (link && recognise(link, true)?.key) || []));
}
