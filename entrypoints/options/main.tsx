import '../../components/styles.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/options-view.tsx';
import { type HostList, takeOut } from '../../lib/browser/host-lists.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { send } from '../../lib/browser/send.ts';
import { readOptions, watchOptions } from '../../lib/browser/storage.ts';
import { OPTIONS } from '../../lib/words/index.ts';
import { Safety } from './safety.tsx';

function OptionsPage() {
  const [options, setOptions] = useState<Options | undefined>(undefined);
  const [status, setStatus] = useState('');
  useEffect(() => {
    void readOptions().then(setOptions);
    return watchOptions(setOptions);
  }, []);
  if (!options) return null;
  const change = async (set: Partial<Options>) => {
    setOptions(await send('own.options', { set }));
    setStatus(OPTIONS.saved);
  };
  const removeHost = async (list: HostList, host: string) => {
    setOptions(await takeOut(list, host));
    setStatus(OPTIONS.saved);
  };
  const forget = async () => {
    await send('own.forget', {});
    setStatus(OPTIONS.forgotten);
  };
  return (
    <OptionsView
      options={options}
      status={status}
      onChange={(set) => void change(set)}
      onRemoveHost={(list, host) => void removeHost(list, host)}
      onForget={() => void forget()}
    >
      <Safety say={setStatus} />
    </OptionsView>
  );
}

const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
