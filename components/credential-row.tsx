import type { MarkView } from '../lib/browser/messages.ts';
import { accessibleName, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { IssuerText } from './issuer-text.tsx';

export interface CredentialRowProps {
  view: MarkView;
  onOpen: () => void;
}

/** Hallmark, title, issuer as proven, and the reason's word at the right. */
export function CredentialRow({ view, onOpen }: CredentialRowProps) {
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
        <span class="row-text">
          <span class="row-title one-line">{upperFirst(titleOf(view))}</span>
          <span class="row-issuer one-line">
            <IssuerText issuer={view.issuer} host={view.host} />
          </span>
        </span>
        <span class="row-word" style={{ color: stateColour(view.state) }}>
          {visibleWord(view)}
        </span>
      </button>
    </li>
  );
}
