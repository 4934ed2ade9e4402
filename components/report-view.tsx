import type { EntryView, TabView } from '../lib/browser/messages.ts';
import {
  answersOf,
  counted,
  DETAIL,
  dayAndTime,
  fill,
  fullTime,
  methodPhrase,
  plain,
  SHEET,
  shortDate,
  stateAndReason,
  stateWord,
  titleOf,
  untilWord,
  upperFirst,
  withoutAnswer,
} from '../lib/words/index.ts';
import { Hallmark, stateColour } from './hallmark.tsx';
import { WhoOrWhat } from './issuer-text.tsx';
import { STATE_ORDER } from './state-filter.tsx';

export interface ReportViewProps {
  view: TabView;
  /** When this sheet was made, ms since the epoch. */
  madeAt: number;
  onPrint: () => void;
}

/** "This page" on paper: what was found, how and when, and what it does and does not mean. */
export function ReportView({ view, madeAt, onPrint }: ReportViewProps) {
  const owner = plain(view.page.owner);
  return (
    <main class="paper">
      <header class="paper-head">
        <h1>{owner ? fill(SHEET.title, { owner }) : SHEET.titleUnread}</h1>
        <button type="button" class="button main" onClick={onPrint}>
          {SHEET.print}
        </button>
      </header>
      <dl class="paper-facts">
        <Fact name={SHEET.page} text={plain(view.page.host)} />
        <Fact name={SHEET.owner} text={owner || SHEET.ownerUnread} />
        <Fact name={SHEET.made} text={fullTime(madeAt)} />
        <Fact name={SHEET.found} text={found(view.entries)} />
      </dl>
      <NotWhole view={view} />
      {view.entries.length === 0 && <p>{SHEET.none}</p>}
      <ol class="paper-rows">
        {view.entries.map((entry) => (
          <ReportRow key={entry.key} entry={entry} />
        ))}
      </ol>
      <footer class="paper-foot">
        <h2>{SHEET.meansNot}</h2>
        <ul class="points">
          {SHEET.not.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </footer>
    </main>
  );
}

/** What the page holds besides: a sheet that leaves it out would say more than is known. */
function NotWhole({ view: { frames, notHere } }: { view: TabView }) {
  if (frames.length === 0 && !notHere) return null;
  const { shown, total } = notHere ?? {};
  const longer = total === undefined ? SHEET.longerUnknown : SHEET.longer;
  return (
    <div class="notice">
      <b>{SHEET.incomplete}</b>
      {notHere && <p>{fill(longer, { shown: String(shown), total: String(total) })}</p>}
      {frames.map(({ host, url }) => (
        <p key={url}>{fill(SHEET.frame, { host })}</p>
      ))}
    </div>
  );
}

function ReportRow({ entry }: { entry: EntryView }) {
  const open = openSentences(entry);
  return (
    <li class="paper-row">
      <Hallmark state={entry.state} size={20} />
      <div>
        <div class="paper-title">
          <h2>
            <bdi>{upperFirst(titleOf(entry))}</bdi>
          </h2>
          <span class="strong" style={{ color: stateColour(entry.state) }}>
            {stateAndReason(entry)}
          </span>
        </div>
        <p>
          <WhoOrWhat view={entry} />
        </p>
        {open.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <dl class="paper-facts">
          <Fact name={DETAIL.holder} text={plain(entry.holder)} />
          <Fact name={DETAIL.issued} text={shortDate(entry.issuedOn)} />
          <Fact name={untilWord(entry.headline)} text={shortDate(entry.expiresOn)} />
          <Fact name={SHEET.how} text={howLine(entry)} />
          <Fact name={DETAIL.award} text={plain(entry.url, 400)} />
        </dl>
      </div>
    </li>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  if (!text) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}

/** All that keeps a credential from "Verified", in sentences; what holds needs none. */
function openSentences(entry: EntryView): string[] {
  if (entry.state === 'verified' || entry.state === 'checking') return [];
  const sentences = answersOf(entry.checks, entry).flatMap((answer) => answer.sentences);
  const open = sentences.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skip');
  // Who issued it, and what the issuer calls itself, stand above already.
  const proven = `${upperFirst(plain(entry.issuer?.proven))}. `;
  const claimed = plain(entry.issuer?.claimed);
  const more = (detail: string) => (claimed && detail.includes(claimed) ? '' : detail);
  const less = (text: string) => (text.startsWith(proven) ? text.slice(proven.length) : text);
  return open.map(({ text, detail }) => `${less(withoutAnswer(text))} ${more(detail)}`.trim());
}

function howLine(entry: EntryView): string {
  if (entry.checkedAt === undefined) return '';
  const asked = entry.asked.map(
    ({ host, requests }) => `${counted(requests, SHEET.requests)} ${plain(host)}`,
  );
  return [methodPhrase(entry), ...asked, dayAndTime(entry.checkedAt)].filter(Boolean).join(', ');
}

/** "14: 8 verified, 3 caution, …" */
function found(entries: readonly EntryView[]): string {
  const count = (state: EntryView['state']) => entries.filter((each) => each.state === state).length;
  const states = STATE_ORDER.filter((state) => count(state) > 0);
  return states.map((state) => `${stateWord(state)} ${count(state)}`).join(', ');
}
