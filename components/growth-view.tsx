import type { EndingMonth, Period, Timeline } from '../lib/wallet/timeline.ts';
import {
  counted,
  fill,
  fullDate,
  GROWTH,
  numberWord,
  plain,
  shortDate,
  titleOf,
  upperFirst,
} from '../lib/words/index.ts';
import { Columns } from './columns.tsx';
import { Empty } from './empty.tsx';
import { IssuerText } from './issuer-text.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface GrowthViewProps {
  timeline: Timeline<WalletItem>;
  ending: readonly EndingMonth<WalletItem>[];
  onShow: (item: WalletItem) => void;
}

/** What was learned when, which skills were new then, and what ends within a year: a picture and its table each. */
export function GrowthView({ timeline, ending, onShow }: GrowthViewProps) {
  return (
    <div class="growth">
      <Learned timeline={timeline} />
      <section aria-labelledby="ending">
        <h3 id="ending">{GROWTH.ending}</h3>
        {ending.some(({ items }) => items.length > 0) ? (
          <Ending ending={ending} onShow={onShow} />
        ) : (
          <p class="soft">{GROWTH.nothingEnds}</p>
        )}
      </section>
    </div>
  );
}

function Learned({ timeline }: { timeline: Timeline<WalletItem> }) {
  const { unit, periods, undated, unproven } = timeline;
  const [first, last] = [periods[0], periods.at(-1)];
  const left = [
    undated ? counted(undated, GROWTH.undated) : '',
    unproven ? counted(unproven, GROWTH.unproven) : '',
  ].filter(Boolean);
  const about = { unit: GROWTH.units[unit], from: wordOf(first), to: wordOf(last) };
  return (
    <section aria-labelledby="learned">
      {first ? (
        <>
          <h3 id="learned">{GROWTH.title}</h3>
          <Columns label={fill(GROWTH.chart, about)} columns={periods.map(columnOf)} />
          <p class="soft small">{fill(GROWTH.legend, about)}</p>
          <PeriodTable periods={periods} />
        </>
      ) : (
        <Empty title={GROWTH.none} text={GROWTH.noneWhat} />
      )}
      {left.length > 0 && <p class="soft small">{left.join(' ')}</p>}
    </section>
  );
}

function columnOf(period: Period<WalletItem>) {
  return {
    key: period.key,
    label: wordOf(period),
    value: period.items.length,
    part: period.newSkills.length,
  };
}

/** "2026", "Q2 2026". */
function wordOf(period: { key: string } | undefined): string {
  const [year = '', quarter] = period?.key.split('-Q') ?? [];
  return quarter ? fill(GROWTH.quarter, { n: quarter, year }) : year;
}

/** The newest first; periods without any are in the picture alone. */
function PeriodTable({ periods }: { periods: readonly Period<WalletItem>[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{GROWTH.when}</th>
          <th scope="col">{GROWTH.awards}</th>
          <th scope="col">{GROWTH.newSkills}</th>
        </tr>
      </thead>
      <tbody>
        {periods
          .filter(({ items }) => items.length > 0)
          .toReversed()
          .map((period) => (
            <tr key={period.key}>
              <th scope="row">{wordOf(period)}</th>
              <td class="number">{numberWord(period.items.length)}</td>
              <td>{skillWords(period.newSkills)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Enough to see what kind; a year of study can bring hundreds. */
const MAX_SKILLS = 12;

function skillWords(skills: readonly string[]) {
  if (skills.length === 0) return <span class="soft">{GROWTH.noNew}</span>;
  const named = skills.slice(0, MAX_SKILLS).map((skill) => plain(skill, 60));
  const more = skills.length - named.length;
  return named.join(', ') + (more > 0 ? fill(GROWTH.more, { n: String(more) }) : '');
}

const MAX_ENDING = 50;

function Ending({ ending, onShow }: Pick<GrowthViewProps, 'ending' | 'onShow'>) {
  const items = ending.flatMap((month) => month.items).slice(0, MAX_ENDING);
  return (
    <>
      <Columns label={GROWTH.endingChart} columns={ending.map(monthColumn)} />
      <table>
        <thead>
          <tr>
            <th scope="col">{GROWTH.ends}</th>
            <th scope="col">{GROWTH.badge}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" title={fullDate(item.expiresOn)}>
                {shortDate(item.expiresOn)}
              </th>
              <td>
                <button
                  type="button"
                  class="link"
                  aria-label={fill(GROWTH.show, { title: titleOf(item) })}
                  onClick={() => onShow(item)}
                >
                  {upperFirst(titleOf(item))}
                </button>
                <span class="soft small">
                  <IssuerText issuer={item.issuer} host={item.host} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function monthColumn({ key, from, items }: EndingMonth<WalletItem>) {
  const label = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' }).format(from);
  return { key, label, value: items.length };
}
