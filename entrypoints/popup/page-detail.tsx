import { CredentialDetail } from '../../components/credential-detail.tsx';
import { importWords } from '../../components/import-words.ts';
import { hostOf } from '../../components/waiting.ts';
import type { EntryView, Options } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { ask, openRead, read, setHost } from './page-clicks.ts';
import type { Say } from './use-toast.ts';

export interface PageDetailProps {
  tabId: number;
  entry: EntryView;
  options: Options;
  onBack: () => void;
  onReveal: () => void;
  onKept: () => void;
  say: Say;
}

/** One credential of the list. */
export function PageDetail({ tabId, entry, options, onBack, onReveal, onKept, say }: PageDetailProps) {
  const { key } = entry;
  const pageHost = hostOf(entry);
  const keep = async () => {
    say(importWords(await send('own.keep', { tabId, key })));
    onKept();
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
