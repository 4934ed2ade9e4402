import {
  accessibleName,
  fill,
  fullDate,
  SHELF,
  shortDate,
  titleOf,
  upperFirst,
  visibleWord,
} from '../lib/words/index.ts';
import { CardBack, type CardBackProps } from './card-back.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { hueOf } from './issuer-hue.ts';
import { IssuerText } from './issuer-text.tsx';
import { type LoadPicture, Picture } from './picture.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface WalletCardProps extends CardBackProps {
  tabIndex: 0 | -1;
  picture: LoadPicture;
  turned: boolean;
  /** Its back is shown beside the list, and not below its front. */
  aside: boolean;
  /** It lies in a stack that was opened. */
  fanned: boolean;
  /** What it would be stacked by, with others. */
  shelf?: string | undefined;
  onTurn: () => void;
}

/** One award as a card; a press turns it over for the four answers and what can be done with it. */
export function WalletCard(props: WalletCardProps) {
  const { item, turned, aside, fanned, shelf, tabIndex, picture, onTurn } = props;
  const classes = ['card', turned && (aside ? 'chosen' : 'turned'), fanned && 'fanned'];
  return (
    <article class={classes.filter(Boolean).join(' ')} style={{ '--hue': String(hueOf(item)) }}>
      <CardFront
        item={item}
        label={accessibleName({ ...item, key: item.id })}
        open={turned}
        shelf={shelf}
        tabIndex={tabIndex}
        picture={picture}
        onPress={onTurn}
      />
      {turned && !aside && <CardBack {...props} />}
    </article>
  );
}

export interface CardFrontProps {
  item: WalletItem;
  label: string;
  open: boolean;
  tabIndex: 0 | -1;
  picture: LoadPicture;
  onPress: () => void;
  /** How many lie behind it. */
  count?: string;
  shelf?: string | undefined;
}

export function CardFront(props: CardFrontProps) {
  const { item, label, open, tabIndex, picture, onPress, count, shelf } = props;
  const title = upperFirst(titleOf(item));
  return (
    <button
      type="button"
      class="card-front"
      data-row
      aria-label={label}
      aria-expanded={open}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      <Picture item={item} letter={firstLetter(title)} load={picture} size={40} />
      <span class="card-text">
        {shelf && <span class="card-shelf one-line">{shelf}</span>}
        <span class="row-title one-line" title={title}>
          {title}
        </span>
        <span class="row-issuer one-line">
          <IssuerText issuer={item.issuer} host={item.host} />
        </span>
        <CardFoot item={item} />
      </span>
      {count && <span class="card-count">{count}</span>}
    </button>
  );
}

function CardFoot({ item }: { item: WalletItem }) {
  const issued = shortDate(item.issuedOn);
  return (
    <span class="card-foot">
      <span class="card-state" style={{ color: stateColour(item.state) }}>
        <Hallmark state={item.state} size={14} />
        {visibleWord(item)}
      </span>
      {issued && (
        <span class="soft" title={fill(SHELF.issued, { date: fullDate(item.issuedOn) })}>
          {issued}
        </span>
      )}
    </span>
  );
}

/** A letter of any alphabet is one character, though it may take two code units. */
export function firstLetter(title: string): string {
  return (Array.from(title.matchAll(/[\p{L}\p{N}]/gu))[0]?.[0] ?? '').toUpperCase();
}
