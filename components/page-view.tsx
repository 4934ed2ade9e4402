import { useState } from 'preact/hooks';
import type { EntryView, ShownState, TabView } from '../lib/browser/messages.ts';
import { counted, fill, listed, PAGE, plain } from '../lib/words/index.ts';
import { CredentialRow } from './credential-row.tsx';
import { Empty } from './empty.tsx';
import { type Group, groupsOf, hostsWaiting } from './grouping.ts';
import { moveBetweenRows } from './keys.ts';
import { NotHereNotice } from './not-here-notice.tsx';
import { StateFilter } from './state-filter.tsx';

export interface PageViewProps {
  view: TabView;
  /** In "only on click" mode: whether that one click asks this host. Other hosts wait for the click that names them. */
  asksOnClick?: ((host: string) => boolean) | undefined;
  onOpen: (key: string) => void;
  onAsk: (host: string) => void;
  onCheckAll: () => void;
  onOpenUrl: (url: string) => void;
  onSample: () => void;
}

/** "This page": every credential of the tab, what needs a look first. */
export function PageView(props: PageViewProps) {
  const { view, onSample } = props;
  const [state, setState] = useState<ShownState | undefined>(undefined);
  if (view.entries.length === 0) {
    return (
      <>
        <Head view={view} />
        {view.notHere && <NotHereNotice notHere={view.notHere} onOpen={props.onOpenUrl} />}
        <Empty title={PAGE.empty} text={PAGE.emptyWhat}>
          <button type="button" class="button" onClick={onSample}>
            {PAGE.sample}
          </button>
        </Empty>
      </>
    );
  }
  const counts = countStates(view.entries);
  const current = state && counts[state] ? state : undefined;
  const entries = current ? view.entries.filter((entry) => entry.state === current) : view.entries;
  return (
    <>
      <Head view={view} />
      <StateFilter counts={counts} current={current} onSelect={setState} />
      {view.gaveUp && <p class="notice">{PAGE.gaveUp}</p>}
      {view.notHere && <NotHereNotice notHere={view.notHere} onOpen={props.onOpenUrl} />}
      <CheckAll {...props} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra way between its buttons */}
      <div onKeyDown={moveBetweenRows}>
        {groupsOf(entries).map((group) => (
          <GroupList key={group.id} group={group} {...props} />
        ))}
      </div>
    </>
  );
}

function Head({ view }: { view: TabView }) {
  const owner = plain(view.page.owner);
  return (
    <header class="page-head">
      <h1 class="one-line">{owner ? fill(PAGE.of, { owner }) : PAGE.ofUnread}</h1>
      {view.page.host && <p class="soft small one-line">{plain(view.page.host)}</p>}
    </header>
  );
}

function CheckAll({ view, asksOnClick, onCheckAll }: PageViewProps) {
  const hosts = asksOnClick ? hostsWaiting(view.entries).filter(({ host }) => asksOnClick(host)) : [];
  if (hosts.length === 0) return null;
  const waiting = hosts.reduce((sum, host) => sum + host.waiting, 0);
  return (
    <div class="notice check-all">
      <p>{fill(PAGE.clickMode, { hosts: listed(hosts.map(({ host }) => host)) })}</p>
      <button type="button" class="button main" onClick={onCheckAll}>
        {counted(waiting, PAGE.checkAll)}
      </button>
    </div>
  );
}

function GroupList({ group, asksOnClick, onOpen, onAsk }: PageViewProps & { group: Group }) {
  const waiting = group.id === 'open' ? hostsWaiting(group.entries) : [];
  const hosts = waiting.filter(({ host }) => !asksOnClick?.(host));
  return (
    <section class="group">
      <h2 class="group-head">
        {PAGE.groups[group.id]} <span class="soft">{group.entries.length}</span>
      </h2>
      {hosts.length > 0 && <AskHosts hosts={hosts} onAsk={onAsk} />}
      <ul>
        {group.entries.map((entry) => (
          <CredentialRow key={entry.key} view={entry} onOpen={() => onOpen(entry.key)} />
        ))}
      </ul>
    </section>
  );
}

function AskHosts({
  hosts,
  onAsk,
}: {
  hosts: { host: string; waiting: number }[];
  onAsk: (host: string) => void;
}) {
  return (
    <div class="ask-hosts">
      <ul>
        {hosts.map(({ host, waiting }) => (
          <li key={host}>
            <button type="button" class="button" onClick={() => onAsk(host)}>
              {fill(PAGE.ask, { host })}
            </button>
            <span class="soft small">{counted(waiting, PAGE.waiting)}</span>
          </li>
        ))}
      </ul>
      <p class="soft small">{PAGE.askWhy}</p>
    </div>
  );
}

function countStates(entries: readonly EntryView[]): Partial<Record<ShownState, number>> {
  const counts: Partial<Record<ShownState, number>> = {};
  for (const { state } of entries) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
