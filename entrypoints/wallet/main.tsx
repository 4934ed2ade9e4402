import '../../components/styles.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { LockScreen } from '../../components/lock-screen.tsx';
import { Toast } from '../../components/toast.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import { TABS } from '../../lib/words/index.ts';
import { ImportProgress } from '../popup/import-progress.tsx';
import { glanced } from '../popup/use-held.ts';
import { isOpen, useLock } from '../popup/use-lock.ts';
import { useToast } from '../popup/use-toast.ts';
import { useWallet } from '../popup/use-wallet.ts';
import { WalletTab } from '../popup/wallet-tab.tsx';

/** The wallet with room: where the window is wide, the back of a card stands beside the list. */
function Room() {
  const { toast, say, quiet } = useToast();
  const wallet = useWallet(say);
  const lock = useLock(wallet.reload);
  const opens = isOpen(lock, wallet.problem);
  useEffect(() => (lock.isLocked ? quiet() : undefined), [lock.isLocked, quiet]);
  const roomy = useMatch('(min-width: 860px)');
  return (
    <>
      <header class="room-bar">
        <h1>{TABS.wallet}</h1>
        <button
          type="button"
          class="button icon"
          aria-label={TABS.options}
          title={TABS.options}
          onClick={() => void openOwnPage('/options.html')}
        >
          <Icon name="sliders" />
        </button>
      </header>
      {opens && <ImportProgress wallet={wallet} />}
      <main class="panel">
        {lock.isLocked ? (
          <LockScreen onUnlock={lock.unlock} />
        ) : (
          opens && <WalletTab wallet={wallet} roomy={roomy} />
        )}
      </main>
      <Toast {...toast} />
    </>
  );
}

function useMatch(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = () => setMatches(list.matches);
    list.addEventListener('change', onChange);
    // The window may have changed since it was drawn.
    onChange();
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}

const root = document.getElementById('app');
document.title = `${TABS.wallet} · ${TABS.label}`;
void glanced().then(() => root && render(<Room />, root));
