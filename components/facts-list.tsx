import type { EntryView } from '../lib/browser/messages.ts';
import { DETAIL, fullDate, plain, shortDate, untilWord } from '../lib/words/index.ts';

export type Stated = Pick<EntryView, 'headline' | 'title' | 'holder' | 'issuedOn' | 'expiresOn' | 'claim'>;

/** What the credential states, and beside it what the page says where that differs. */
export function FactsList({ view }: { view: Stated }) {
  const said = plain(view.claim?.title);
  const isDoubted = view.headline === 'claim_differs' || view.headline === 'claim_reused';
  const until = untilWord(view.headline);
  const rows: [string, string, string?][] = [
    [DETAIL.pageSays, isDoubted && said !== plain(view.title) ? said : ''],
    [DETAIL.holder, plain(view.holder)],
    [DETAIL.issued, shortDate(view.issuedOn), fullDate(view.issuedOn)],
    [until, shortDate(view.expiresOn), fullDate(view.expiresOn)],
  ];
  const stated = rows.filter(([, text]) => text);
  if (stated.length === 0) return null;
  return (
    <dl class="facts">
      {stated.map(([name, text, hover]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={hover}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The most skills that are listed; an award with hundreds would bury the rest. */
const MAX_SKILLS = 12;

/** After the answers: they tell what the award is about, not whether it is true. */
export function Skills({ skills }: Pick<EntryView, 'skills'>) {
  if (skills.length === 0) return null;
  const named = skills.slice(0, MAX_SKILLS).map((skill) => plain(skill));
  return (
    <dl class="facts skills">
      <div>
        <dt>{DETAIL.skills}</dt>
        <dd>{named.join(', ') + (skills.length > MAX_SKILLS ? ' …' : '')}</dd>
      </div>
    </dl>
  );
}
