import { useEffect, useRef } from 'preact/hooks';
import {
  DETAIL,
  fill,
  methodPhrase,
  stateAndReason,
  timePhrase,
  titleOf,
  upperFirst,
} from '../lib/words/index.ts';
import { DetailActions, type DetailActionsProps } from './detail-actions.tsx';
import { Endorsements } from './endorsements.tsx';
import { FactsList, Skills } from './facts-list.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Icon } from './icons.tsx';
import { WhoOrWhat } from './issuer-text.tsx';
import { SwitchRow } from './switch-row.tsx';

export interface CredentialDetailProps extends DetailActionsProps {
  now: number;
  /** Whether pages of that host are always read; absent where this is none, or was not read yet. */
  always?: { host: string; on: boolean } | undefined;
  onBack: () => void;
  onReveal: () => void;
  onAlwaysRead: (host: string, always: boolean) => void;
}

/** One credential of the page: what it is, the four answers, how they were found, and what can be done. */
export function CredentialDetail(props: CredentialDetailProps) {
  const { view, now, always, onBack, onReveal, onAlwaysRead } = props;
  const title = useRef<HTMLHeadingElement>(null);
  // The list is gone: whoever listens or tabs goes on from the title.
  useEffect(() => title.current?.focus({ preventScroll: true }), [view.key]);
  return (
    <article class="detail">
      <div class="detail-bar">
        <button type="button" class="button quiet" onClick={onBack}>
          <Icon name="back" />
          {DETAIL.back}
        </button>
        <button type="button" class="button quiet" onClick={onReveal}>
          <Icon name="locate" />
          {DETAIL.reveal}
        </button>
      </div>
      <header class="detail-head">
        <Hallmark state={view.state} size={28} />
        <div>
          <h1 class="detail-title" ref={title} tabIndex={-1}>
            <bdi>{upperFirst(titleOf(view))}</bdi>
          </h1>
          <p class="soft">
            <WhoOrWhat view={view} />
          </p>
          <p class="detail-state" style={{ color: stateColour(view.state) }}>
            {stateAndReason(view)}
          </p>
          {view.checkedAt !== undefined && (
            <p class="soft small">
              {methodPhrase(view)}, {timePhrase(view.checkedAt, now)}
            </p>
          )}
        </div>
      </header>
      <FactsList view={view} />
      <FourAnswers checks={view.checks} facts={view} />
      {always && (
        <div class="always">
          <SwitchRow
            label={fill(DETAIL.always, { host: always.host })}
            text={DETAIL.alwaysWhat}
            on={always.on}
            onChange={(on) => onAlwaysRead(always.host, on)}
          />
        </div>
      )}
      <Skills skills={view.skills} />
      <Endorsements endorsements={view.endorsements} />
      <HowWeKnow view={view} now={now} />
      <DetailActions {...props} />
    </article>
  );
}
