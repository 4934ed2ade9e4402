/** The one path from a source to a finding: read, authentic, current, issuer. `judge` adds holder and claim. */
import { parseJson } from '../base/json.ts';
import { asArray, asObject, asText, defined, type JsonObject } from '../base/json-values.ts';
import type { Network } from '../base/network.ts';
import { openBytes } from './containers/index.ts';
import { MAX_PRESENTED, presentedIn } from './containers/presentation.ts';
import type { Examination, FormatScene } from './formats/format.ts';
import { formatOf } from './formats/index.ts';
import { insideOf } from './formats/inside.ts';
import { openBadge2 } from './formats/open-badge-2.ts';
import { checkIssuer } from './issuers/check-issuer.ts';
import type { DocumentSource, FailedSource, RecordSource, Source, StatedSource } from './model.ts';
import { examineCopy, examineRecord, examineStated } from './platform-statements.ts';
import { readPresentation } from './proofs/presentation-proof.ts';
import { bindingOf, type Check, check, type Finding } from './verdict.ts';
import { FAILURE_AGE_MS, maxAgeOf } from './when.ts';
import { withinFile } from './work-limits.ts';

export { judge } from './judge.ts';

export interface Env {
  /** ms since the epoch. */
  now: number;
  network: Network;
  /** Exact issuer ids that the user trusts. */
  trusted: readonly string[];
  /** The packaged host that a host imitates, if it does. */
  imitates?: (host: string) => string | undefined;
  /** How far the device's clock is off, ms, by a host that is believed; called once the answers are there. */
  clockSkew?: () => { host: string; ms: number } | undefined;
  /** What a platform says of the award at an address; `undefined` for an address that is no platform's. */
  recordAt?: (url: string, network: Network) => Promise<RecordSource | FailedSource | undefined>;
}

/**
 * What the issuer's side says about a source: one finding for each credential in it, at least one. Never throws
 * for what a stranger wrote. Makes requests only through `env.network`; whoever gives the network notes which hosts
 * were asked.
 */
export async function examine(source: Source, env: Env): Promise<Finding[]> {
  if (source.kind === 'failed') return [findingOfFailure(source, env.now)];
  if (source.kind === 'stated') return [finish(examineStated(source), env, source)];
  if (source.kind === 'record') return [finish(examineRecord(source), env, source)];
  return examineDocument(source, env);
}

function findingOfFailure({ code, detail, host }: FailedSource, at: number): Finding {
  const checks = [check(code, detail, host)];
  return { checks, method: 'none', asked: [], at, maxAge: maxAgeOf(checks) };
}

async function examineDocument(source: DocumentSource, env: Env): Promise<Finding[]> {
  const contents = await openBytes(source.bytes);
  if ('malformed' in contents) return [malformed(contents.malformed, env.now)];
  const findings: Finding[] = [];
  for (const text of contents.texts) findings.push(...(await examineText(text, source, env)));
  return findings.length ? findings : [malformed('it holds no credential', env.now)];
}

const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const AS_JWT = check('proof_unsupported', 'a credential signed as a JWT');

async function examineText(text: string, source: DocumentSource, env: Env): Promise<Finding[]> {
  const address = text.trim();
  if (/^https?:\/\/\S+$/.test(address))
    return [await examineJson({ id: address, type: 'Assertion' }, source, env)];
  if (JWT.test(address)) return [unread(AS_JWT, env.now)];
  const parsed = parseJson(text);
  if (!parsed.ok) return [malformed(parsed.reason, env.now)];
  const document = asObject(parsed.value);
  if (!document) return [malformed('it is JSON, but no credential', env.now)];
  const presented = presentedIn(document);
  if (!presented) return examineWhole(document, source, env);
  const presentation = await readPresentation(asObject(document.vp) ?? document, env);
  const findings = await examineEach(presented, examineWhole, source, env);
  return findings.map((finding) => ({ ...finding, presentation }));
}

type Examine = (document: JsonObject, source: DocumentSource, env: Env) => Promise<Finding[]>;

/** Each for itself; what is not examined is said, never left out. */
async function examineEach(
  list: readonly unknown[],
  examine: Examine,
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const within = withinFile(list.slice(0, MAX_PRESENTED));
  const isTooMany = list.length > within;
  const findings: Finding[] = [];
  for (const each of isTooMany ? list.slice(0, Math.min(within, MAX_PRESENTED - 1)) : list) {
    const document = asObject(each);
    if (document) findings.push(...(await examine(document, source, env)));
    else if (typeof each === 'string' && JWT.test(each)) findings.push(unread(AS_JWT, env.now));
    else findings.push(malformed('what stands here is no credential', env.now));
  }
  if (isTooMany) findings.push(malformed('it holds more than is looked through in one file', env.now));
  return findings;
}

/**
 * A credential, and after it those that it holds, which change nothing about it. Those that one of them holds in its
 * turn are counted in it, and not examined.
 */
async function examineWhole(document: JsonObject, source: DocumentSource, env: Env): Promise<Finding[]> {
  const outer = await examineEndorsed(document, source, env);
  return [outer, ...(await examineEach(insideOf(document).held, examineMember, source, env))];
}

async function examineMember(document: JsonObject, source: DocumentSource, env: Env): Promise<Finding[]> {
  return [await examineEndorsed(document, source, env)];
}

/** With what others say of it, each with a finding of its own; not asked where the credential itself is nobody's. */
async function examineEndorsed(document: JsonObject, source: DocumentSource, env: Env): Promise<Finding> {
  const finding = await examineJson(document, source, env);
  const { endorsements } = insideOf(document);
  if (endorsements.length === 0 || !bindingOf(finding.checks)) return finding;
  const examine: Examine = async (each) => [await examineJson(each, source, env)];
  return { ...finding, endorsements: await examineEach(endorsements, examine, source, env) };
}

async function examineJson(document: JsonObject, source: DocumentSource, env: Env): Promise<Finding> {
  if (asArray(document.type).includes('EnvelopedVerifiableCredential')) return unread(AS_JWT, env.now);
  const format = formatOf(document);
  if (!format && isTemplate(document))
    return unread(check('not_an_award', 'it describes a badge, awarded to nobody'), env.now);
  if (!format) return malformed('it is in no format of credentials that is read', env.now);
  const atPlatform = format === openBadge2 && (await env.recordAt?.(asText(document.id) ?? '', env.network));
  if (atPlatform) return finish(examineCopy(document, atPlatform), env, atPlatform);
  const scene: FormatScene = {
    network: env.network,
    now: env.now,
    ...defined({ servedFrom: source.servedFrom }),
  };
  return finish(await format.examine(document, scene), env);
}

/** Adds who the issuer is, where the content is bound to one, and how long the finding keeps. */
function finish(
  { credential, checks, method }: Examination,
  env: Env,
  source?: RecordSource | StatedSource | FailedSource,
): Finding {
  const bound = bindingOf(checks) && credential;
  const { trusted, imitates } = env;
  const platform = source && 'platform' in source ? source.platform : undefined;
  const issuer = bound ? checkIssuer({ credential, trusted, ...defined({ platform, imitates }) }) : [];
  const clock = bound ? clockCheck(env) : [];
  const holder = source && 'holder' in source ? source.holder : undefined;
  const holderUnavailable = holder && 'unavailable' in holder ? holder.unavailable : undefined;
  const age = maxAgeOf([...checks, ...clock], credential);
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

/** A badge class, an achievement or an issuer by itself. */
function isTemplate(document: JsonObject): boolean {
  const templates = ['BadgeClass', 'Achievement', 'Issuer', 'Profile'];
  return asArray(document.type).some((type) => typeof type === 'string' && templates.includes(type));
}

function malformed(reason: string, at: number): Finding {
  return unread(check('malformed', reason), at);
}

function unread(reason: Check, at: number): Finding {
  return { checks: [reason], method: 'none', asked: [], at, maxAge: maxAgeOf([reason]) };
}
