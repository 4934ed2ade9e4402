import { useState } from 'preact/hooks';
import {
  accessibleName,
  DETAIL,
  fill,
  fullDate,
  plain,
  shortDate,
  titleOf,
  upperFirst,
  visibleWord,
  WALLET,
} from '../lib/words/index.ts';

import { FactsList, Skills } from './facts-list.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Icon } from './icons.tsx';
import { hueOf } from './issuer-hue.ts';
import { IssuerText } from './issuer-text.tsx';
import { hostToAsk } from './waiting.ts';
import type { WalletItem } from './wallet-item.ts';

export interface CardActions {
  onRemove: (item: WalletItem) => void;
  onAgain: (item: WalletItem) => void;
  onAsk: (item: WalletItem, host: string) => void;
}

export interface WalletCardProps extends CardActions {
  item: WalletItem;
  now: number;
}

/** One award as a card; a press turns it over for the four answers and what can be done with it. */
export function WalletCard(props: WalletCardProps) {
  const { item } = props;
  const [turned, setTurned] = useState(false);
  const turn = () => setTurned(!turned);
  return (
    <article class={turned ? 'card turned' : 'card'} style={{ '--hue': String(hueOf(item)) }}>
      <CardFront item={item} label={accessibleName({ ...item, key: item.id })} open={turned} onPress={turn} />
      {turned && <CardBack {...props} />}
    </article>
  );
}

export interface CardFrontProps {
  item: WalletItem;
  label: string;
  open: boolean;
  onPress: () => void;
  /** How many lie behind it. */
  count?: string;
}

export function CardFront({ item, label, open, onPress, count }: CardFrontProps) {
  const title = upperFirst(titleOf(item));
  const issued = shortDate(item.issuedOn);
  return (
    <button
      type="button"
      class="card-front"
      data-row
      aria-label={label}
      aria-expanded={open}
      onClick={onPress}
    >
      <span class="card-image">
        {item.image ? <img src={item.image} alt="" width="40" height="40" /> : title.charAt(0)}
      </span>
      <span class="card-text">
        <span class="row-title one-line">{title}</span>
        <span class="row-issuer one-line">
          <IssuerText issuer={item.issuer} host={item.host} />
        </span>
        <span class="card-foot">
          <span class="card-state" style={{ color: stateColour(item.state) }}>
            <Hallmark state={item.state} size={14} />
            {visibleWord(item)}
          </span>
          {issued && (
            <span class="soft" title={fullDate(item.issuedOn)}>
              {fill(WALLET.issued, { date: issued })}
            </span>
          )}
        </span>
      </span>
      {count && <span class="card-count">{count}</span>}
    </button>
  );
}

function CardBack({ item, now, onRemove, onAgain, onAsk }: WalletCardProps) {
  const host = hostToAsk(item);
  return (
    <div class="card-back">
      {item.kind === 'link' && <p class="soft small card-note">{WALLET.linkOnly}</p>}
      {item.kind === 'claim' && <p class="soft small card-note">{WALLET.claimOnly}</p>}
      <FactsList view={item} />
      <FourAnswers checks={item.checks} facts={item} />
      <Skills skills={item.skills} />
      <HowWeKnow view={item} now={now} />
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
        <button
          type="button"
          class="button quiet danger"
          aria-label={`${WALLET.remove}: ${plain(item.title)}`}
          onClick={() => onRemove(item)}
        >
          {WALLET.remove}
        </button>
      </div>
    </div>
  );
}
