import { asObject, defined, type JsonObject, objectIn } from '../../base/json-values.ts';
import { hostOf, isPublicHost, isWithin, parseUrl } from '../../base/urls.ts';
import type { FailedSource, Source, StatedIssuer, StatedSource } from '../../credential/model.ts';
import { type Award, changedShape, failed, failedBy, type ReadContext } from '../reader.ts';
import { statedDate, statedText } from '../stated-values.ts';

const HOST = 'api.accredible.com';
const RECORDS = `https://${HOST}/v1/credential-net/credentials`;
/** Records are kept by number and by UUID; short addresses, of eight characters, lead to the page alone. */
const RECORDED = /^(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
/** Where anybody's awards stand; every other host is that of a customer, or pretends to be. */
const OWN_DOMAINS = ['credential.net', 'accredible.com'];

/**
 * Accredible's record of one credential, `{ data: … }` without a key, as measured on 2026-07-17 and 2026-09-24: the
 * JSON from which its own page is drawn. Unknown ids are 404; private ones say so and little else.
 */
export async function readAccredible(award: Award, context: ReadContext): Promise<Source> {
  const { network, facts } = context;
  if (!RECORDED.test(award.id)) return failed('page_only', 'Accredible shows it on a page for people');
  const servedFrom = `${RECORDS}/${encodeURIComponent(award.id.toLowerCase())}`;
  const answer = await network.get(servedFrom);
  if (!answer.ok) return failedBy(answer);
  const data = asObject(objectIn(answer.bytes)?.data);
  if (!data) return changedShape(facts, `${HOST} answered with something that is not a record`);
  const refusal = refusalOf(data) ?? objectionTo(data, award, context);
  if (refusal) return refusal;
  const from = standsAt(hostOf(award.url), data);
  if ('kind' in from) return from;
  const { issuer, accounts = facts.accounts } = from;
  return {
    ...statementOf(data),
    issuer,
    platform: { ...facts, accounts },
    servedFrom,
    original: answer.bytes,
  };
}

/** Why its issuer or its holder shows nothing of it. */
function refusalOf(data: JsonObject): FailedSource | undefined {
  if (data.private === true) return failed('not_shared', 'its holder keeps it private at Accredible');
  if (data.approve === false) return failed('not_shared', 'its issuer has not published it');
  if (data.sample === true)
    return failed('not_an_award', 'a sample that shows what an award would look like');
  return undefined;
}

/** Where a record that says less, or says it otherwise, could pass for one that is in force. */
function objectionTo(data: JsonObject, { id }: Award, { facts }: ReadContext): FailedSource | undefined {
  const ids = [data.uuid, data.id].filter((each) => /^(?:string|number)$/.test(typeof each));
  if (!ids.some((each) => String(each).toLowerCase() === id.toLowerCase()))
    return changedShape(facts, `${HOST} answered about another credential`);
  if (!titleOf(data)) return changedShape(facts, 'the record names no award that can be read');
  const isClear =
    data.private === false &&
    (data.expired === undefined || typeof data.expired === 'boolean') &&
    (data.revoked_at === null || statedText(data.revoked_at) !== undefined);
  return isClear ? undefined : changedShape(facts, 'the record does not say whether it is in force');
}

function titleOf(data: JsonObject): string | undefined {
  return statedText(data.name) ?? statedText(asObject(data.group)?.course_name);
}

function statementOf(data: JsonObject): Omit<StatedSource, 'platform' | 'servedFrom' | 'original'> {
  const name = statedText(asObject(data.recipient)?.name);
  return {
    kind: 'stated',
    by: 'record',
    title: titleOf(data) ?? '',
    ...defined({ issuedOn: statedDate(data.issued_on), expiresOn: statedDate(data.expired_on) }),
    ...(name ? { holder: { name } } : {}),
    ...(data.expired === true ? { ended: true as const } : {}),
    ...(data.revoked_at !== null ? { revoked: {} } : {}),
  };
}

/**
 * Anybody who pays has an account, under any name. On a host of the customer's own, which the record names as that,
 * the host is the issuer, as far as Accredible looks whose host a customer names: a domain that is known, no more. On
 * any other host the record proves nothing about what stands there.
 */
function standsAt(
  host: string,
  data: JsonObject,
): FailedSource | { issuer: StatedIssuer; accounts?: 'host' } {
  const issuer = asObject(data.issuer);
  const name = statedText(issuer?.name);
  if (OWN_DOMAINS.some((domain) => isWithin(host, domain))) return { issuer: defined({ name }) };
  const named = [issuer?.whitelisted_domain, data.url].map(hostNamedBy);
  if (named.includes(host)) return { issuer: { ...defined({ name }), domain: host }, accounts: 'host' };
  return failed(
    'page_only',
    `Accredible keeps this credential, but does not name ${host} as the host of its issuer: the page there may say anything`,
  );
}

/** The host in an address, or in a bare "badges.example.com"; never a part of one, so that "edu" names nobody. */
function hostNamedBy(value: unknown): string | undefined {
  const text = statedText(value) ?? '';
  const url = parseUrl(text.includes('://') ? text : `https://${text}`);
  return url && !url.port && isPublicHost(url.hostname) ? hostOf(url.href) : undefined;
}
