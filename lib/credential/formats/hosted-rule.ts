import { asArray, asObject, asText, idOf, type JsonObject } from '../../base/json-values.ts';
import { authorityOf } from '../issuers/domain.ts';
import type { FetchedParts } from './open-badge-2.ts';

/**
 * In which of the fields that say whose badge it is the given file differs from the hosted record; `undefined` if
 * in none. What the file leaves out does not differ, and for all else the hosted record counts.
 */
export function differsFrom(given: JsonObject, { assertion, issuer }: FetchedParts): string | undefined {
  if (given === assertion) return undefined;
  const said: [string, string | undefined, string | undefined][] = [
    ['address', asText(given.id), asText(assertion.id)],
    ['badge', referenceOf(given.badge), referenceOf(assertion.badge)],
    ['recipient', identityOf(given.recipient), identityOf(assertion.recipient)],
    ['issuer', referenceOf(asObject(given.badge)?.issuer), asText(issuer.id)],
  ];
  const different = said.find(([, ours, theirs]) => ours !== undefined && ours !== theirs);
  return different && `the record at its address has another ${different[0]}`;
}

function referenceOf(value: unknown): string | undefined {
  return idOf(value) ?? JSON.stringify(value);
}

function identityOf(recipient: unknown): string | undefined {
  const raw = asObject(recipient);
  return raw && JSON.stringify([raw.type, raw.identity, raw.hashed ?? false, raw.salt ?? '']);
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
  const own = authorityOf(id);
  // On a host that many share, the host alone allows nobody.
  const isAllowed = own !== undefined && origins.some((origin) => origin === own || hostOf(origin) === own);
  if (isAllowed) return undefined;
  if (own !== undefined && own === authorityOf(issuerId)) return undefined;
  return `it is served by ${host ?? 'no host'}, its issuer is ${hostOf(issuerId) ?? 'elsewhere'}`;
}

/**
 * A prefix counts as a URL, and the address as it is asked for: `https://uni.example` does not cover
 * `https://uni.example.evil`, nor `/good/` what `/good/../evil` leads to.
 */
function startsWithUrl(id: string, prefix: string): boolean {
  if (hostOf(id) !== hostOf(prefix) || ENCODED_SLASH.test(id)) return false;
  return new URL(id).href.startsWith(prefix);
}

/** Some servers take it for a slash only after they looked where the path leads. */
const ENCODED_SLASH = /%2f|%5c/i;

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
