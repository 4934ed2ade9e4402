/** The one path from a source to a finding: read, authentic, current, issuer. `judge` adds holder and claim. */
import { parseJson } from '../base/json.ts';
import { asArray, asObject, asText, defined, type JsonObject } from '../base/json-values.ts';
import type { Network } from '../base/network.ts';
import { openBytes } from './containers/index.ts';
import { MAX_PRESENTED, presentedIn } from './containers/presentation.ts';
import type { Examination, FormatScene } from './formats/format.ts';
import { formatOf } from './formats/index.ts';
import { openBadge2 } from './formats/open-badge-2.ts';
import { checkIssuer } from './issuers/check-issuer.ts';
import type { RegistryCopy } from './issuers/registry.ts';
import type { DocumentSource, FailedSource, RecordSource, Source, StatedSource } from './model.ts';
import { examineCopy, examineRecord, examineStated } from './platform-statements.ts';
import { bindingOf, type Check, check, type Finding } from './verdict.ts';
import { FAILURE_AGE_MS, maxAgeOf } from './when.ts';

export { judge } from './judge.ts';

export interface Env {
  /** ms since the epoch. */
  now: number;
  network: Network;
  /** Exact issuer ids that the user trusts. */
  trusted: readonly string[];
  /** What public registries of issuers hold; the copies that ship with Assay if absent. */
  registries?: readonly RegistryCopy[];
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
  if (/^https:\/\/\S+$/.test(address))
    return [await examineJson({ id: address, type: 'Assertion' }, source, env)];
  if (JWT.test(address)) return [unread(AS_JWT, env.now)];
  const parsed = parseJson(text);
  if (!parsed.ok) return [malformed(parsed.reason, env.now)];
  const document = asObject(parsed.value);
  if (!document) return [malformed('it is JSON, but no credential', env.now)];
  const presented = presentedIn(document);
  return presented ? examinePresented(presented, source, env) : [await examineJson(document, source, env)];
}

/** Each for itself; what is not examined is said, never left out. */
async function examinePresented(
  presented: readonly unknown[],
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const isTooMany = presented.length > MAX_PRESENTED;
  const findings: Finding[] = [];
  for (const each of isTooMany ? presented.slice(0, MAX_PRESENTED - 1) : presented) {
    const document = asObject(each);
    if (document) findings.push(await examineJson(document, source, env));
    else if (typeof each === 'string' && JWT.test(each)) findings.push(unread(AS_JWT, env.now));
    else findings.push(malformed('what the presentation shows is no credential', env.now));
  }
  if (isTooMany) findings.push(malformed(`it shows more than ${MAX_PRESENTED} credentials`, env.now));
  return findings;
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
  const { trusted, imitates, registries } = env;
  const platform = source && 'platform' in source ? source.platform : undefined;
  const known = { trusted, ...defined({ platform, imitates, registries }) };
  const issuer = bound ? checkIssuer({ credential, ...known }) : [];
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
