import { useState } from 'preact/hooks';
import type { JobMatch } from '../lib/skills/match.ts';
import type { Named } from '../lib/skills/named.ts';
import { ATTACH, counted, fill, lowerFirst, plain, upperFirst, visibleWord } from '../lib/words/index.ts';
import type { WalletItem } from './wallet-item.ts';

export interface JobMatchProps {
  match: JobMatch;
  items: readonly WalletItem[];
  /** Whether that badge answers those words of the posting; `undefined` takes back what was said. */
  onAnswer: (itemId: string, asked: string, answer: boolean | undefined) => void;
}

/** What the posting names beside what the wallet holds, in the posting's own words. Never a number of points. */
export function JobMatchView({ match, items, onAnswer }: JobMatchProps) {
  const { held, notHeld, notJudged, setAside, saysWhatItAsks } = match;
  if (held.length + setAside.length === 0 && !saysWhatItAsks) return null;
  const itemOf = (id: string) => items.find((item) => item.id === id);
  const titleOf = (id: string) => plain(itemOf(id)?.title);
  const answeredBy = (asked: string) => <AnsweredBy asked={asked} items={items} onAnswer={onAnswer} />;
  return (
    <section class="job-match" aria-label={ATTACH.match}>
      <h2 class="group-head">{ATTACH.match}</h2>
      {held.length > 0 && <h3 class="small">{ATTACH.held}</h3>}
      {byQuote(held).map(([quote, named]) => (
        <div key={quote}>
          <p class="soft small match-quote">{fill(ATTACH.quote, { quote })}</p>
          <ul class="small">
            {named.map(({ id, name, isConfirmed }) => (
              <Line key={id} words={titleOf(id)} note={noteOn(itemOf(id), isConfirmed)}>
                <Small
                  label={ATTACH.doesNot}
                  about={`${titleOf(id)}, ${name}`}
                  onPress={() => onAnswer(id, name, isConfirmed ? undefined : false)}
                />
              </Line>
            ))}
          </ul>
        </div>
      ))}
      {notHeld.length > 0 && <h3 class="small">{ATTACH.notHeld}</h3>}
      <ul class="small">
        {notHeld.map(({ name, quote }) => (
          <Line key={name} words={quoted(plain(name), quote)}>
            {answeredBy(name)}
          </Line>
        ))}
      </ul>
      <Folded title={counted(notJudged.length, ATTACH.notJudged)} count={notJudged.length}>
        {notJudged.map((line) => (
          <Line key={line} words={plain(line)}>
            {answeredBy(line)}
          </Line>
        ))}
      </Folded>
      <Folded title={counted(setAside.length, ATTACH.setAside)} count={setAside.length}>
        {setAside.map(({ id, name, quote }) => (
          <Line key={id} words={quoted(titleOf(id), quote)}>
            <Small
              label={ATTACH.doesAfterAll}
              about={`${titleOf(id)}, ${name}`}
              onPress={() => onAnswer(id, name, undefined)}
            />
          </Line>
        ))}
      </Folded>
      {!saysWhatItAsks && <p class="soft small">{ATTACH.asksNothing}</p>}
    </section>
  );
}

/** "expired, you said so": a badge that no longer stands is held, and does not answer what is asked. */
function noteOn(item: WalletItem | undefined, isConfirmed: boolean | undefined): string {
  const state = item && item.state !== 'verified' ? lowerFirst(visibleWord(item)) : '';
  return [state, isConfirmed ? ATTACH.youSaidSo : ''].filter(Boolean).join(', ');
}

/** One phrase of the posting may name many badges: it is read once. */
function byQuote(held: readonly Named[]): [string, Named[]][] {
  const groups = new Map<string, Named[]>();
  for (const each of held) groups.set(each.quote, [...(groups.get(each.quote) ?? []), each]);
  return [...groups];
}

function quoted(name: string, quote: string): string {
  return name === plain(quote) ? name : fill(ATTACH.heldBy, { name, quote });
}

interface LineProps {
  words: string;
  note?: string;
  children: preact.ComponentChildren;
}

function Line({ words, note, children }: LineProps) {
  return (
    <li class="match-line">
      <span>{note ? `${words} (${note})` : words}</span>
      {children}
    </li>
  );
}

function Small({ label, about, onPress }: { label: string; about: string; onPress: () => void }) {
  return (
    <button
      type="button"
      class="button quiet match-say"
      aria-label={`${label}: ${plain(about)}`}
      onClick={onPress}
    >
      {label}
    </button>
  );
}

/** First a button, since a list in every line would be as long as the wallet. */
function AnsweredBy({
  asked,
  items,
  onAnswer,
}: Pick<JobMatchProps, 'items' | 'onAnswer'> & { asked: string }) {
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  if (!isOpen) return <Small label={ATTACH.answers} about={asked} onPress={() => setOpen(true)} />;
  return (
    <select
      class="field match-pick"
      aria-label={fill(ATTACH.whichAnswers, { asked })}
      value=""
      onChange={({ currentTarget: { value } }) => value && onAnswer(value, asked, true)}
    >
      <option value="">{ATTACH.choose}</option>
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {upperFirst(plain(title))}
        </option>
      ))}
    </select>
  );
}

function Folded({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: preact.ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <details>
      <summary class="small">{title}</summary>
      <ul class="small">{children}</ul>
    </details>
  );
}
