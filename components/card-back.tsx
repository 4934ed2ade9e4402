import { useEffect, useState } from 'preact/hooks';
import { BACK, DETAIL, fill, PROFILE, plain, WALLET } from '../lib/words/index.ts';
import { AboutAward, ResultList, SkillList } from './about-award.tsx';
import { Endorsements } from './endorsements.tsx';
import { FactsList } from './facts-list.tsx';
import { FourAnswers } from './four-answers.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Icon } from './icons.tsx';
import { Originals, type SavedAs } from './originals.tsx';
import { TagEditor } from './tag-editor.tsx';
import { hostToAsk } from './waiting.ts';
import type { WalletDetail, WalletItem } from './wallet-item.ts';

export interface CardActions {
  onRemove: (item: WalletItem) => void;
  onAgain: (item: WalletItem) => void;
  onAsk: (item: WalletItem, host: string) => void;
  onTag: (item: WalletItem, tags: string[]) => void;
  onArchive: (item: WalletItem, archived: boolean) => void;
  /** One badge as a file: as it was received, or as a picture with it inside. */
  onSave: (item: WalletItem, as: SavedAs) => void;
  /** The click that asks that host for the picture, once. */
  onFetchPicture: (item: WalletItem, url: string) => void;
  /** Opens LinkedIn's form for it. */
  onProfile: (item: WalletItem) => void;
}

export interface CardBackProps extends CardActions {
  item: WalletItem;
  load: (id: string) => Promise<WalletDetail | undefined>;
  now: number;
  /** All tags of the wallet, to choose from. */
  tags: readonly string[];
}

/** The four answers first, then what it is about, what else is said of it, and the original itself. */
export function CardBack(props: CardBackProps) {
  const { item, now, tags, onTag } = props;
  const detail = useDetail(props);
  if (!detail) return <div class="card-back loading" aria-busy="true" />;
  return (
    <div class="card-back">
      {detail.kind === 'link' && <p class="soft small card-note">{WALLET.linkOnly}</p>}
      {detail.kind === 'claim' && <p class="soft small card-note">{WALLET.claimOnly}</p>}
      <FactsList view={detail} />
      <FourAnswers checks={detail.checks} facts={detail} />
      <AboutAward about={detail.about} />
      <SkillList skills={detail.about.skills} isClaimed={detail.about.isClaimed} />
      <ResultList results={detail.about.results} />
      <Endorsements endorsements={detail.endorsements} />
      <RemotePicture {...props} detail={detail} />
      <TagEditor own={item.tags} known={tags} onChange={(next) => onTag(item, next)} />
      <HowWeKnow view={detail} now={now} />
      <Originals
        originals={detail.originals}
        onSave={detail.kind === 'credential' ? (as) => props.onSave(item, as) : undefined}
      />
      <Actions {...props} detail={detail} />
    </div>
  );
}

/** Read again whenever the item is another: it was checked, tagged or put aside meanwhile. */
function useDetail({ item, load }: CardBackProps): WalletDetail | undefined {
  const [detail, setDetail] = useState<{ id: string; read: WalletDetail | undefined } | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    load(item.id).then(
      (read) => isShown && setDetail({ id: item.id, read }),
      (error: unknown) => console.warn(error),
    );
    return () => {
      isShown = false;
    };
  }, [item, load]);
  return detail?.id === item.id ? detail.read : undefined;
}

type WithDetail = CardBackProps & { detail: WalletDetail };

function RemotePicture({ item, detail, onFetchPicture }: WithDetail) {
  const remote = detail.remotePicture;
  if (!remote) return null;
  return (
    <section class="back-part">
      <h4>{BACK.picture}</h4>
      <p class="soft small">{fill(BACK.pictureWhy, { host: remote.host })}</p>
      <button type="button" class="button" onClick={() => onFetchPicture(item, remote.url)}>
        {fill(BACK.pictureFetch, { host: remote.host })}
      </button>
    </section>
  );
}

function Actions({ item, detail, onRemove, onAgain, onAsk, onArchive, onProfile }: WithDetail) {
  const host = hostToAsk(detail);
  const title = plain(item.title);
  return (
    <div class="actions">
      {host && <p class="soft small why">{fill(DETAIL.askWhy, { host })}</p>}
      {host && (
        <button type="button" class="button" onClick={() => onAsk(item, host)}>
          {fill(DETAIL.ask, { host })}
        </button>
      )}
      <button type="button" class="button" onClick={() => onAgain(item)}>
        {WALLET.again}
      </button>
      {item.url.startsWith('https://') && (
        <a class="button" href={item.url} target="_blank" rel="noopener noreferrer">
          {WALLET.openAward}
          <Icon name="window" size={14} />
        </a>
      )}
      {item.state !== 'invalid' && item.kind !== 'claim' && (
        <button type="button" class="button" title={PROFILE.opening} onClick={() => onProfile(item)}>
          {PROFILE.add}
          <Icon name="window" size={14} />
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => onArchive(item, !item.isArchived)}>
        {item.isArchived ? BACK.unarchive : BACK.archive}
      </button>
      <button
        type="button"
        class="button quiet danger"
        aria-label={`${WALLET.remove}: ${title}`}
        onClick={() => onRemove(item)}
      >
        {WALLET.remove}
      </button>
    </div>
  );
}
