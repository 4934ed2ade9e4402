import type { CredentialView, EntryView } from '../lib/browser/messages.ts';
import { accessibleName, fill, PAGE, plain, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { IssuerText } from './issuer-text.tsx';

export interface CredentialRowProps {
  view: CredentialView & Partial<Pick<EntryView, 'claim'>>;
  onOpen: () => void;
}

/** Hallmark, title, issuer as proven, and the reason's word at the right. */
export function CredentialRow({ view, onOpen }: CredentialRowProps) {
  // Without a title of its own, what the page says tells one row from the next.
  const said = plain(view.claim?.title);
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
        <span class={view.title ? 'row-title' : 'row-title whole'}>{upperFirst(titleOf(view))}</span>
        <span class="row-word" style={{ color: stateColour(view.state) }}>
          {visibleWord(view)}
        </span>
        <span class="row-issuer one-line">
          {view.title || !said ? (
            <IssuerText issuer={view.issuer} host={view.host} />
          ) : (
            fill(PAGE.claims, { said })
          )}
        </span>
      </button>
    </li>
  );
}
