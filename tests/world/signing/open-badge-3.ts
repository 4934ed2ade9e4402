import type { Document } from './proofs.ts';

export interface BadgeText {
  id: string;
  issuer: { id: string; name: string };
  title: string;
  holder?: string;
  issuedOn: string;
  expiresOn?: string;
  status?: object;
  skills?: readonly string[];
}

/** An unsigned Open Badge 3.0 over the data model of Verifiable Credentials 2.0. */
export function openBadge3(badge: BadgeText): Document {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    ...common(badge),
    validFrom: badge.issuedOn,
    ...(badge.expiresOn ? { validUntil: badge.expiresOn } : {}),
  };
}

/** The same over Verifiable Credentials 1.1, for `Ed25519Signature2020`. */
export function openBadge3Vc1(badge: BadgeText): Document {
  return {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    ...common(badge),
    issuanceDate: badge.issuedOn,
    ...(badge.expiresOn ? { expirationDate: badge.expiresOn } : {}),
  };
}

function common(badge: BadgeText): Record<string, unknown> {
  return {
    id: badge.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { ...badge.issuer, type: ['Profile'] },
    name: badge.title,
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(badge.holder ? { identifier: [nameOf(badge.holder)] } : {}),
      achievement: achievementOf(badge),
    },
    ...(badge.status ? { credentialStatus: badge.status } : {}),
  };
}

function nameOf(holder: string): object {
  return { type: 'IdentityObject', identityType: 'name', identityHash: holder, hashed: false };
}

function achievementOf(badge: BadgeText): object {
  return {
    id: `${badge.id}#achievement`,
    type: ['Achievement'],
    name: badge.title,
    description: `What it takes to earn ${badge.title}.`,
    criteria: { narrative: 'Attend, practise, and pass the assessment.' },
    ...(badge.skills ? { alignment: badge.skills.map(alignmentOf) } : {}),
  };
}

function alignmentOf(skill: string): object {
  return {
    type: ['Alignment'],
    targetName: skill,
    targetUrl: `https://skills.example/${encodeURIComponent(skill.toLowerCase())}`,
  };
}
