import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { authorityOf } from '../issuers/domain.ts';
import type { FetchedParts } from './open-badge-2.ts';

/**
 * In which of the fields that say whose badge it is the given file differs from the hosted record; `undefined` if
 * in none. For all else the hosted record counts.
 */
export function differsFrom(given: JsonObject, record: JsonObject): string | undefined {
  if (given === record) return undefined;
  const said: [string, unknown, unknown][] = [
    ['address', given.id, record.id],
    ['badge', referenceOf(given.badge), referenceOf(record.badge)],
    ['recipient', identityOf(given.recipient), identityOf(record.recipient)],
  ];
  const different = said.find(([, ours, theirs]) => ours !== theirs);
  return different && `the record at its address has another ${different[0]}`;
}

function referenceOf(value: unknown): string | undefined {
  return asText(value) ?? asText(asObject(value)?.id) ?? JSON.stringify(value);
}

function identityOf(recipient: unknown): string {
  const raw = asObject(recipient);
  return JSON.stringify([raw?.type, raw?.identity, raw?.hashed ?? false, raw?.salt ?? '']);
}

/**
 * Why the host that serves the assertion does not speak for the issuer; `undefined` if it does: it is the issuer's
 * own, or one that the issuer's profile, fetched from its own address, names (specification, section 4.6,
 * VerificationObject: `startsWith` and `allowedOrigins`).
 */
export function isHostedByIssuer({ assertion, issuer, issuerFetched }: FetchedParts): string | undefined {
  const id = asText(assertion.id) ?? '';
  const issuerId = asText(issuer.id) ?? '';
  const rule = issuerFetched ? asObject(issuer.verification) : undefined;
  const prefixes = asArray(rule?.startsWith).flatMap((each) => asText(each) ?? []);
  if (prefixes.length) {
    const fits = prefixes.some((prefix) => startsWithUrl(id, prefix));
    return fits ? undefined : 'its address is not among those that the issuer names';
  }
  const origins = asArray(rule?.allowedOrigins).flatMap((each) => asText(each) ?? []);
  const host = hostOf(id);
  if (origins.some((origin) => host !== undefined && (origin === host || hostOf(origin) === host)))
    return undefined;
  const own = authorityOf(id);
  if (own !== undefined && own === authorityOf(issuerId)) return undefined;
  return `it is served by ${host ?? 'no host'}, its issuer is ${hostOf(issuerId) ?? 'elsewhere'}`;
}

/** A prefix counts as a URL: `https://uni.example` does not cover `https://uni.example.evil`. */
function startsWithUrl(id: string, prefix: string): boolean {
  return id.startsWith(prefix) && hostOf(id) === hostOf(prefix);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
