import { asArray, asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import { domainOf } from '../issuers/domain.ts';
import type { Credential, FormatId } from '../model.ts';

/** By the type that a document states of itself. */
export function isCredential(document: JsonObject): boolean {
  return asArray(document.type).includes('VerifiableCredential');
}

/**
 * A credential of the W3C data model read as plain JSON. It binds nothing: it serves to say what an unsigned or
 * unreadable document claims, and to notice where a plain reader would be shown something that was not signed.
 */
export function readPlainly(document: JsonObject): Credential {
  const subject = single(document.credentialSubject);
  const achievement = single(subject?.achievement);
  const issuer = single(document.issuer);
  const issuerId = asText(document.issuer) ?? asText(issuer?.id);
  const name = asText(achievement?.name);
  const format = formatNamed(asArray(document.type));
  return {
    format,
    issuer: defined({ id: issuerId, name: asText(issuer?.name), domain: issuerId && domainOf(issuerId) }),
    achievement: { skills: [], ...defined({ id: asText(achievement?.id), name }) },
    recipient: {
      names: asArray(subject?.name).flatMap((each) => asText(each) ?? []),
      identities: [],
      ...defined({ id: asText(subject?.id) }),
    },
    evidence: [],
    ...defined({
      id: asText(document.id),
      title: format === 'clr-2' ? asText(document.name) : (name ?? asText(document.name)),
      issuedOn: asText(document.issuanceDate) ?? asText(document.awardedDate) ?? asText(document.validFrom),
      validFrom: asText(document.validFrom) ?? asText(document.issuanceDate),
      expiresOn: asText(document.expirationDate) ?? asText(document.validUntil),
      holds: format === 'clr-2' ? asArray(subject?.verifiableCredential).length : undefined,
    }),
  };
}

function formatNamed(types: readonly unknown[]): FormatId {
  if (types.includes('ClrCredential')) return 'clr-2';
  const isBadge = types.includes('OpenBadgeCredential') || types.includes('AchievementCredential');
  return isBadge ? 'open-badge-3' : 'verifiable-credential';
}

function single(value: unknown): JsonObject | undefined {
  const list = asArray(value);
  return list.length === 1 ? asObject(list[0]) : undefined;
}

/** Every value that the signature covers for what people are shown; several where statements say several. */
export interface SignedValues {
  titles: readonly string[];
  issuerNames: readonly string[];
  holderNames: readonly string[];
}

/**
 * What a plain reader would see that the signature does not cover, in words; `undefined` if nothing. What is
 * signed but written so that a plain reader misses it needs no word: the signed value is what is shown.
 */
export function unsignedReading(plain: Credential, signed: SignedValues): string | undefined {
  const shown: [string, readonly (string | undefined)[], readonly string[]][] = [
    ['title', [plain.title], signed.titles],
    ["issuer's name", [plain.issuer.name], signed.issuerNames],
    ['name', plain.recipient.names, signed.holderNames],
  ];
  for (const [what, values, covered] of shown) {
    const unsigned = values.find((value) => value !== undefined && !covered.includes(value));
    if (unsigned !== undefined) return `the ${what} "${unsigned}" is not what was signed`;
  }
  return undefined;
}
