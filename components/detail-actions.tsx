import type { EntryView } from '../lib/browser/messages.ts';
import { DETAIL, fill } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { hostOf, hostToAsk } from './waiting.ts';

export interface DetailActionsProps {
  view: EntryView;
  /** For people who hold badges: adding one is the main thing to do. */
  keepIsMain?: boolean;
  onAsk: (host: string) => void;
  onRead: () => void;
  onOpenRead: () => void;
  onAgain: () => void;
  onKeep: () => void;
}

/** At most one of them stands out: the one that would answer an open question. */
export function DetailActions(props: DetailActionsProps) {
  const { view, keepIsMain, onAgain, onKeep } = props;
  const isOpen = hostToAsk(view) !== undefined || view.headline === 'page_only';
  const keepable = view.title !== undefined && !view.inWallet;
  const isGenuine = view.state === 'verified' || view.state === 'caution';
  return (
    <footer class="actions">
      <Answering {...props} />
      {keepable && (
        <button
          type="button"
          class={keepIsMain && isGenuine && !isOpen ? 'button main' : 'button'}
          onClick={onKeep}
        >
          <Icon name="plus" />
          {DETAIL.keep}
        </button>
      )}
      {view.inWallet && (
        <span class="kept soft">
          <Icon name="tick" />
          {DETAIL.kept}
        </span>
      )}
      {!isOpen && view.state !== 'checking' && (
        <button type="button" class="button quiet" onClick={onAgain}>
          {DETAIL.again}
        </button>
      )}
    </footer>
  );
}

/** The click that would answer what is open, after what it does and whom it tells. */
function Answering({ view, onAsk, onRead, onOpenRead }: DetailActionsProps) {
  const asked = hostToAsk(view);
  const host = asked ?? hostOf(view);
  if (asked) {
    return <Main why={DETAIL.askWhy} label={DETAIL.ask} host={host} onPress={() => onAsk(host)} />;
  }
  if (view.headline !== 'page_only') return null;
  if (view.reads === 'fetch') {
    return <Main why={DETAIL.readWhy} label={DETAIL.read} host={host} onPress={onRead} />;
  }
  if (view.reads === 'tab') {
    return <Main why={DETAIL.openReadWhy} label={DETAIL.openRead} host={host} onPress={onOpenRead} />;
  }
  if (!view.url.startsWith('https://')) return null;
  return (
    <>
      <p class="soft small why">{DETAIL.openWhy}</p>
      <a class="button" href={view.url} target="_blank" rel="noopener noreferrer">
        {DETAIL.open}
        <Icon name="window" size={14} />
      </a>
    </>
  );
}

interface MainProps {
  why: string;
  label: string;
  host: string;
  onPress: () => void;
}

function Main({ why, label, host, onPress }: MainProps) {
  return (
    <>
      <p class="soft small why">{fill(why, { host })}</p>
      <button type="button" class="button main" onClick={onPress}>
        {fill(label, { host })}
      </button>
    </>
  );
}
