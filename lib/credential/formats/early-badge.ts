import { asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';

/**
 * The field of an Open Badges 0.5 assertion (2012) that no later version has: who issues it stands in its badge, by
 * the origin of their site.
 */
function issuerOf(document: JsonObject): JsonObject | undefined {
  const issuer = asObject(asObject(document.badge)?.issuer);
  return asText(issuer?.origin) && issuer?.id === undefined ? issuer : undefined;
}

/**
 * An assertion of Open Badges 0.5 in the words of 2.0, as the readers have it; any other as it is. Those of 2012 have
 * no identifier: the address that serves one is what it goes by, and its issuer is the site whose origin it names.
 */
export function inLaterWords(document: JsonObject, address: string | undefined): JsonObject {
  const issuer = issuerOf(document);
  const badge = asObject(document.badge);
  if (document.id !== undefined || !issuer || !badge) return document;
  const origin = asText(issuer.origin) ?? '';
  return {
    type: 'Assertion',
    recipient: recipientOf(document),
    badge: {
      ...badge,
      image: absolute(badge.image, origin),
      criteria: absolute(badge.criteria, origin),
      issuer: { id: origin, name: issuer.name, url: origin },
    },
    ...defined({
      id: address,
      issuedOn: document.issued_on,
      expires: document.expires,
      evidence: absolute(document.evidence, origin),
      revoked: document.revoked,
    }),
  };
}

/** An address in clear, or `algorithm$hex` with its salt beside it. */
function recipientOf(document: JsonObject): unknown {
  const identity = asText(document.recipient);
  if (identity === undefined) return document.recipient;
  const hashed = /^\w+\$[0-9a-f]+$/i.test(identity);
  return { type: 'email', identity, hashed, ...defined({ salt: asText(document.salt) }) };
}

/** Criteria, image and evidence were often written as paths on the issuer's site. */
function absolute(path: unknown, origin: string): string | undefined {
  const written = asText(path);
  return written !== undefined && URL.canParse(written, origin) ? new URL(written, origin).href : undefined;
}
