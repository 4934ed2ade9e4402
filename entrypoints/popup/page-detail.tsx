import { CredentialDetail } from '../../components/credential-detail.tsx';
import { importWords } from '../../components/import-words.ts';
import { hostOf } from '../../components/waiting.ts';
import type { EntryView, Options } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { LOCK } from '../../lib/words/index.ts';
import { wordsOf } from './error-words.ts';
import { ask, openRead, read, setHost } from './page-clicks.ts';
import { readLock } from './use-lock.ts';
import type { Say } from './use-toast.ts';

export interface PageDetailProps {
  tabId: number;
  entry: EntryView;
  options: Options;
  onBack: () => void;
  onReveal: () => void;
  onKept: () => void;
  onOpenWallet: () => void;
  say: Say;
}

/** One credential of the list. */
export function PageDetail({
  tabId,
  entry,
  options,
  onBack,
  onReveal,
  onKept,
  onOpenWallet,
  say,
}: PageDetailProps) {
  const { key } = entry;
  const pageHost = hostOf(entry);
  const keep = async () => {
    try {
      say(importWords(await send('own.keep', { tabId, key })));
      onKept();
    } catch (error) {
      // Locked, as a rule: the worker cannot ask for the passphrase.
      const { isLocked } = await readLock();
      if (isLocked) say(LOCK.lockedAdd, { label: LOCK.unlock, run: onOpenWallet });
      else say(wordsOf(error));
    }
  };
  return (
    <CredentialDetail
      view={entry}
      now={Date.now()}
      keepIsMain={options.role !== 'recruiter'}
      always={alwaysOf(entry, options)}
      onBack={onBack}
      onAsk={(host) => ask(tabId, host)}
      onRead={() => read(tabId, key, pageHost)}
      onOpenRead={() => openRead(tabId, key, pageHost)}
      onAgain={() => void send('own.again', { tabId, key })}
      onReveal={onReveal}
      onKeep={() => void keep()}
      onAlwaysRead={(host, always) => void setHost('alwaysRead', host, always)}
    />
  );
}

/** A page that a request brings, once it was read: by then one knows what that is worth. It was asked last. */
function alwaysOf({ method, reads, asked }: EntryView, { alwaysRead }: Options) {
  const host = asked.at(-1)?.host;
  if (method !== 'platform_page' || reads === 'tab' || host === undefined) return undefined;
  return { host, on: alwaysRead.includes(host) };
}
