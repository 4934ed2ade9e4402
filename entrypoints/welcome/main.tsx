import '../../components/styles.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome-view.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../lib/browser/options.ts';
import { send } from '../../lib/browser/send.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { isPackaged } from '../../lib/platforms/packaged.ts';

/** Asked as people browse: the platforms whose hosts are granted at install. */
const ASKED_ON_VIEW = PLATFORMS.filter(({ records }) =>
  records?.hosts.some((host) => isPackaged(host, 'view')),
).map(({ facts }) => `${facts.name} (${facts.domain})`);

function Welcome() {
  const [options, setOptions] = useState<Options>(DEFAULT_OPTIONS);
  useEffect(() => void readOptions().then(setOptions), []);
  const change = (set: Partial<Options>) => {
    setOptions({ ...options, ...set });
    void send('own.options', { set }).then(setOptions);
  };
  return (
    <WelcomeView
      options={options}
      platforms={ASKED_ON_VIEW}
      sampleOpen={location.hash === '#sample'}
      onRole={(role) => change({ role })}
      onCheck={(check) => change({ check })}
      onName={(name) => change({ name })}
      onOpenWallet={() => void openOwnPage('/popup.html?tab=-1#wallet')}
    />
  );
}

const root = document.getElementById('app');
if (root) render(<Welcome />, root);
