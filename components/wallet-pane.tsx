import type { ComponentChildren } from 'preact';
import { SHELF, stateAndReason, titleOf, upperFirst } from '../lib/words/index.ts';
import { Empty } from './empty.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { hueOf } from './issuer-hue.ts';
import { IssuerText } from './issuer-text.tsx';
import { type LoadPicture, Picture } from './picture.tsx';
import { firstLetter } from './wallet-card.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface WalletPaneProps {
  item: WalletItem | undefined;
  picture: LoadPicture;
  /** The back of its card. */
  children: ComponentChildren;
}

/** Where there is room: the chosen award beside the list. */
export function WalletPane({ item, picture, children }: WalletPaneProps) {
  if (!item) {
    return (
      <Empty title={SHELF.pick} text={SHELF.pickWhat}>
        <p class="soft small">{SHELF.keys}</p>
      </Empty>
    );
  }
  const title = upperFirst(titleOf(item));
  return (
    <article class="pane-card" aria-label={title} style={{ '--hue': String(hueOf(item)) }}>
      <header class="pane-head">
        <Picture item={item} letter={firstLetter(title)} load={picture} size={72} />
        <div>
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <p class="soft">
            <IssuerText issuer={item.issuer} host={item.host} />
          </p>
          <p class="card-state" style={{ color: stateColour(item.state) }}>
            <Hallmark state={item.state} size={18} />
            {stateAndReason(item)}
          </p>
        </div>
      </header>
      {children}
    </article>
  );
}
