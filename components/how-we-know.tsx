import type { EntryView } from '../lib/browser/messages.ts';
import {
  BESIDE,
  counted,
  DETAIL,
  fill,
  fullTime,
  methodPhrase,
  plain,
  presenterLine,
  shortTime,
  timePhrase,
} from '../lib/words/index.ts';

export type Known = Pick<
  EntryView,
  'checkedAt' | 'method' | 'headline' | 'issuer' | 'host' | 'asked' | 'url' | 'presentation'
>;

/** How, what exactly was fetched from whom and when, and the award's own address: one press away. */
export function HowWeKnow({ view, now }: { view: Known; now: number }) {
  const how = methodPhrase(view);
  return (
    <details class="how">
      <summary>{DETAIL.how}</summary>
      <dl class="facts">
        {view.checkedAt !== undefined && how && (
          <>
            <dt>{DETAIL.method}</dt>
            <dd>{view.asked.length ? how : `${how}, ${timePhrase(view.checkedAt, now)}`}</dd>
          </>
        )}
        <dt>{DETAIL.asked}</dt>
        <Fetched view={view} now={now} />
        {view.presentation && (
          <>
            <dt>{BESIDE.shownBy}</dt>
            <dd>
              <bdi>{presenterLine(view.presentation)}</bdi>
            </dd>
          </>
        )}
        {view.url.startsWith('https://') && (
          <>
            <dt>{DETAIL.award}</dt>
            <dd>
              <a href={view.url} target="_blank" rel="noopener noreferrer" dir="ltr">
                {plain(view.url, 120)}
              </a>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** "2 requests to credly.com, 14:03", a line a host. */
function Fetched({ view: { asked, checkedAt = 0 }, now }: { view: Known; now: number }) {
  if (asked.length === 0) return <dd>{DETAIL.nothing}</dd>;
  const time = shortTime(checkedAt, now).text;
  return (
    <dd title={fullTime(checkedAt)}>
      {asked.map(({ host, requests }) => (
        <span class="fetched" key={host}>
          {fill(counted(requests, DETAIL.requests), { host: plain(host), time })}
        </span>
      ))}
    </dd>
  );
}
