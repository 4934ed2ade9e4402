import { useEffect, useMemo, useState } from 'preact/hooks';
import { AttachView } from '../../components/attach-view.tsx';
import { Empty } from '../../components/empty.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import type { ApplyResult, FormView, Options, SlotView } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { hostOfTab, openTab } from '../../lib/browser/tabs.ts';
import { type JobMatch, matchJob } from '../../lib/skills/match.ts';
import { badgeNames } from '../../lib/skills/names.ts';
import { ATTACH, fill } from '../../lib/words/index.ts';
import { attach, type FoundForm, findForm } from './attach-flow.ts';
import { BadgesOut } from './badges-out.tsx';
import { useSharing } from './use-sharing.tsx';
import type { WalletState } from './use-wallet.ts';

export interface AttachTabProps {
  tabId: number;
  wallet: WalletState;
  options: Options;
  onOpenWallet: () => void;
}

const NO_FORM: FormView = { token: '', host: '', frames: [], isApplication: false, slots: [] };

/** "Attach": looks at the form when it is opened, and again when asked. */
export function AttachTab({ tabId, wallet, options, onOpenWallet }: AttachTabProps) {
  const { form, host, look } = useForm(tabId);
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>(undefined);
  const [results, setResults] = useState<Record<string, ApplyResult | 'busy'>>({});
  const view = typeof form === 'object' ? form.view : NO_FORM;
  const items = useMemo(() => toAttach(wallet.items ?? []), [wallet.items]);
  const match = useMemo(() => matchOf(view, items), [view, items]);
  const named = new Set(match.held.map(({ id }) => id));
  const isWanted = (item: WalletItem) => named.size === 0 || named.has(item.id);
  const isPicked = (item: WalletItem) => (chosen ? chosen.has(item.id) : isFitToSend(item) && isWanted(item));
  const picked = new Set(items.filter(isPicked).map(({ id }) => id));
  const sharing = useSharing(
    items.filter(({ id }) => picked.has(id)),
    view,
  );
  if (form === 'looking' || !wallet.items) return <Empty title={ATTACH.scanning} />;
  if (form === 'closed') return <Closed host={host} onLook={look} />;
  const run = async (found: FoundForm, slot: SlotView, resume?: File) => {
    setResults((all) => ({ ...all, [slot.id]: 'busy' }));
    const ready = await sharing.prepare();
    if ('refused' in ready) {
      wallet.reload();
      return setResults((all) => ({ ...all, [slot.id]: { result: 'refused', reason: ready.refused } }));
    }
    const { badges } = ready;
    const holder = options.name ? { holder: options.name } : {};
    const result = await attach(tabId, found, slot, {
      badges,
      now: Date.now(),
      ...holder,
      ...(resume ? { resume } : {}),
    });
    setResults((all) => ({ ...all, [slot.id]: result }));
  };
  return (
    <>
      <AttachView
        form={view}
        items={items}
        chosen={picked}
        match={match}
        results={results}
        notice={sharing.notice}
        onChoose={setChosen}
        onAttach={(slot, resume) => form && void run(form, slot, resume)}
        onLookAgain={() => {
          setResults({});
          look();
        }}
        onOpenWallet={onOpenWallet}
        onLookInto={({ host: of }) => void requestHost(of).then((granted) => granted && look())}
        onOpenUrl={(url) => void openTab(url)}
      />
      <BadgesOut
        items={items}
        chosen={picked}
        holder={options.name}
        picks={!view.isApplication}
        notice={view.isApplication ? undefined : sharing.notice}
        onChoose={setChosen}
        prepare={sharing.prepare}
      />
    </>
  );
}

/** Opened from a mark or as a page, the popup has no permission for the tab: then it asks for that one host. */
function Closed({ host, onLook }: { host: string | undefined; onLook: () => void }) {
  if (!host) return <Empty title={ATTACH.closed} text={ATTACH.closedWhat} />;
  return (
    <Empty title={ATTACH.look} text={fill(ATTACH.lookWhy, { host })}>
      <button
        type="button"
        class="button main"
        onClick={() => void requestHost(host).then((granted) => granted && onLook())}
      >
        {ATTACH.look}
      </button>
    </Empty>
  );
}

type FormState = FoundForm | 'looking' | 'closed' | undefined;

function useForm(tabId: number) {
  const [form, setForm] = useState<FormState>('looking');
  const [host, setHost] = useState<string | undefined>(undefined);
  const look = () => {
    setForm('looking');
    findForm(tabId).then(setForm, () => setForm('closed'));
    hostOfTab(tabId).then(setHost, () => setHost(undefined));
  };
  useEffect(look, [tabId]);
  return { form, host, look };
}

/** What somebody only says of themselves is nothing to attach. */
function toAttach(items: readonly WalletItem[]): WalletItem[] {
  return items.filter(({ isArchived, kind }) => !isArchived && kind !== 'claim');
}

/** The badges that the posting names are chosen first; where it names none, all may be wanted. */
function matchOf({ job = {} }: FormView, items: readonly WalletItem[]): JobMatch {
  const badges = items.map(({ id, title, skills }) => ({ id, names: badgeNames(title, [...skills]) }));
  return matchJob(job, badges);
}

/** Chosen at first: what is good as it stands. An expired or revoked one is added by hand, knowingly. */
function isFitToSend({ state, headline }: WalletItem): boolean {
  return state === 'verified' || (state === 'caution' && headline !== 'expired' && headline !== 'suspended');
}
