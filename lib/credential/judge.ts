import { checkHolder } from './holder/check-holder.ts';
import { isNamedAsPerson, MAX_NAMES } from './holder/names.ts';
import type { Credential, Viewer } from './model.ts';
import {
  AXES,
  bindingOf,
  type Check,
  check,
  type Finding,
  skip,
  type Verdict,
  verdictOf,
} from './verdict.ts';
import { dateChecks } from './when.ts';

/**
 * The verdict on a finding for one viewer at one moment (ms since the epoch): adds what depends on the clock, on
 * whose page it is and on what is claimed there. Content that nothing binds to its issuer is not asked further.
 */
export async function judge(finding: Finding, viewer: Viewer, now: number): Promise<Verdict> {
  const { credential } = finding;
  const checks = [...finding.checks];
  if (credential && bindingOf(checks) && !credential.onlyClaimed) {
    checks.push(...currentChecks(credential, checks, now));
    if (isSelfIssued(credential, viewer)) checks.push(check('self_issued'));
    checks.push(...(await checkHolder(credential, finding, viewer)));
  }
  for (const axis of AXES) {
    if (!checks.some((each) => each.axis === axis)) checks.push(skip(axis, 'not_reached'));
  }
  return verdictOf(checks.sort((a, b) => AXES.indexOf(a.axis) - AXES.indexOf(b.axis)));
}

function currentChecks(credential: Credential, found: readonly Check[], now: number): Check[] {
  // What the issuer's side said already ("expired") is not said twice.
  const dated = dateChecks(credential, now).filter(({ code }) => !found.some((each) => each.code === code));
  const doubts = found.some((each) => each.axis === 'current') || dated.length > 0;
  return doubts ? dated : [check('in_force', inForceDetail(credential))];
}

function inForceDetail({ expiresOn, hasStatus }: Credential): string {
  if (expiresOn) return `until ${expiresOn}`;
  return hasStatus ? 'not withdrawn, and without an end' : 'the issuer states neither an end nor a status';
}

/** By the holder, or by the owner of the page. */
function isSelfIssued({ issuer, recipient }: Credential, { owner }: Viewer): boolean {
  if (issuer.id !== undefined && issuer.id === recipient.id) return true;
  const stated = recipient.names.slice(0, MAX_NAMES);
  const names = owner.kind === 'named' ? [owner.name, ...stated] : stated;
  return names.some((name) => issuer.name !== undefined && isNamedAsPerson(issuer.name, name));
}
