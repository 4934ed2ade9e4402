/** What a JWT states in claims of its own, and its credential as well: never merged where the two disagree. */

import { isoOf, NOT_A_DATE } from '../../base/dates.ts';
import { asArray, asObject, asText, idOf, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { type Check, check } from '../verdict.ts';

/**
 * The credential with what only the claims say (Verifiable Credentials 1.1, section 6.3.1): `iss`, `sub`, `jti`, `nbf`,
 * `exp`. Of two dates the stricter counts, under the names that both versions of the data model define. What is said
 * twice and differs is no credential of either.
 */
export function withClaims(credential: JsonObject, claims: JsonObject): { document: JsonObject } | Check {
  const { iss, jti, nbf, exp } = claims;
  if (iss !== undefined && !asText(iss)) return check('malformed', 'its claim iss names nobody');
  const contradiction = contradictionIn(credential, claims);
  if (contradiction) return contradiction;
  const added: Record<string, unknown> = { ...credential };
  if (iss !== undefined) added.issuer = withId(credential.issuer, iss);
  if (asText(jti)?.includes(':') && credential.id === undefined) added.id = jti;
  const subject = subjectOf(credential, claims);
  if (subject) added.credentialSubject = subject;
  const { validFrom, issuanceDate, validUntil, expirationDate } = credential;
  if (nbf !== undefined) added.validFrom = stricter(validFrom ?? issuanceDate, nbf, 'later');
  if (exp !== undefined) added.validUntil = stricter(validUntil ?? expirationDate, exp, 'earlier');
  return { document: added };
}

function contradictionIn(credential: JsonObject, { iss, sub, jti }: JsonObject): Check | undefined {
  const issuer = idOf(credential.issuer);
  if (typeof iss === 'string' && issuer !== undefined && issuer !== iss)
    return check(
      'proof_invalid',
      `signed in the name of ${quoted(iss)}, but it names ${quoted(issuer)} as its issuer`,
    );
  const subjects = asArray(credential.credentialSubject);
  const subject = subjects.length === 1 ? idOf(subjects[0]) : undefined;
  if (asText(sub) && subject !== undefined && subject !== sub)
    return check('malformed', 'it names two different holders');
  const id = asText(credential.id);
  return asText(jti) && id !== undefined && id !== jti
    ? check('malformed', 'it names itself in two different ways')
    : undefined;
}

function withId(written: unknown, id: unknown): unknown {
  const object = asObject(written);
  if (!object) return written ?? id;
  return object.id === undefined ? { ...object, id } : object;
}

function subjectOf({ credentialSubject }: JsonObject, { sub }: JsonObject): JsonObject | undefined {
  const [subject, ...others] = asArray(credentialSubject).map(asObject);
  const isOpen = subject && !others.length && subject.id === undefined;
  return isOpen && asText(sub)?.includes(':') ? { ...subject, id: sub } : undefined;
}

/** Of a date that the credential states and one that the token does, the one that says less for it; else both. */
function stricter(stated: unknown, claimed: unknown, wanted: 'earlier' | 'later'): unknown {
  const instant = instantOf(claimed);
  if (typeof stated !== 'string') return [...asArray(stated), instant];
  const [ours, theirs] = [Date.parse(stated), Date.parse(instant)];
  // What is no date stays, to be noticed as none.
  if (Number.isNaN(ours)) return stated;
  const isStricter = wanted === 'earlier' ? theirs < ours : theirs > ours;
  // Claims have whole seconds: the same instant in the credential may have more.
  return Number.isNaN(theirs) || (isStricter && Math.abs(theirs - ours) >= 1_000) ? instant : stated;
}

/** NumericDate (RFC 7519, section 2) as ISO 8601; what is none stays, to be noticed as no date. */
export function instantOf(claimed: unknown): string {
  return typeof claimed === 'number' ? isoOf(claimed * 1_000) : (asText(claimed) ?? NOT_A_DATE);
}
