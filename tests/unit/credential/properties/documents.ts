/** What the samples say, unsigned. Small: each is canonicalised thousands of times. No two have one identifier. */
import { randomUUID } from 'node:crypto';
import { openBadge3 } from '../../../world/signing/open-badge-3.ts';

type Json = Record<string, unknown>;

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const VALID = { validFrom: '2026-03-01T09:00:00Z', validUntil: '2028-03-01T09:00:00Z' };

export function credentialDocument(issuer: string): Json {
  return {
    '@context': [V2],
    id: `urn:uuid:${randomUUID()}`,
    type: ['VerifiableCredential'],
    issuer: { id: issuer, name: 'Brackwater University' },
    ...VALID,
    name: 'Tidal Engineering',
    credentialSubject: { id: 'did:example:maren', name: 'Maren Okafor' },
  };
}

/** Data model 1.1, in which alone the suites of 2018 and 2020 are at home. */
export function olderDocument(issuer: string): Json {
  return {
    '@context': [V1, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    id: `urn:uuid:${randomUUID()}`,
    type: ['VerifiableCredential'],
    issuer,
    issuanceDate: VALID.validFrom,
    expirationDate: VALID.validUntil,
    credentialSubject: { id: 'did:example:maren' },
  };
}

export function badgeDocument(issuer: string): Json {
  return openBadge3({
    id: `https://ed25519.brackwater.edu/awards/${randomUUID()}`,
    issuer: { id: issuer, name: 'Brackwater University' },
    title: 'Foundations of Tidal Engineering',
    holder: 'Maren Okafor',
    issuedOn: VALID.validFrom,
    expiresOn: VALID.validUntil,
  });
}

/** Comprehensive Learner Record 2.0, in full IRIs: no package ships its context. */
export function recordDocument(issuer: string, held: readonly Json[]): Json {
  return {
    '@context': [V2],
    id: `urn:uuid:${randomUUID()}`,
    type: ['VerifiableCredential', `${CLR}ClrCredential`],
    issuer: { id: issuer, name: 'Fairhaven College' },
    name: 'Transcript of Maren Okafor',
    ...VALID,
    credentialSubject: {
      id: 'did:example:maren',
      type: [`${CLR}ClrSubject`],
      [`${CLR}verifiableCredential`]: held,
    },
  };
}
