import type { TabView } from '../lib/browser/messages.ts';
import { EMPTY, fill, SITE } from '../lib/words/index.ts';
import { Empty } from './empty.tsx';

export interface EmptyPageProps {
  view: TabView;
  /** The popup sees which page is in front; opened as a page of its own it may not. */
  seesTab: boolean;
  /** "Check this page once" came back: the browser lets us in only with the user's permission for the site. */
  wantsPermission: boolean;
  onCheckPage: () => void;
  onSite: (host: string, always: boolean) => void;
  onPause: (host: string, paused: boolean) => void;
  onSample: () => void;
}

/** A list without rows: why, what is looked for, and what can be done. */
export function EmptyPage(props: EmptyPageProps) {
  const { view, seesTab, onPause } = props;
  const { host, standing, paused } = view.site;
  if (!host) {
    const [title, text] = seesTab ? [EMPTY.notWeb, EMPTY.notWebWhat] : [EMPTY.unseen, EMPTY.unseenWhat];
    return (
      <Empty title={title} text={text}>
        <Sample {...props} />
      </Empty>
    );
  }
  if (paused) {
    return (
      <Empty title={fill(SITE.paused, { host })} text={SITE.pausedWhat}>
        <button type="button" class="button main" onClick={() => onPause(host, false)}>
          {SITE.resume}
        </button>
      </Empty>
    );
  }
  return standing === 'none' ? <NotOnSite {...props} /> : <NothingFound {...props} />;
}

function NotOnSite(props: EmptyPageProps) {
  const { view, wantsPermission, onCheckPage, onSite } = props;
  const { host } = view.site;
  return (
    <>
      <Empty
        title={EMPTY.notHere}
        text={fill(wantsPermission ? EMPTY.allowWhy : EMPTY.notHereWhat, { host })}
      >
        {!wantsPermission && (
          <button type="button" class="button main" onClick={onCheckPage}>
            {EMPTY.once}
          </button>
        )}
        <button
          type="button"
          class={wantsPermission ? 'button main' : 'button'}
          onClick={() => onSite(host, true)}
        >
          {fill(EMPTY.always, { host })}
        </button>
      </Empty>
      <Looks {...props} />
    </>
  );
}

/** Never "no credentials" while a part of the page is not read; which, stands in the notice above. */
function NothingFound(props: EmptyPageProps) {
  return (
    <>
      <Empty title={props.view.frames.length > 0 ? EMPTY.unsure : EMPTY.title} />
      <Looks {...props} />
    </>
  );
}

function Looks(props: EmptyPageProps) {
  return (
    <section class="looks">
      <h2>{EMPTY.looks}</h2>
      <ul class="points">
        {EMPTY.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <p class="soft">{EMPTY.leaves}</p>
      <Sample {...props} />
    </section>
  );
}

function Sample({ onSample }: Pick<EmptyPageProps, 'onSample'>) {
  return (
    <button type="button" class="button quiet" onClick={onSample}>
      {EMPTY.sample}
    </button>
  );
}
