import { isoOf } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, idOf, type JsonObject } from '../../base/json-values.ts';
import { domainOf } from '../issuers/domain.ts';
import type { Achievement, Credential, Issuer, Recipient, Skill } from '../model.ts';

/** The three documents of a badge; what was not given or could not be fetched is absent. */
export interface BadgeParts {
  assertion: JsonObject;
  badge?: JsonObject;
  issuer?: JsonObject;
}

/** Reads an Open Badges 2.0 assertion with its badge class and issuer (also 1.x, whose names agree where it matters). */
export function readBadge({ assertion, badge, issuer }: BadgeParts): Credential {
  const issuedOn = dateOf(assertion.issuedOn);
  const achievement = readBadgeClass(assertion, badge);
  return {
    format: 'open-badge-2',
    issuer: readIssuer(badge, issuer),
    achievement,
    recipient: readRecipient(asObject(assertion.recipient)),
    evidence: asArray(assertion.evidence).flatMap((each) => idOf(each) ?? []),
    ...defined({
      id: asText(assertion.id),
      title: achievement.name,
      issuedOn,
      validFrom: issuedOn,
      expiresOn: dateOf(assertion.expires),
    }),
  };
}

function readIssuer(badge: JsonObject | undefined, issuer: JsonObject | undefined): Issuer {
  const id = asText(issuer?.id) ?? idOf(badge?.issuer);
  return defined({ id, name: asText(issuer?.name), url: asText(issuer?.url), domain: id && domainOf(id) });
}

function readBadgeClass(assertion: JsonObject, badge: JsonObject | undefined): Achievement {
  const criteria = asObject(badge?.criteria);
  const image = badge?.image ?? assertion.image;
  return {
    skills: [...asArray(badge?.alignment).flatMap(readAlignment), ...asArray(badge?.tags).flatMap(readTag)],
    ...defined({
      id: asText(badge?.id) ?? asText(assertion.badge),
      name: asText(badge?.name),
      description: asText(badge?.description),
      criteria: asText(badge?.criteria) ?? asText(criteria?.narrative) ?? asText(criteria?.id),
      image: idOf(image),
    }),
  };
}

function readAlignment(value: unknown): Skill[] {
  const raw = asObject(value);
  const name = asText(raw?.targetName) ?? asText(raw?.name);
  if (!name) return [];
  const url = asText(raw?.targetUrl) ?? asText(raw?.url);
  const framework = asText(raw?.targetFramework);
  const type = asText(raw?.targetType);
  return [{ name, ...defined({ url, framework, code: asText(raw?.targetCode), type }) }];
}

function readTag(value: unknown): Skill[] {
  const name = asText(value);
  return name ? [{ name }] : [];
}

const IDENTITY_TYPES = ['email', 'url', 'telephone'] as const;

function readRecipient(raw: JsonObject | undefined): Recipient {
  const value = asText(raw?.identity);
  const names = asText(raw?.name);
  const type = IDENTITY_TYPES.find((each) => each === raw?.type) ?? 'other';
  const salt = asText(raw?.salt);
  return {
    names: names ? [names] : [],
    identities: value ? [{ type, value, hashed: raw?.hashed === true, ...defined({ salt }) }] : [],
  };
}

/** ISO 8601, or seconds since the epoch as Open Badges 1.x allowed. What is neither stays, to be noticed as no date. */
function dateOf(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return asText(value);
  return isoOf(typeof value === 'number' ? value * 1000 : Number.NaN);
}
