import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { LockScreen } from '../../components/lock-screen.tsx';
import { TabBar, TabPanel } from '../../components/tab-bar.tsx';
import { Toast } from '../../components/toast.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import { SHELF, TABS } from '../../lib/words/index.ts';
import { AttachTab } from './attach-tab.tsx';
import { ImportProgress } from './import-progress.tsx';
import { useIntent } from './intent.ts';
import { PageTab } from './page-tab.tsx';
import { isOpen, useLock } from './use-lock.ts';
import { useOptions } from './use-options.ts';
import { useToast } from './use-toast.ts';
import { useWallet } from './use-wallet.ts';
import { WalletBackup } from './wallet-backup.tsx';
import { WalletTab } from './wallet-tab.tsx';

type TabId = 'page' | 'wallet' | 'attach';

const ALL: readonly { id: TabId; label: string }[] = [
  { id: 'page', label: TABS.page },
  { id: 'wallet', label: TABS.wallet },
  { id: 'attach', label: TABS.attach },
];

export interface AppProps {
  tabId: number;
  isFullPage: boolean;
}

/** The popup: three tabs over one browser tab. `#wallet` and `#attach` open there. */
export function App({ tabId, isFullPage }: AppProps) {
  const [current, setCurrent] = useState<TabId>(firstTab);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const { toast, say, quiet } = useToast();
  const [wanted, setWanted] = useState(current !== 'page');
  const wallet = useWallet(say, wanted);
  const lock = useLock(wallet.reload);
  const opens = isOpen(lock, wallet.problem);
  useEffect(() => (lock.isLocked ? quiet() : undefined), [lock.isLocked, quiet]);
  const options = useOptions();
  const select = (id: TabId) => {
    if (id !== 'page') setWanted(true);
    setCurrent(id);
    scrollTo(0, 0);
  };
  const show = (key: string) => {
    setCurrent('page');
    setOpen(key);
  };
  useIntent(tabId, show, () => select('attach'));
  return (
    <>
      <TabBar label={TABS.label} tabs={ALL} current={current} onSelect={select}>
        {current === 'wallet' ? (
          <Corner name="window" label={SHELF.room} path="/wallet.html" />
        ) : (
          !isFullPage && (
            <Corner name="window" label={TABS.fullPage} path={`/popup.html?tab=${tabId}#${current}`} />
          )
        )}
        <Corner name="sliders" label={TABS.options} path="/options.html" />
      </TabBar>
      {(current === 'page' || (current === 'wallet' && opens)) && <ImportProgress wallet={wallet} />}
      <TabPanel id={current}>
        {current === 'page' && (
          <PageTab
            tabId={tabId}
            isFullPage={isFullPage}
            options={options}
            open={open}
            onOpen={setOpen}
            say={say}
            onKept={wanted ? wallet.reload : () => {}}
            onOpenWallet={() => select('wallet')}
            onImport={wallet.run}
          />
        )}
        {current !== 'page' && lock.isLocked && <LockScreen onUnlock={lock.unlock} />}
        {current === 'wallet' && opens && <WalletBackup held={wallet.items} />}
        {current === 'wallet' && opens && <WalletTab wallet={wallet} />}
        {current === 'attach' && opens && (
          <AttachTab tabId={tabId} wallet={wallet} options={options} onOpenWallet={() => select('wallet')} />
        )}
      </TabPanel>
      <Toast {...toast} />
    </>
  );
}

function Corner({ name, label, path }: { name: 'window' | 'sliders'; label: string; path: string }) {
  const go = async () => {
    await openOwnPage(path);
    // In a full page there is nothing to close, and the browser refuses it.
    if (!document.body.classList.contains('full')) window.close();
  };
  return (
    <button type="button" class="button icon" aria-label={label} title={label} onClick={go}>
      <Icon name={name} />
    </button>
  );
}

function firstTab(): TabId {
  return ALL.find(({ id }) => location.hash === `#${id}`)?.id ?? 'page';
}
