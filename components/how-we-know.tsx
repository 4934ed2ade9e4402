import type { EntryView } from '../lib/browser/messages.ts';
import { DETAIL, fullTime, listed, methodPhrase, plain, timePhrase } from '../lib/words/index.ts';

export type Known = Pick<
  EntryView,
  'checkedAt' | 'method' | 'headline' | 'issuer' | 'host' | 'asked' | 'url'
>;

/** Time, method and the hosts that were asked, one press away. */
export function HowWeKnow({ view, now }: { view: Known; now: number }) {
  const how = methodPhrase(view);
  return (
    <details class="how">
      <summary>{DETAIL.how}</summary>
      <dl class="facts">
        {view.checkedAt !== undefined && (
          <>
            <dt>{DETAIL.time}</dt>
            <dd title={fullTime(view.checkedAt)}>{timePhrase(view.checkedAt, now)}</dd>
          </>
        )}
        {view.checkedAt !== undefined && how && (
          <>
            <dt>{DETAIL.method}</dt>
            <dd>{how}</dd>
          </>
        )}
        <dt>{DETAIL.asked}</dt>
        <dd>{view.asked.length ? listed(view.asked.map(({ host }) => plain(host))) : DETAIL.nobody}</dd>
        {view.url.startsWith('https://') && (
          <>
            <dt>{DETAIL.award}</dt>
            <dd>
              <a href={view.url} target="_blank" rel="noopener noreferrer">
                {plain(view.url, 120)}
              </a>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
