import type { JobMatch } from '../lib/skills/match.ts';
import { ATTACH, counted, fill, plain } from '../lib/words/index.ts';
import type { WalletItem } from './wallet-item.ts';

export interface JobMatchProps {
  match: JobMatch;
  items: readonly WalletItem[];
}

/** What the posting names beside what the wallet holds, in the posting's own words. Never a number of points. */
export function JobMatchView({ match, items }: JobMatchProps) {
  const { held, notHeld, notJudged, saysWhatItAsks } = match;
  if (held.length === 0 && !saysWhatItAsks) return null;
  const titleOf = (id: string) => plain(items.find((item) => item.id === id)?.title);
  return (
    <section class="job-match" aria-label={ATTACH.match}>
      <h2 class="group-head">{ATTACH.match}</h2>
      <Group title={ATTACH.held} lines={held.map(({ id, quote }) => [titleOf(id), quote] as const)} />
      <Group title={ATTACH.notHeld} lines={notHeld.map(({ name, quote }) => [name, quote] as const)} />
      {notJudged.length > 0 && (
        <details>
          <summary class="small">{counted(notJudged.length, ATTACH.notJudged)}</summary>
          <ul class="soft small">
            {notJudged.map((line) => (
              <li key={line}>{plain(line)}</li>
            ))}
          </ul>
        </details>
      )}
      {!saysWhatItAsks && <p class="soft small">{ATTACH.asksNothing}</p>}
    </section>
  );
}

function Group({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="small">{title}</h3>
      <ul class="soft small">
        {lines.map(([name, quote]) => (
          <li key={`${name} ${quote}`}>
            {plain(name) === plain(quote)
              ? plain(name)
              : fill(ATTACH.heldBy, { name: plain(name), quote: plain(quote) })}
          </li>
        ))}
      </ul>
    </>
  );
}
