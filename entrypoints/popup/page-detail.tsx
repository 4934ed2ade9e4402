import { CredentialDetail } from '../../components/credential-detail.tsx';
import { importWords } from '../../components/import-words.ts';
import type { EntryView, Options } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { DETAIL } from '../../lib/words/index.ts';
import { ask, read, setHost } from './page-clicks.ts';
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
  const pageHost = entry.askHost ?? entry.host;
  const keep = async () => {
    say(importWords(await send('own.keep', { tabId, key })));
    onKept();
  };
  const openRead = async () => {
    const { opened } = await send('own.openRead', { tabId, key }).catch(() => ({ opened: false }));
    if (!opened) say(DETAIL.notOpened);
  };
  return (
    <CredentialDetail
      view={entry}
      now={Date.now()}
      keepIsMain={options.role !== 'recruiter'}
      alwaysRead={wasRead(entry) ? options.alwaysRead.includes(pageHost) : undefined}
      onBack={onBack}
      onAsk={(host) => ask(tabId, host)}
      onRead={() => read(tabId, key, pageHost)}
      onOpenRead={() => void openRead()}
      onAgain={() => void send('own.again', { tabId, key })}
      onReveal={onReveal}
      onKeep={() => void keep()}
      onAlwaysRead={(host, always) => void setHost('alwaysRead', host, always)}
    />
  );
}

/** A page that a request can read, and that was read: one knows by now what that is worth. */
function wasRead({ method, askHost, host }: EntryView): boolean {
  const isReadable = PLATFORMS.some(
    ({ pages }) => pages?.by === 'fetch' && pages.hosts.includes(askHost ?? host),
  );
  return method === 'platform_page' && isReadable;
}
