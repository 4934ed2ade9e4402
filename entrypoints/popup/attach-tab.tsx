import { useMemo, useState } from 'preact/hooks';
import { AttachView } from '../../components/attach-view.tsx';
import { Empty } from '../../components/empty.tsx';
import { SharedLog } from '../../components/shared-log.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import type { ApplyResult, FormView, Options, SlotView } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { openTab } from '../../lib/browser/tabs.ts';
import { type JobMatch, matchJob } from '../../lib/skills/match.ts';
import { badgeNames } from '../../lib/skills/names.ts';
import { ATTACH, fill } from '../../lib/words/index.ts';
import { attach, fileName } from './attach-flow.ts';
import { BadgesOut } from './badges-out.tsx';
import { isProfile, ProfileTab, useProfileBadge } from './profile-tab.tsx';
import { forgetShared, noted, readShared, takeBack } from './shared-notes.ts';
import { type Act, type FormInTab, isFound, useForm } from './use-form.ts';
import { useSharing } from './use-sharing.tsx';
import type { WalletState } from './use-wallet.ts';

export interface AttachTabProps {
  tabId: number;
  wallet: WalletState;
  options: Options;
  onOpenWallet: () => void;
}

const NO_FORM: FormView = { token: '', host: '', frames: [], isApplication: false, slots: [] };

/** "Attach": what the page of the tab can take, and below it what went out before. */
export function AttachTab(props: AttachTabProps) {
  const found = useForm(props.tabId);
  return (
    <>
      <InTab {...props} found={found} />
      <SharedLog load={readShared} onClear={forgetShared} version={found.results} />
    </>
  );
}

/** On the page of a form its places, on LinkedIn's form for a profile that. */
function InTab({ found, ...props }: AttachTabProps & { found: FormInTab }) {
  const badge = useProfileBadge();
  const { form, host, look } = found;
  const items = useMemo(() => toAttach(props.wallet.items ?? []), [props.wallet.items]);
  if (form === 'looking' || !props.wallet.items) return <Empty title={ATTACH.scanning} />;
  if (form === 'closed') return <Closed host={host} onLook={look} />;
  const view = isFound(form) ? form.view : NO_FORM;
  const genuine = fitFirst(items.filter(({ state }) => state !== 'invalid'));
  if (isProfile(view, badge) && genuine.length > 0)
    return <ProfileTab {...props} found={found} view={view} items={genuine} badge={badge} />;
  return <Places {...props} found={found} view={view} items={items} />;
}

interface PlacesProps extends AttachTabProps {
  found: FormInTab;
  view: FormView;
  /** Those that can be attached. */
  items: readonly WalletItem[];
}

function Places({ tabId, wallet, options, onOpenWallet, found, view, items }: PlacesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>(undefined);
  const match = useMemo(() => matchOf(view.job, items), [view.job, items]);
  const named = new Set(match.held.map(({ id }) => id));
  const isWanted = (item: WalletItem) => named.size === 0 || named.has(item.id);
  const isPicked = (item: WalletItem) => (chosen ? chosen.has(item.id) : isFitToSend(item) && isWanted(item));
  // What stands comes first in what goes out, too: an employer reads from the top, and one link is the first.
  const picked = fitFirst(items.filter(isPicked));
  const chosenIds = new Set(picked.map(({ id }) => id));
  const sharing = useSharing(picked, view);
  const put = async (
    slot: SlotView,
    resume: File | undefined,
    ...[form, show]: Parameters<Act>
  ): Promise<ApplyResult> => {
    const ready = await sharing.prepare();
    if ('refused' in ready) {
      wallet.reload();
      return { result: 'refused', reason: ready.refused };
    }
    const { badges } = ready;
    const holder = options.name ? { holder: options.name } : {};
    const attachment = { badges, now: Date.now(), ...holder, ...(resume ? { resume } : {}) };
    const result = await attach(tabId, form, slot, attachment);
    show(result);
    return noted(tabId, form, slot, attachment, result);
  };
  return (
    <>
      <AttachView
        form={view}
        items={items}
        chosen={chosenIds}
        fileName={fileName(options.name)}
        match={match}
        results={found.results}
        notice={sharing.notice}
        onChoose={setChosen}
        onAnswer={wallet.answer}
        onAttach={(slot, resume) => void found.act(slot, (...act) => put(slot, resume, ...act))}
        onUndo={(slot) => void found.act(slot, (form) => takeBack(tabId, form, slot))}
        onLookAgain={found.look}
        onOpenWallet={onOpenWallet}
        onLookInto={({ host }) => void requestHost(host).then((granted) => granted && found.look())}
        onOpenUrl={(url) => void openTab(url)}
      />
      <BadgesOut
        items={items}
        chosen={chosenIds}
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

/** What somebody only says of themselves is nothing to attach. */
function toAttach(items: readonly WalletItem[]): WalletItem[] {
  return items.filter(({ isArchived, kind }) => !isArchived && kind !== 'claim');
}

/** The badges that the posting names are chosen first; where it names none, all may be wanted. */
function matchOf(job: FormView['job'] = {}, items: readonly WalletItem[]): JobMatch {
  const badges = items.map(({ id, title, skills, answers }) => ({
    id,
    names: badgeNames(title, skills),
    ...(answers ? { answers } : {}),
  }));
  return matchJob(job, badges);
}

function fitFirst(items: readonly WalletItem[]): WalletItem[] {
  return items.toSorted((one, other) => Number(isFitToSend(other)) - Number(isFitToSend(one)));
}

/** Chosen at first: what is good as it stands. An expired or revoked one is added by hand, knowingly. */
function isFitToSend({ state, headline }: WalletItem): boolean {
  return state === 'verified' || (state === 'caution' && headline !== 'expired' && headline !== 'suspended');
}
