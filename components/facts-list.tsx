import type { EntryView } from '../lib/browser/messages.ts';
import { DETAIL, fullDate, plain, shortDate } from '../lib/words/index.ts';

export type Stated = Pick<EntryView, 'headline' | 'holder' | 'issuedOn' | 'expiresOn' | 'claim' | 'skills'>;

/** The most skills that are listed; an award with hundreds would bury the rest. */
const MAX_SKILLS = 12;

/** What the credential states, and beside it what the page says where that differs. */
export function FactsList({ view }: { view: Stated }) {
  const differs = view.headline === 'claim_differs' || view.headline === 'claim_reused';
  const until = view.headline === 'expired' ? DETAIL.expired : DETAIL.until;
  const skills = view.skills.slice(0, MAX_SKILLS).map((skill) => plain(skill));
  const rows: [string, string, string?][] = [
    [DETAIL.pageSays, differs ? plain(view.claim?.title) : ''],
    [DETAIL.holder, plain(view.holder)],
    [DETAIL.issued, shortDate(view.issuedOn), fullDate(view.issuedOn)],
    [until, shortDate(view.expiresOn), fullDate(view.expiresOn)],
    [DETAIL.skills, skills.join(', ') + (view.skills.length > MAX_SKILLS ? ' …' : '')],
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
