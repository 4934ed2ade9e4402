import { useEffect, useRef, useState } from 'preact/hooks';
import type { Compared, EntryView } from '../lib/browser/messages.ts';
import { CLICKS, counted, fill, listed } from '../lib/words/index.ts';
import { CompareForm } from './compare-form.tsx';
import { countUnnamed, hostsWaiting, pagesToRead } from './waiting.ts';

export interface ClickBoxProps {
  entries: readonly EntryView[];
  /** In "only on click" mode: whether that one click asks this host. Other hosts wait for the click that names them. */
  asksOnClick?: ((host: string) => boolean) | undefined;
  onAsk: (host: string) => void;
  onReadAll: (keys: string[], hosts: string[]) => void;
  onCheckAll: () => void;
  onCompare: (address: string) => Promise<Compared>;
}

/** What only a click may do, each button with what it would do, to whom, and for how many. */
export function ClickBox(props: ClickBoxProps) {
  const { entries, asksOnClick } = props;
  const waiting = hostsWaiting(entries);
  const together = waiting.filter(({ host }) => asksOnClick?.(host));
  const hosts = waiting.filter(({ host }) => !asksOnClick?.(host));
  const pages = pagesToRead(entries);
  const unnamed = countUnnamed(entries);
  // What an address settles is no longer open: the form stays all the same, since it says what came of it.
  const [isComparing, setComparing] = useState<boolean | undefined>(undefined);
  const tells = hosts.length > 0 || pages.keys.length > 0;
  if (!tells && together.length === 0 && unnamed === 0 && !isComparing) return null;
  return (
    <div class="click-box">
      <CheckAll hosts={together} onCheckAll={props.onCheckAll} />
      <ul>
        <ReadPages {...pages} onReadAll={props.onReadAll} />
        <AskHosts hosts={hosts} onAsk={props.onAsk} />
      </ul>
      {tells && <p class="soft small">{CLICKS.askWhy}</p>}
      <Compare unnamed={unnamed} open={isComparing} onOpen={setComparing} onCompare={props.onCompare} />
    </div>
  );
}

type Waiting = { host: string; waiting: number }[];

function CheckAll({ hosts, onCheckAll }: { hosts: Waiting } & Pick<ClickBoxProps, 'onCheckAll'>) {
  if (hosts.length === 0) return null;
  const waiting = hosts.reduce((sum, host) => sum + host.waiting, 0);
  return (
    <div class="check-all">
      <p>{fill(CLICKS.clickMode, { hosts: listed(hosts.map(({ host }) => host)) })}</p>
      <button type="button" class="button main" onClick={onCheckAll}>
        {counted(waiting, CLICKS.checkAll)}
      </button>
    </div>
  );
}

function ReadPages({
  keys,
  hosts,
  onReadAll,
}: { keys: string[]; hosts: string[] } & Pick<ClickBoxProps, 'onReadAll'>) {
  if (keys.length === 0) return null;
  return (
    <li>
      <button type="button" class="button" onClick={() => onReadAll(keys, hosts)}>
        {counted(keys.length, CLICKS.readAll)}
      </button>
      <span class="soft small wide">{listed(hosts)}</span>
    </li>
  );
}

/** More of them would push the list out of the window. */
const SHOWN_HOSTS = 3;

function AskHosts({ hosts, onAsk }: { hosts: Waiting } & Pick<ClickBoxProps, 'onAsk'>) {
  const [all, setAll] = useState(false);
  const shown = all || hosts.length <= SHOWN_HOSTS + 1 ? hosts : hosts.slice(0, SHOWN_HOSTS);
  return (
    <>
      {shown.map(({ host, waiting }) => (
        <li key={host}>
          <button type="button" class="button" onClick={() => onAsk(host)}>
            {fill(CLICKS.ask, { host })}
          </button>
          <span class="soft small">{counted(waiting, CLICKS.waiting)}</span>
        </li>
      ))}
      {shown.length < hosts.length && (
        <li>
          <button type="button" class="button quiet" onClick={() => setAll(true)}>
            {counted(hosts.length - shown.length, CLICKS.more)}
          </button>
        </li>
      )}
    </>
  );
}

interface CompareProps extends Pick<ClickBoxProps, 'onCompare'> {
  unnamed: number;
  /** `undefined`: never opened. */
  open: boolean | undefined;
  onOpen: (open: boolean) => void;
}

function Compare({ unnamed, open, onOpen, onCompare }: CompareProps) {
  const opener = useRef<HTMLButtonElement>(null);
  // Whoever closes the form goes on where they opened it.
  useEffect(() => void (open === false && opener.current?.focus()), [open]);
  if (open) return <CompareForm onCompare={onCompare} onClose={() => onOpen(false)} />;
  if (unnamed === 0) return null;
  return (
    <ul>
      <li>
        <button type="button" class="button" ref={opener} onClick={() => onOpen(true)}>
          {CLICKS.compare}
        </button>
        <span class="soft small">{counted(unnamed, CLICKS.unnamed)}</span>
      </li>
    </ul>
  );
}
