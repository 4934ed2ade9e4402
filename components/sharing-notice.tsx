import type { SharedBadge } from '../lib/share/model.ts';
import type { Fact } from '../lib/share/told-of-holder.ts';
import { SHARING } from '../lib/words/en-share.ts';
import { counted, fill, plain, shortDate } from '../lib/words/index.ts';

export interface SharingNoticeProps {
  /** Who gets the file; absent where the user takes it along for anybody. */
  host?: string;
  /** Absent where too many are chosen to look at them all. */
  told: readonly Fact[] | undefined;
  /** How many the holder's own key signs for. */
  signed: number;
  /** Those that could not be checked just now. */
  unreached: readonly Pick<SharedBadge, 'title' | 'lastCheckedAt'>[];
}

/** Whose values say no more than their number. */
const COUNTED_ONLY: readonly Fact['kind'][] = ['email_hash'];

/** Before badges go out: what they tell together, and for whom something is signed. */
export function SharingNotice({ host, told, signed, unreached }: SharingNoticeProps) {
  if (told?.length === 0 && signed === 0 && unreached.length === 0) return null;
  const title = host ? fill(SHARING.title, { host }) : SHARING.titleForAnybody;
  return (
    <section class="sharing" aria-label={title}>
      <h2 class="group-head">{title}</h2>
      <ul class="small soft">
        {told ? told.map((fact) => <li key={fact.kind}>{sentenceOf(fact)}</li>) : <li>{SHARING.tooMany}</li>}
        {signed > 0 && <li>{fill(counted(signed, SHARING.signed), { host: host ?? '' })}</li>}
        {unreached.map(({ title, lastCheckedAt }) => (
          <li key={title}>{fill(SHARING.unreached, { title, date: dayOf(lastCheckedAt) })}</li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf({ kind, values }: Fact): string {
  const what = counted(values.length, SHARING.told[kind]);
  if (COUNTED_ONLY.includes(kind)) return what;
  return fill(SHARING.value, { what, values: values.map((each) => plain(each)).join(', ') });
}

function dayOf(at: number | undefined): string {
  return at === undefined ? '' : shortDate(new Date(at).toISOString());
}
