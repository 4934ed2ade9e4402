/** From what a format found to a finding: adds who the issuer is, and how long it keeps. */
import { defined } from '../base/json-values.ts';
import type { Network } from '../base/network.ts';
import type { Examination } from './formats/format.ts';
import { checkIssuer, type IssuerScene, isOpen } from './issuers/check-issuer.ts';
import type { Vouched } from './issuers/federation/trust-chain.ts';
import type { RegistryCopy } from './issuers/registry.ts';
import type { FailedSource, RecordSource, StatedSource } from './model.ts';
import { bindingOf, type Check, check, type Finding } from './verdict.ts';
import { FAILURE_AGE_MS, maxAgeOf } from './when.ts';

export interface Env {
  /** ms since the epoch. */
  now: number;
  network: Network;
  /** Exact issuer ids that the user trusts. */
  trusted: readonly string[];
  /** Anchors of federations that the user has set, by their identifiers: https addresses. */
  anchors?: readonly string[];
  /** What public registries of issuers hold; the copies that ship with Assay if absent. */
  registries?: readonly RegistryCopy[];
  /** The packaged host that a host imitates, if it does. */
  imitates?: (host: string) => string | undefined;
  /** How far the device's clock is off, ms, by a host that is believed; called once the answers are there. */
  clockSkew?: () => { host: string; ms: number } | undefined;
  /** What a platform says of the award at an address; `undefined` for an address that is no platform's. */
  recordAt?: (url: string, network: Network) => Promise<RecordSource | FailedSource | undefined>;
}

/** Adds who the issuer is, where the content is bound to one, and how long the finding keeps. */
export async function finish(
  { credential, checks, until, method }: Examination,
  env: Env,
  source?: RecordSource | StatedSource | FailedSource,
): Promise<Finding> {
  const bound = bindingOf(checks) && credential;
  const { trusted, imitates, registries } = env;
  const platform = source && 'platform' in source ? source.platform : undefined;
  const scene = credential && { credential, trusted, ...defined({ platform, imitates, registries }) };
  const vouched = bound && scene ? await vouchedIn(scene, env) : undefined;
  const issuer = bound && scene ? checkIssuer({ ...scene, ...defined({ vouched }) }) : [];
  const clock = bound ? clockCheck(env) : [];
  const holder = source && 'holder' in source ? source.holder : undefined;
  const holderUnavailable = holder && 'unavailable' in holder ? holder.unavailable : undefined;
  const ends = [until, vouched && endOf(vouched, env.now)].filter((end) => end !== undefined);
  const age = maxAgeOf(
    [...checks, ...clock, ...issuer],
    credential,
    ends.length ? Math.min(...ends) - env.now : undefined,
  );
  return {
    checks: [...checks, ...clock, ...issuer],
    method: bound ? method : 'none',
    asked: [],
    at: env.now,
    // A name that could not be read may be readable again soon.
    maxAge: holderUnavailable === undefined ? age : Math.min(age, FAILURE_AGE_MS),
    ...defined({ credential, platform, holderUnavailable }),
  };
}

/** What federations say of an issuer for whom nothing else speaks; they are asked about nobody else. */
async function vouchedIn(scene: IssuerScene, { anchors, network, now }: Env): Promise<Vouched | undefined> {
  const { id } = scene.credential.issuer;
  if (!anchors?.length || !id || !isOpen(scene)) return undefined;
  const { vouchedFor } = await import('./issuers/federation/trust-chain.ts');
  return vouchedFor(id, { anchors, network, now });
}

/** Until when that is believed, ms since the epoch. */
function endOf(vouched: Vouched, now: number): number {
  return 'endsAt' in vouched ? vouched.endsAt : now + FAILURE_AGE_MS;
}

/** ms. A clock that was set by hand in the wrong time zone stays below it. */
const MAX_CLOCK_SKEW_MS = 24 * 60 * 60_000;

/** Beside whatever else is said of the dates: a wrong clock makes none of it untrue, only unsure. */
function clockCheck({ clockSkew }: Env): Check[] {
  const skew = clockSkew?.();
  if (!skew || Math.abs(skew.ms) <= MAX_CLOCK_SKEW_MS) return [];
  const days = Math.round(Math.abs(skew.ms) / MAX_CLOCK_SKEW_MS);
  const side = skew.ms > 0 ? 'ahead of' : 'behind';
  return [check('clock_doubtful', `about ${days} ${days === 1 ? 'day' : 'days'} ${side} ${skew.host}`)];
}

export function malformed(reason: string, at: number): Finding {
  return unread(check('malformed', reason), at);
}

export function unread(reason: Check, at: number): Finding {
  return { checks: [reason], method: 'none', asked: [], at, maxAge: maxAgeOf([reason]) };
}
