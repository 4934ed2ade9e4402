import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CredentialDetail } from '../../components/credential-detail.tsx';
import { Empty } from '../../components/empty.tsx';
import { importWords } from '../../components/import-words.ts';
import { PageView } from '../../components/page-view.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import type { EntryView, Options } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { send, sendToTab } from '../../lib/browser/send.ts';
import { openTab, showTab } from '../../lib/browser/tabs.ts';
import { INSTALL_HOSTS } from '../../lib/platforms/hosts.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { PAGE } from '../../lib/words/index.ts';
import { useTabView } from './use-tab-view.ts';
import type { Say } from './use-toast.ts';

export interface PageTabProps {
  tabId: number;
  isFullPage: boolean;
  options: Options;
  /** The key of the credential whose detail is shown. */
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
  onKept: () => void;
  say: Say;
}

/** "This page": the list of the tab, or one credential of it. */
export function PageTab(props: PageTabProps) {
  const { tabId, options, open, onOpen } = props;
  const { view, reload } = useTabView(tabId);
  const back = useBack(open, onOpen);
  if (!view) return <Empty title={PAGE.loading} />;
  const entry = view.entries.find((each) => each.key === open);
  if (entry) return <Detail {...props} entry={entry} reload={reload} onBack={back} />;
  return (
    <PageView
      view={view}
      asksOnClick={options.check === 'click' ? (host) => isAskedByClick(host, options) : undefined}
      onOpen={onOpen}
      onAsk={(host) => ask(tabId, host)}
      onCheckAll={() => void send('own.checkAll', { tabId })}
      onOpenUrl={(url) => void openTab(url)}
      onSample={() => void openOwnPage('/welcome.html#sample')}
    />
  );
}

/** The click on "Check" asks the packaged platforms, and the hosts that were clicked before. */
function isAskedByClick(host: string, { clicked }: Options): boolean {
  const isPackaged =
    INSTALL_HOSTS.includes(host) && PLATFORMS.some((row) => row.records?.hosts.includes(host));
  return isPackaged || clicked.includes(host);
}

interface DetailProps extends PageTabProps {
  entry: EntryView;
  reload: () => void;
  onBack: () => void;
}

function Detail({ tabId, isFullPage, options, entry, reload, onBack, onKept, say }: DetailProps) {
  const { key, host, askHost } = entry;
  const read = () => {
    void requestHost(askHost ?? host).catch(() => false);
    void send('own.read', { tabId, key });
  };
  const keep = async () => {
    say(importWords(await send('own.keep', { tabId, key })));
    onKept();
    reload();
  };
  const reveal = async () => {
    await sendToTab(tabId, 'marks.reveal', { key }).catch(() => null);
    if (isFullPage) await showTab(tabId);
    else window.close();
  };
  return (
    <CredentialDetail
      view={entry}
      now={Date.now()}
      keepIsMain={options.role !== 'recruiter'}
      onBack={onBack}
      onAsk={(each) => ask(tabId, each)}
      onRead={read}
      onAgain={() => void send('own.again', { tabId, key })}
      onReveal={() => void reveal()}
      onKeep={() => void keep()}
    />
  );
}

/**
 * The click that names a host. The prompt comes first and in the click itself; it may close the popup, so the worker
 * is told in the same breath and goes on when the permission arrives.
 */
function ask(tabId: number, host: string): void {
  void requestHost(host).catch(() => false);
  void send('own.ask', { tabId, host });
}

/** Back by button or Escape; the row that was opened has the focus again. */
function useBack(open: string | undefined, onOpen: (key: string | undefined) => void): () => void {
  const left = useRef<string | undefined>(undefined);
  const back = () => {
    left.current = open;
    onOpen(undefined);
  };
  // Before the title takes the focus and is painted: a detail is read from its top.
  useLayoutEffect(() => {
    if (open) scrollTo(0, 0);
  }, [open]);
  useEffect(() => {
    if (open) {
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Else Escape closes the popup as well.
        event.preventDefault();
        back();
      };
      addEventListener('keydown', onKeyDown);
      return () => removeEventListener('keydown', onKeyDown);
    }
    const key = left.current;
    if (key) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    return undefined;
  }, [open]);
  return back;
}
