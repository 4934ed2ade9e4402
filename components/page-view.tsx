import { useState } from 'preact/hooks';
import type { EntryView, ShownState, TabView } from '../lib/browser/messages.ts';
import { AddAll, type AddAllProps } from './add-all.tsx';
import { ClickBox, type ClickBoxProps } from './click-box.tsx';
import { CredentialRow } from './credential-row.tsx';
import { EmptyPage, type EmptyPageProps } from './empty-page.tsx';
import { moveBetweenRows } from './keys.ts';
import { PageHead, type PageHeadProps } from './page-head.tsx';
import { PageNotices, type PageNoticesProps } from './page-notices.tsx';
import { SitePanel, type SitePanelProps } from './site-panel.tsx';
import { StateFilter } from './state-filter.tsx';

export interface PageViewProps
  extends PageHeadProps,
    PageNoticesProps,
    EmptyPageProps,
    Omit<SitePanelProps, 'site'>,
    Omit<ClickBoxProps, 'entries'>,
    Omit<AddAllProps, 'entries'> {
  view: TabView;
  onOpen: (key: string) => void;
  onReveal: (key: string) => void;
}

/** "This page": every credential of the tab in the order of the page, and what only a click may do. */
export function PageView(props: PageViewProps) {
  const { view } = props;
  const { entries, site } = view;
  const [state, setState] = useState<ShownState | undefined>(undefined);
  if (entries.length === 0) {
    return (
      <>
        {!site.paused && <PageNotices {...props} />}
        <EmptyPage {...props} />
        <SitePanel {...props} site={site} />
      </>
    );
  }
  const counts = countStates(entries);
  const current = state && counts[state] ? state : undefined;
  const shown = current ? entries.filter((entry) => entry.state === current) : entries;
  return (
    <>
      <PageHead {...props} />
      <StateFilter counts={counts} current={current} onSelect={setState} />
      <PageNotices {...props} />
      {!site.paused && <AddAll {...props} entries={entries} />}
      {!site.paused && <ClickBox {...props} entries={entries} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra way between its buttons */}
      <div class="list" onKeyDown={moveBetweenRows}>
        <ul>
          {shown.map((entry) => (
            <CredentialRow
              key={entry.key}
              view={entry}
              onOpen={() => props.onOpen(entry.key)}
              onReveal={() => props.onReveal(entry.key)}
            />
          ))}
        </ul>
      </div>
      <SitePanel {...props} site={site} />
    </>
  );
}

function countStates(entries: readonly EntryView[]): Partial<Record<ShownState, number>> {
  const counts: Partial<Record<ShownState, number>> = {};
  for (const { state } of entries) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
