/** What the popup asks of the wallet where a host has to be asked as well: keeping, importing, checking again. */
import { fromBase64 } from '../base/bytes.ts';
import type { KeepResult, RequestOf } from '../browser/messages.ts';
import type { Source } from '../credential/model.ts';
import type { Finding } from '../credential/verdict.ts';
import type { Incoming, WalletEntry } from '../wallet/model.ts';
import type { Wallet } from '../wallet/store.ts';
import { reasonWord } from '../words/mark.ts';
import { askedBefore } from './asking.ts';
import type { Examined } from './examining.ts';
import type { Ask } from './gate.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Recognise } from './ports.ts';
import { entryIn, type Tabs } from './tabs.ts';
import type { Verifier } from './verifier.ts';

/** `lib/wallet/store.ts`, loaded on first use. */
export type WalletStore = Pick<
  typeof import('../wallet/store.ts'),
  | 'openWallet'
  | 'listEntries'
  | 'getEntry'
  | 'keep'
  | 'keepPicture'
  | 'originalsOf'
  | 'updateFinding'
  | 'revisionOf'
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
  /** A fresh verdict for an entry; answers when it was found, or when the old one was. */
  recheck(entryId: string): Promise<number>;
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
    const { source, findings } = await examining;
    const bytes = bytesOf(source);
    if (!bytes) return [refused(url, findings[0])];
    const original = { bytes, mediaType: mediaTypeOf(bytes), source: url, receivedAt: now() };
    const link = options.recognise(url, true)?.url ?? url;
    return keepAll(findings.map((finding) => ({ finding, original, link })));
  }

  function keepAll(incoming: Incoming[]): Promise<KeepResult[]> {
    return withWallet((store, wallet) => store.keep(wallet, incoming, now()));
  }

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
        const { hostname } = new URL(what.url);
        const ask = { by: 'click', hosts: [hostname], readPages: true } as const;
        return keepLink(what.url, verifier.examineLink(what.url, ask));
      }
      const bytes = fromBase64(what.base64);
      if (!bytes) return [{ result: 'refused', title: what.name, reason: 'The file did not arrive whole.' }];
      const findings = await verifier.examineBytes(bytes, { by: 'click', hosts: [] });
      const original = { bytes, mediaType: mediaTypeOf(bytes), source: what.name, receivedAt: now() };
      return keepAll(findings.map((finding) => ({ finding, original })));
    },
    recheck: (entryId) =>
      withWallet(async (store, wallet) => {
        const entry = await store.getEntry(wallet, entryId);
        if (!entry) throw new Error('It is no longer in the wallet.');
        const finding = await examineAgain(store, wallet, entry, verifier);
        await store.updateFinding(wallet, entryId, finding);
        return (await store.getEntry(wallet, entryId))?.finding.at ?? finding.at;
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

function bytesOf(source: Source): Uint8Array | undefined {
  if (source.kind === 'failed') return undefined;
  return source.kind === 'document' ? source.bytes : source.original;
}

function refused(title: string, finding: Finding | undefined): KeepResult {
  const code = finding?.checks.find((each) => each.outcome !== 'pass' && each.outcome !== 'skip')?.code;
  return { result: 'refused', title, reason: code ? `${reasonWord(code)}.` : 'Nothing was found.' };
}
