import type { CredentialView, EntryView } from '../lib/browser/messages.ts';
import { accessibleName, fill, PAGE, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { Icon } from './icons.tsx';
import { WhoOrWhat } from './issuer-text.tsx';

export interface CredentialRowProps {
  view: CredentialView & Partial<Pick<EntryView, 'claim'>>;
  onOpen: () => void;
  /** Absent where there is no page to show it on. */
  onReveal?: () => void;
}

/** Hallmark, title, issuer as proven, and the reason's word at the right; beside it the way to the link. */
export function CredentialRow({ view, onOpen, onReveal }: CredentialRowProps) {
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row
        data-key={view.key}
        aria-label={accessibleName(view)}
        onClick={onOpen}
      >
        <Hallmark state={view.state} />
        <span class={view.title ? 'row-title' : 'row-title whole'}>
          <bdi>{upperFirst(titleOf(view))}</bdi>
        </span>
        <span class="row-word" style={{ color: stateColour(view.state) }}>
          {visibleWord(view)}
        </span>
        <span class="row-issuer one-line">
          <WhoOrWhat view={view} />
        </span>
      </button>
      {onReveal && (
        <button
          type="button"
          class="button icon reveal"
          data-beside
          tabIndex={-1}
          aria-label={fill(PAGE.reveal, { title: titleOf(view) })}
          title={PAGE.revealShort}
          onClick={onReveal}
        >
          <Icon name="locate" />
        </button>
      )}
    </li>
  );
}
