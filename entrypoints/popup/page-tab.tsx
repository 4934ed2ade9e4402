import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../components/empty.tsx';
import { PageView } from '../../components/page-view.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import type { EntryView, Options, TabView } from '../../lib/browser/messages.ts';
import { send, sendToTab } from '../../lib/browser/send.ts';
import { openTab, showTab } from '../../lib/browser/tabs.ts';
import { isPackaged } from '../../lib/platforms/packaged.ts';
import type { Job } from '../../lib/wallet/import/run.ts';
import { fill, MENU, PAGE } from '../../lib/words/index.ts';
import { addAll } from './add-all.ts';
import type { Count } from './imports.ts';
import { leaveFor } from './intent.ts';
import { againAll, ask, readAll, save, setHost, setSite } from './page-clicks.ts';
import { PageDetail } from './page-detail.tsx';
import { useBack } from './use-back.ts';
import { useOwnPage } from './use-own-page.ts';
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
  onOpenWallet: () => void;
  /** Adds to the wallet, with its progress and report. */
  onImport: (jobs: AsyncIterable<Job>, count: Count) => Promise<void>;
  say: Say;
}

/** "This page": the list of the tab, or one credential of it. */
export function PageTab(props: PageTabProps) {
  const { tabId, isFullPage, options, open, onOpen, onKept } = props;
  const { view, reload } = useTabView(tabId);
  // How the site stands is in the options.
  useEffect(reload, [options]);
  const back = useBack(open, onOpen);
  if (!view) return <Empty title={PAGE.loading} />;
  const entry = view.entries.find((each) => each.key === open);
  const reveal = async (key: string, isDetail: boolean) => {
    await sendToTab(tabId, 'marks.reveal', { key }).catch(() => null);
    if (isFullPage) return showTab(tabId);
    return isDetail ? leaveFor(tabId, key) : window.close();
  };
  if (!entry)
    return <List {...props} view={view} reload={reload} onReveal={(key) => void reveal(key, false)} />;
  const kept = () => {
    onKept();
    reload();
  };
  return (
    <PageDetail
      {...props}
      entry={entry}
      onBack={back}
      onReveal={() => void reveal(entry.key, true)}
      onKept={kept}
    />
  );
}

interface ListProps extends PageTabProps {
  view: TabView;
  reload: () => void;
  onReveal: (key: string) => void;
}

function List({ tabId, isFullPage, options, view, reload, say, onOpen, onReveal, onImport }: ListProps) {
  const [wantsPermission, setWantsPermission] = useState(false);
  const then = (work: Promise<unknown>) => void work.then(reload, reload);
  const checkPage = async () => {
    const { started } = await send('own.checkPage', { tabId });
    setWantsPermission(!started);
  };
  const onAddAll = (entries: EntryView[]) => {
    const { jobs, count } = addAll(tabId, entries);
    then(onImport(jobs, count));
  };
  return (
    <PageView
      view={view}
      isOwn={useOwnPage(view, options)}
      onAddAll={onAddAll}
      seesTab={!isFullPage}
      wantsPermission={wantsPermission}
      asksOnClick={options.check === 'click' ? (host) => isAskedByClick(host, options) : undefined}
      onOpen={onOpen}
      onReveal={onReveal}
      onAsk={(host) => ask(tabId, host)}
      onReadAll={(keys, hosts) => readAll(tabId, keys, hosts)}
      onCheckAll={() => void send('own.checkAll', { tabId })}
      onAgainAll={() => againAll(view)}
      onCompare={(address) => send('own.compare', { tabId, address })}
      onSave={(kind) => say(fill(MENU.saved, { name: save(view, kind) }))}
      onPrint={() => void openOwnPage(`/report.html?tab=${tabId}`)}
      onOpenUrl={(url) => void openTab(url)}
      onCheckPage={() => then(checkPage())}
      onSite={(host, always) => then(setSite(tabId, host, always))}
      onPopupOnly={(host, only) => then(setHost('popupOnly', host, only))}
      onPause={(host, paused) => then(setHost('paused', host, paused))}
      onSample={() => void openOwnPage('/welcome.html#sample')}
    />
  );
}

/** The click on "Check" asks the packaged platforms, and the hosts that were clicked before. */
function isAskedByClick(host: string, { clicked }: Options): boolean {
  return isPackaged(host, 'click') || clicked.includes(host);
}
