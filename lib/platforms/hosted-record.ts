import { asObject, asText, type JsonObject, objectIn } from '../base/json-values.ts';
import type { Refused } from '../base/network.ts';
import { isWithin, parseUrl } from '../base/urls.ts';
import type { FailedSource, RecordSource } from '../credential/model.ts';
import { changedShape, failed, failedBy, type ReadContext } from './reader.ts';

/** Where a platform keeps a record in the shape of Open Badges 2.0. */
export interface RecordPlace {
  url: string;
  /** Parameters that only we add; an `id` with or without them is the same. */
  added?: readonly (readonly [name: string, value: string])[];
  /** The platform's own domains: an `id`, badge class or issuer there is asked, elsewhere never. */
  domains: readonly string[];
}

interface Served {
  json: JsonObject;
  bytes: Uint8Array;
  /** The address without our parameters. */
  url: string;
}

/**
 * Reads an assertion with its badge class and issuer. An `id` that differs from the address asked but lies on the
 * same platform is fetched once, and that answer counts; any other `id` is left for the verifier to see.
 */
export async function readHostedRecord(
  place: RecordPlace,
  context: ReadContext,
): Promise<RecordSource | FailedSource> {
  const first = await serve(place, context);
  if ('kind' in first) return first;
  const other = otherAddress(first, place);
  const served = other ? await serve({ ...place, url: other }, context) : first;
  if ('kind' in served) return served;
  return withParts(served, place, context);
}

async function withParts(
  served: Served,
  place: RecordPlace,
  context: ReadContext,
): Promise<RecordSource | FailedSource> {
  const record: RecordSource = {
    kind: 'record',
    platform: context.facts,
    servedFrom: sameAddress(served, place) ? String(served.json.id) : served.url,
    assertion: served.json,
    original: served.bytes,
  };
  // Revocation needs no badge class: Open Badges 2.0 asks for `id` and `revoked` only.
  const isRevoked = served.json.revoked === true;
  const badge = await part(served.json.badge, place, context);
  if (isFailed(badge)) return isRevoked ? record : badge;
  if (!isRevoked && !namesBadge(served.json, badge))
    return changedShape(context.facts, `${new URL(place.url).hostname} answered with a record of no badge`);
  if (!badge) return record;
  const issuer = await part(badge.issuer, place, context);
  if (isFailed(issuer)) return isRevoked ? { ...record, badge } : issuer;
  return issuer ? { ...record, badge, issuer } : { ...record, badge };
}

/** An error in JSON is an object too. A badge class that lies elsewhere is not asked for, and left to be seen. */
function namesBadge(assertion: JsonObject, badge: JsonObject | undefined): boolean {
  return badge ? asText(badge.name) !== undefined : asText(assertion.badge) !== undefined;
}

async function serve(place: RecordPlace, { network, facts }: ReadContext): Promise<Served | FailedSource> {
  const address = new URL(place.url);
  for (const [name, value] of place.added ?? []) address.searchParams.append(name, value);
  const answer = await network.get(address.href);
  if (!answer.ok) return answer.code === 'gone' ? revokedBy(answer, place.url) : failedBy(answer);
  const json = objectIn(answer.bytes);
  if (json) return { json, bytes: answer.bytes, url: place.url };
  const what =
    answer.type === 'text/html' ? 'a page where a record was due' : 'something that is not a record';
  return changedShape(facts, `${address.hostname} answered with ${what}`);
}

/** Open Badges 2.0, section "Hosted assertion revocation": 410 says revoked, and its body may say why. */
function revokedBy(answer: Refused, url: string): Served {
  const bytes = answer.bytes ?? new Uint8Array();
  return { json: { id: url, ...objectIn(bytes), revoked: true }, bytes, url };
}

function sameAddress(served: Served, place: RecordPlace): boolean {
  return (
    typeof served.json.id === 'string' &&
    withoutAdded(served.json.id, place) === withoutAdded(served.url, place)
  );
}

function otherAddress(served: Served, place: RecordPlace): string | undefined {
  const id = typeof served.json.id === 'string' ? withoutAdded(served.json.id, place) : undefined;
  return id && !sameAddress(served, place) && isOnPlatform(id, place) ? id : undefined;
}

function withoutAdded(address: string, place: RecordPlace): string | undefined {
  const url = parseUrl(address);
  for (const [name] of place.added ?? []) url?.searchParams.delete(name);
  return url?.href;
}

function isOnPlatform(address: string, place: RecordPlace): boolean {
  const url = parseUrl(address);
  return url?.protocol === 'https:' && place.domains.some((domain) => isWithin(url.hostname, domain));
}

/** A badge class or issuer: written out, or behind an address on the platform; `undefined` if it is elsewhere. */
async function part(
  value: unknown,
  place: RecordPlace,
  { network, facts }: ReadContext,
): Promise<JsonObject | FailedSource | undefined> {
  const written = asObject(value);
  if (written) return written;
  if (typeof value !== 'string' || !isOnPlatform(value, place)) return undefined;
  const answer = await network.get(value);
  if (!answer.ok)
    return answer.code === 'permission_needed' ? failedBy(answer) : failed('unreachable', answer.detail);
  return (
    objectIn(answer.bytes) ??
    changedShape(
      facts,
      `${new URL(value).hostname} answered with something that is not a badge class or issuer`,
    )
  );
}

function isFailed(value: JsonObject | FailedSource | undefined): value is FailedSource {
  return value !== undefined && 'kind' in value && value.kind === 'failed';
}
