import { useEffect, useRef } from 'preact/hooks';
import type { EntryView } from '../lib/browser/messages.ts';
import {
  DETAIL,
  fill,
  methodPhrase,
  PAGE,
  plain,
  stateAndReason,
  timePhrase,
  titleOf,
  upperFirst,
} from '../lib/words/index.ts';
import { FactsList, Skills } from './facts-list.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Icon } from './icons.tsx';
import { IssuerText } from './issuer-text.tsx';

export interface CredentialDetailProps {
  view: EntryView;
  now: number;
  /** For people who hold badges: adding one is the main thing to do. */
  keepIsMain?: boolean;
  onBack: () => void;
  onAsk: (host: string) => void;
  onRead: () => void;
  onAgain: () => void;
  onReveal: () => void;
  onKeep: () => void;
}

/** One credential of the page: what it is, the four answers, how they were found, and what can be done. */
export function CredentialDetail(props: CredentialDetailProps) {
  const { view, now, onBack, onReveal } = props;
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
          {DETAIL.reveal}
        </button>
      </div>
      <header class="detail-head">
        <Hallmark state={view.state} size={28} />
        <div>
          <h1 class="detail-title" ref={title} tabIndex={-1}>
            {upperFirst(titleOf(view))}
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
      <Skills skills={view.skills} />
      <HowWeKnow view={view} now={now} />
      <Actions {...props} />
    </article>
  );
}

/** The issuer as proven; where nothing is, what the page says, as the page's words. */
function WhoOrWhat({ view }: { view: EntryView }) {
  const said = plain(view.claim?.title);
  if (!view.title && said) return <>{fill(PAGE.claims, { said })}</>;
  return <IssuerText issuer={view.issuer} host={view.host} />;
}

/** At most one of them stands out: the one that would answer an open question. */
function Actions({ view, keepIsMain, onAsk, onRead, onAgain, onKeep }: CredentialDetailProps) {
  const host = hostToAsk(view);
  const readable = view.headline === 'page_only';
  const keepable = view.title !== undefined && !view.inWallet;
  const isGenuine = view.state === 'verified' || view.state === 'caution';
  return (
    <footer class="actions">
      {(host || readable) && (
        <p class="soft small why">
          {fill(host ? DETAIL.askWhy : DETAIL.readWhy, { host: host ?? view.askHost ?? view.host })}
        </p>
      )}
      {host && (
        <button type="button" class="button main" onClick={() => onAsk(host)}>
          {fill(DETAIL.ask, { host })}
        </button>
      )}
      {readable && (
        <button type="button" class="button main" onClick={onRead}>
          {DETAIL.read}
        </button>
      )}
      {keepable && (
        <button
          type="button"
          class={keepIsMain && isGenuine && !host ? 'button main' : 'button'}
          onClick={onKeep}
        >
          <Icon name="plus" />
          {DETAIL.keep}
        </button>
      )}
      {view.inWallet && (
        <span class="kept soft">
          <Icon name="tick" />
          {DETAIL.kept}
        </span>
      )}
      {!host && !readable && view.state !== 'checking' && (
        <button type="button" class="button quiet" onClick={onAgain}>
          {DETAIL.again}
        </button>
      )}
    </footer>
  );
}

/** The host whose answer is missing: of the award itself, else of its status. */
export function hostToAsk(view: Pick<EntryView, 'checks' | 'headline' | 'askHost'>): string | undefined {
  const waits = view.checks.find(({ code, host }) => host && code === 'permission_needed');
  const status = view.checks.find(({ code, host }) => host && code === 'status_unavailable');
  const own = view.headline === 'permission_needed' ? view.askHost : undefined;
  return own ?? waits?.host ?? status?.host;
}
