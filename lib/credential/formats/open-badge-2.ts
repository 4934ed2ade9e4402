import { asArray, asObject, asText, isEmptyList, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Refused } from '../../base/network.ts';
import { authorityOf } from '../issuers/domain.ts';
import { type Check, check } from '../verdict.ts';
import { inLaterWords } from './early-badge.ts';
import type { Examination, Format, FormatScene } from './format.ts';
import { differsFrom, isHostedByIssuer } from './hosted-rule.ts';
import { type BadgeParts, readBadge } from './read-open-badge-2.ts';

/** `application/json` alone: platforms answer a page to whoever also takes ld+json or text. */
const ACCEPT = 'application/json';

const CONTEXTS = [
  'https://w3id.org/openbadges/v2',
  'https://w3id.org/openbadges/v1',
  'https://openbadgespec.org/v2/context.json',
];

/** Open Badges 2.0 with hosted verification: what the issuer's own host serves counts (specification, section 5.1). */
export const openBadge2: Format = {
  id: 'open-badge-2',
  reads: (document) =>
    asArray(document.type).some((type) => type === 'Assertion') ||
    (document.badge !== undefined && document.recipient !== undefined),
  async examine(given, scene) {
    const document = addressed(given, scene.servedFrom);
    const objection = objectionTo(document);
    if (objection)
      return { credential: readBadge({ assertion: document }), checks: [objection], method: 'none' };
    const hosted = await fetchHosted(document, scene);
    if (hosted.gone) return gone(document, hosted.gone, scene);
    if (!hosted.record)
      return { credential: readBadge({ assertion: document }), checks: hosted.checks, method: 'none' };
    return examineHosted(document, hosted.record, scene);
  },
};

/**
 * Open Badges 1.x gives an assertion's address in `verify.url` alone, as Moodle and Totara of those years do; 0.5
 * gives none, and goes by the address that serves it.
 */
function addressed(written: JsonObject, address: string | undefined): JsonObject {
  const document = inLaterWords(written, address);
  const rule = asObject(document.verify);
  const url = rule?.type === 'hosted' ? asText(rule.url) : undefined;
  return document.id === undefined && url ? { ...document, id: url } : document;
}

function objectionTo(document: JsonObject): Check | undefined {
  const context = contextObjection(document);
  if (context) return context;
  const type = asText(asObject(document.verification ?? document.verify)?.type) ?? '';
  if (/^signed/i.test(type)) return check('proof_missing', 'it should come with a signature, and has none');
  return asText(document.id)
    ? undefined
    : check('proof_missing', 'it has neither a signature nor an address');
}

/** A context that is none of Open Badges'. */
export function contextObjection(document: JsonObject): Check | undefined {
  const context = asArray(document['@context']);
  const unknown = context.find((each) => typeof each !== 'string' || !CONTEXTS.includes(each));
  if (context.length && unknown !== undefined && !context.some((each) => CONTEXTS.includes(each as string))) {
    return check(
      'context_unknown',
      typeof unknown === 'string' ? unknown : 'a definition written into the document',
    );
  }
  return undefined;
}

interface Hosted {
  record?: JsonObject;
  gone?: Refused;
  checks: Check[];
}

/** The record at the assertion's own address; what a link led to there need not be fetched again. */
async function fetchHosted(document: JsonObject, scene: FormatScene): Promise<Hosted> {
  const id = asText(document.id) ?? '';
  if (id === scene.servedFrom) return { record: document, checks: [] };
  const answer = await scene.network.get(id, { accept: ACCEPT });
  if (!answer.ok && answer.code === 'gone') return { gone: answer, checks: [] };
  if (!answer.ok) return { checks: [refusal(answer)] };
  const record = objectIn(answer.bytes);
  if (record) return { record: addressed(record, id), checks: [] };
  // Moodle has withdrawn it, or never had it.
  if (isEmptyList(answer.bytes)) return { checks: [check('not_found', 'its address holds no badge')] };
  return { checks: [check('malformed', 'what its address serves is no badge')] };
}

function refusal(answer: Refused): Check {
  if (answer.code === 'permission_needed') return check('permission_needed', answer.detail, answer.host);
  return check(answer.code === 'gone' ? 'not_found' : answer.code, answer.detail);
}

async function examineHosted(
  given: JsonObject,
  record: JsonObject,
  scene: FormatScene,
): Promise<Examination> {
  // A revoked record need hold no more than its id and that it is revoked: the rest is what was given.
  const assertion = record.revoked === true ? { ...given, ...record } : record;
  const parts = await fetchParts(assertion, scene);
  if ('code' in parts) return { credential: readBadge({ assertion }), checks: [parts], method: 'none' };
  // Bare, as the specification allows: what it was for, and whose, is only what the given file says.
  const isBare = given !== record && record.revoked === true && !isWhole(record);
  const credential = readBadge(isBare ? parts : { ...parts, assertion: record });
  if (isBare) credential.onlyClaimed = true;
  const mismatch = differsFrom(given, parts) ?? isHostedByIssuer(parts);
  if (mismatch) return { credential, checks: [check('hosted_mismatch', mismatch)], method: 'hosted' };
  return { credential, checks: [check('hosted_at_issuer'), ...revocation(assertion)], method: 'hosted' };
}

function isWhole({ badge, recipient }: JsonObject): boolean {
  return badge !== undefined && recipient !== undefined;
}

/** `revoked: true` in the record (specification, section 5.1.1); what is neither true nor false is not passed over. */
export function revocation({ revoked, revocationReason }: JsonObject): Check[] {
  if (revoked === true) return [check('revoked', asText(revocationReason) ?? '')];
  if (revoked === undefined || revoked === null || revoked === false) return [];
  return [check('status_unavailable', 'it says whether it was revoked in a way that is not readable')];
}

/** 410 Gone is how a host says "revoked", if it is the issuer's. */
async function gone(document: JsonObject, answer: Refused, scene: FormatScene): Promise<Examination> {
  const said = (answer.bytes && objectIn(answer.bytes)) ?? {};
  return examineHosted(document, { id: document.id, ...said, revoked: true }, scene);
}

async function fetchParts(assertion: JsonObject, scene: FormatScene): Promise<FetchedParts | Check> {
  const badge = await follow(assertion.badge, 'badge class', scene);
  if (badge && 'code' in badge) return badge;
  const issuer = await follow(badge?.document.issuer, 'issuer', scene);
  if (issuer && 'code' in issuer) return issuer;
  if (!badge || !issuer) return check('malformed', 'it names no badge or no issuer');
  const profile = issuer.fetched ? issuer : await ownProfile(issuer, assertion, scene);
  return { assertion, badge: badge.document, issuer: profile.document, issuerFetched: profile.fetched };
}

/**
 * An issuer that is written into a badge on its own host: its own profile decides which of that host's addresses
 * speak for it. Where that cannot be had, the host itself does.
 */
async function ownProfile(written: Followed, assertion: JsonObject, scene: FormatScene): Promise<Followed> {
  const id = asText(written.document.id);
  if (!id || authorityOf(id) !== authorityOf(asText(assertion.id) ?? '')) return written;
  const fetched = await follow(id, 'issuer', scene);
  return fetched && 'document' in fetched && fetched.document.id === id ? fetched : written;
}

function unreachable(what: string, detail: string): Check {
  return check('unreachable', `its ${what}: ${detail}`);
}

export interface FetchedParts extends Required<BadgeParts> {
  /** The issuer's profile came from whoever answers for its id: not out of the badge, nor from a copy elsewhere. */
  issuerFetched: boolean;
}

function isOfAuthority(id: unknown, url: string): boolean {
  return id === undefined || authorityOf(asText(id) ?? '') === authorityOf(url);
}

interface Followed {
  document: JsonObject;
  fetched: boolean;
}

/** A document that is written in place, or fetched from the address in its place. */
export async function follow(
  value: unknown,
  what: string,
  scene: FormatScene,
): Promise<Followed | Check | undefined> {
  const written = asObject(value);
  if (written) return { document: written, fetched: false };
  const url = asText(value);
  if (!url) return undefined;
  const answer = await scene.network.get(url, { accept: ACCEPT });
  if (!answer.ok)
    return answer.code === 'permission_needed' ? refusal(answer) : unreachable(what, answer.detail);
  const document = objectIn(answer.bytes);
  return document
    ? { document: { id: url, ...document }, fetched: isOfAuthority(document.id, url) }
    : check('malformed', `its ${what} is not readable`);
}
