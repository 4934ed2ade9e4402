/**
 * The contract: axes, outcomes, codes, states. A code belongs to one axis and has one outcome, so a check is made
 * from its code alone. Codes are stable strings; more may be added, none renamed.
 */

import type { Credential, PlatformFacts } from './model.ts';

export const AXES = ['authentic', 'current', 'issuer', 'holder'] as const;
export type Axis = (typeof AXES)[number];
export type Outcome = 'pass' | 'warn' | 'fail' | 'unknown' | 'skip';
export type State = 'verified' | 'caution' | 'other' | 'invalid' | 'unchecked';

const CODES = {
  proof_valid: ['authentic', 'pass'],
  key_of_issuer: ['authentic', 'pass'],
  hosted_at_issuer: ['authentic', 'pass'],
  platform_record: ['authentic', 'pass'],
  platform_page: ['authentic', 'pass'],
  self_issued: ['authentic', 'warn'],
  schema_mismatch: ['authentic', 'warn'],
  proof_invalid: ['authentic', 'fail'],
  hosted_mismatch: ['authentic', 'fail'],
  key_not_authorised: ['authentic', 'fail'],
  content_unsafe: ['authentic', 'fail'],
  proof_unsupported: ['authentic', 'unknown'],
  test_chain: ['authentic', 'unknown'],
  anchor_missing: ['authentic', 'unknown'],
  proof_missing: ['authentic', 'unknown'],
  claim_only: ['authentic', 'unknown'],
  key_unavailable: ['authentic', 'unknown'],
  key_unproven: ['authentic', 'unknown'],
  context_unknown: ['authentic', 'unknown'],
  malformed: ['authentic', 'unknown'],
  not_found: ['authentic', 'unknown'],
  not_shared: ['authentic', 'unknown'],
  not_an_award: ['authentic', 'unknown'],
  page_only: ['authentic', 'unknown'],
  unreachable: ['authentic', 'unknown'],
  permission_needed: ['authentic', 'unknown'],

  in_force: ['current', 'pass'],
  expired: ['current', 'warn'],
  suspended: ['current', 'warn'],
  not_yet_valid: ['current', 'warn'],
  revoked: ['current', 'fail'],
  status_unavailable: ['current', 'unknown'],
  clock_doubtful: ['current', 'unknown'],

  issuer_recognised: ['issuer', 'pass'],
  issuer_trusted: ['issuer', 'pass'],
  issuer_on_platform: ['issuer', 'pass'],
  issuer_restricted_domain: ['issuer', 'pass'],
  issuer_domain: ['issuer', 'warn'],
  issuer_on_open_platform: ['issuer', 'warn'],
  issuer_unknown: ['issuer', 'warn'],
  issuer_name_shared: ['issuer', 'warn'],
  issuer_impersonation: ['issuer', 'fail'],
  registry_unavailable: ['issuer', 'unknown'],

  holder_match: ['holder', 'pass'],
  holder_similar: ['holder', 'warn'],
  holder_not_stated: ['holder', 'warn'],
  claim_differs: ['holder', 'warn'],
  claim_reused: ['holder', 'warn'],
  holder_mismatch: ['holder', 'fail'],
  owner_unread: ['holder', 'unknown'],
  holder_unavailable: ['holder', 'unknown'],
} as const satisfies Record<string, readonly [Axis, Outcome]>;

export type AxisCode = keyof typeof CODES;
export type SkipCode = 'no_subject' | 'not_reached';
export type Code = AxisCode | SkipCode;

export interface Check {
  axis: Axis;
  code: Code;
  outcome: Outcome;
  /** For people, in plain words: what exactly was found; '' where the code says it all. */
  detail: string;
  /**
   * The host that would have to be asked, for `permission_needed`, `page_only`, `status_unavailable`, `issuer_unknown`,
   * `registry_unavailable`.
   */
  host?: string;
  /** In what page and award differ first, for `claim_differs`. */
  differs?: ClaimPart;
}

export type ClaimPart = 'title' | 'level' | 'issuer' | 'dates';

export interface Verdict {
  state: State;
  headline: Code;
  /** Where `claim_differs` is the headline. */
  differs?: ClaimPart;
  checks: Check[];
}

/** A check from its code, which fixes axis and outcome. */
export function check(code: AxisCode, detail = '', host?: string): Check {
  const [axis, outcome] = CODES[code];
  return { axis, code, outcome, detail, ...(host ? { host } : {}) };
}

/** The one check of an axis that was not run. */
export function skip(axis: Axis, code: SkipCode, detail = ''): Check {
  return { axis, code, outcome: 'skip', detail };
}

/** Those that tie the content to its issuer; `proof_valid` alone binds nothing. */
const BINDING: readonly Code[] = ['key_of_issuer', 'hosted_at_issuer', 'platform_record', 'platform_page'];

/** The check that ties the content to its issuer, if there is one. */
export function bindingOf(checks: readonly Check[]): Check | undefined {
  return checks.find((each) => each.axis === 'authentic' && BINDING.includes(each.code));
}

/** The state that a set of checks amounts to: five rules, in the order of the contract. */
export function stateOf(checks: readonly Check[]): State {
  if (checks.some((each) => each.outcome === 'fail' && each.axis !== 'holder')) return 'invalid';
  if (!bindingOf(checks)) return 'unchecked';
  if (checks.some((each) => each.code === 'holder_mismatch')) return 'other';
  return isClean(checks) ? 'verified' : 'caution';
}

function isClean(checks: readonly Check[]): boolean {
  if (checks.some((each) => each.outcome === 'warn' || each.outcome === 'unknown')) return false;
  const passes = (axis: Axis) => checks.some((each) => each.axis === axis && each.outcome === 'pass');
  const holder = checks.filter((each) => each.axis === 'holder');
  const skipped = holder.length === 1 && holder[0]?.outcome === 'skip';
  return passes('authentic') && passes('current') && passes('issuer') && (passes('holder') || skipped);
}

const HEADLINES: Record<'invalid' | 'unchecked' | 'caution', readonly Code[]> = {
  invalid: [
    'content_unsafe',
    'issuer_impersonation',
    'proof_invalid',
    'key_not_authorised',
    'hosted_mismatch',
    'revoked',
  ],
  unchecked: [
    'not_an_award',
    'not_found',
    'not_shared',
    'permission_needed',
    'page_only',
    'unreachable',
    'malformed',
    'context_unknown',
    'proof_unsupported',
    'test_chain',
    'anchor_missing',
    'proof_missing',
    'claim_only',
    'key_unavailable',
    'key_unproven',
  ],
  caution: [
    'suspended',
    'expired',
    'not_yet_valid',
    'claim_differs',
    'claim_reused',
    'self_issued',
    'schema_mismatch',
    'issuer_name_shared',
    'issuer_unknown',
    'issuer_on_open_platform',
    'issuer_domain',
    'holder_similar',
    'owner_unread',
    'holder_unavailable',
    'holder_not_stated',
  ],
};

/** The code that decided the state. */
export function headlineOf(state: State, checks: readonly Check[]): Code {
  if (state === 'verified') return bindingOf(checks)?.code ?? 'proof_missing';
  if (state === 'other') return 'holder_mismatch';
  const present = new Set(checks.map((each) => each.code));
  const ranked = HEADLINES[state].find((code) => present.has(code));
  return ranked ?? firstOpen(checks)?.code ?? 'proof_missing';
}

function firstOpen(checks: readonly Check[]): Check | undefined {
  return checks.find((each) => each.outcome === 'unknown' || each.outcome === 'warn');
}

/** State and headline of a set of checks. */
export function verdictOf(checks: Check[]): Verdict {
  const state = stateOf(checks);
  const headline = headlineOf(state, checks);
  const differs = checks.find(({ code }) => code === headline)?.differs;
  return { state, headline, ...(differs ? { differs } : {}), checks };
}

/** How the content was tied to its issuer, for "How do we know?". */
export type Method = 'signature' | 'hosted' | 'platform_record' | 'platform_page' | 'none';

/** A host that was asked, and how many requests that took. */
export interface AskedHost {
  host: string;
  requests: number;
}

/** Who showed a credential, as far as a presentation says. It says nothing about whose page this is. */
export interface Presentation {
  /** As written: a DID or URL. */
  holder?: string;
  /** What its own signature is worth; empty where it has none. */
  checks: Check[];
  /** For whom it was signed and when, where a right signature says so: seen elsewhere, it is a copy. */
  signedFor?: { domain: string; on?: string };
}

/**
 * What the issuer's side says, apart from who looks and where: this is what may be cached. `judge` adds dates,
 * holder and claim for one viewer at one moment.
 */
export interface Finding {
  /** Absent where nothing could be read. */
  credential?: Credential;
  /** Checks of `authentic` and `issuer`, and of `current` those that come from a status or a revocation. */
  checks: Check[];
  method: Method;
  /** The platform that answered, where one did. */
  platform?: PlatformFacts;
  /** Why the holder's name is missing though the platform states one on a page: detail of `holder_unavailable`. */
  holderUnavailable?: string;
  /** What others say good of it: findings of their own, which change nothing here. */
  endorsements?: Finding[];
  /** The presentation that it stood in. */
  presentation?: Presentation;
  /** The hosts that were asked, in order. */
  asked: AskedHost[];
  /** When it was found, ms since the epoch. */
  at: number;
  /** How long it may be shown without asking again, ms; 0: never kept. */
  maxAge: number;
}
