/** The verdict on what was found behind one link, for the page on which it stands. */
import { type Endorsed, endorsedBy } from '../credential/endorsed.ts';
import { addressOf } from '../credential/holder/identities.ts';
import type { Viewer } from '../credential/model.ts';
import { check, type Finding, type Verdict, verdictOf } from '../credential/verdict.ts';
import type { Judge } from './ports.ts';
import type { Listed } from './tabs.ts';
import { allOf, type Found, weakestOf } from './weakest.ts';

export interface Judged {
  finding: Finding;
  verdict: Verdict;
  endorsements: Endorsed[];
}

/** The one of them that decides, with its verdict. */
export async function judgeFound(
  found: Found,
  listed: Listed,
  viewer: Viewer,
  judge: (finding: Finding, viewer: Viewer) => ReturnType<Judge>,
): Promise<Judged> {
  const judged = await Promise.all(
    allOf(found).map(async (finding) => ({
      finding,
      verdict: withDoubts(await judge(finding, viewer), listed),
    })),
  );
  const weakest = weakestOf(judged) as Omit<Judged, 'endorsements'>;
  const endorsements = await endorsedBy(weakest.finding, judge);
  return { ...weakest, endorsements };
}

const ALONE = 'You asked about this link alone: Assay does not read whose page it stands on.';

function withDoubts(verdict: Verdict, { otherTitles, isByHand }: Listed): Verdict {
  const checks = verdict.checks.map((each) =>
    isByHand && each.code === 'no_subject' ? { ...each, detail: ALONE } : each,
  );
  const [other] = otherTitles;
  // One award that stands beside two titles is a doubt of its own.
  if (!other || verdict.state === 'unchecked') return { ...verdict, checks };
  return verdictOf([...checks, check('claim_reused', `Also stands beside “${other}”.`)]);
}

/** Does its issuer name this address as the holder's, in clear or as a hash? Whatever else the verdict compares. */
export async function isIssuedTo({ credential }: Finding, address: string): Promise<boolean> {
  if (!credential) return false;
  const agrees = await addressOf(credential.recipient.identities, [{ value: address, from: 'typed' }]);
  return agrees !== undefined;
}

/** Is it clear now for whom it is, and was not before? */
export function isSettled(before: Judged, now: Judged): boolean {
  const isClear = ({ verdict }: Judged) => verdict.checks.some(({ code }) => code === 'holder_match');
  return isClear(now) && !isClear(before);
}
