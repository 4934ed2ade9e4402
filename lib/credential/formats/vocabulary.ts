/** The IRIs of the properties that Assay shows or decides by; several where a vocabulary changed one. */

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
/** Comprehensive Learner Record 2.0. */
const LEARNER_RECORDS = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
/** Contexts disagree about the scheme; the properties are the same. */
const schema = (name: string) => [`https://schema.org/${name}`, `http://schema.org/${name}`] as const;
const BITSTRING = 'https://www.w3.org/ns/credentials/status#';
const STATUS_2021 = 'https://w3id.org/vc/status-list#';
const STATUS_2020 = 'https://w3id.org/vc-revocation-list-2020#';
/** 1EdTech Revocation List Status Method. */
const REVOCATIONS = 'https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#';

export const VERIFIABLE_CREDENTIAL = `${CREDENTIALS}VerifiableCredential`;
/** The second is how the context of version 3.0.0 spells it. */
export const OPEN_BADGE_TYPES = [`${OPEN_BADGES}OpenBadgeCredential`, `${OPEN_BADGES}AchievementCredential`];

export const CLR_TYPE = `${LEARNER_RECORDS}ClrCredential`;
export const ENDORSEMENT_TYPE = `${OPEN_BADGES}EndorsementCredential`;

export const TERMS = {
  issuer: [`${CREDENTIALS}issuer`],
  subject: [`${CREDENTIALS}credentialSubject`],
  issuedOn: [`${CREDENTIALS}issuanceDate`],
  awardedOn: [`${OPEN_BADGES}awardedDate`],
  validFrom: [`${CREDENTIALS}validFrom`],
  expiresOn: [`${CREDENTIALS}expirationDate`, `${CREDENTIALS}validUntil`],
  status: [`${CREDENTIALS}credentialStatus`],
  schema: [`${CREDENTIALS}credentialSchema`],
  digest: [`${CREDENTIALS}digestSRI`],
  evidence: [`${CREDENTIALS}evidence`],
  endorsement: [`${OPEN_BADGES}endorsement`],
  endorsementComment: [`${OPEN_BADGES}endorsementComment`],
  /** The credentials that a learner record holds. */
  held: [`${LEARNER_RECORDS}verifiableCredential`],
  name: schema('name'),
  description: schema('description'),
  url: schema('url'),
  email: schema('email'),
  tag: schema('keywords'),
  image: [`${OPEN_BADGES}image`, `${OPEN_BADGES}Image`, ...schema('image')],
  achievement: [
    `${OPEN_BADGES}achievement`,
    `${OPEN_BADGES}achievement-0`,
    `${OPEN_BADGES}Achievement`,
    ...schema('hasCredential'),
    // Blockcerts 3.
    ...schema('claim'),
  ],
  criteria: [`${OPEN_BADGES}Criteria`, `${OPEN_BADGES}criteria`],
  narrative: [`${OPEN_BADGES}narrative`],
  identifier: [`${OPEN_BADGES}identifier`, `${LEARNER_RECORDS}identifier-1`],
  identityHash: [`${OPEN_BADGES}identityHash`],
  identityType: [`${OPEN_BADGES}identityType`],
  hashed: [`${OPEN_BADGES}hashed`],
  salt: [`${OPEN_BADGES}salt`],
  alignment: [`${OPEN_BADGES}alignment`, `${OPEN_BADGES}Alignment`],
  targetName: schema('targetName'),
  targetUrl: schema('targetUrl'),
  targetFramework: schema('targetFramework'),
  targetCode: [`${OPEN_BADGES}targetCode`],
  targetType: [`${OPEN_BADGES}targetType`],
  achievementType: [`${OPEN_BADGES}achievementType`],
  result: [`${OPEN_BADGES}result`, `${OPEN_BADGES}Result`],
  /** From a result to what was measured: an address, of which the achievement says more. */
  resultDescription: [`${OPEN_BADGES}resultDescription`, `${OPEN_BADGES}ResultDescription`],
  achievedLevel: [`${OPEN_BADGES}achievedLevel`],
  level: [`${OPEN_BADGES}rubricCriterionLevel`, `${OPEN_BADGES}RubricCriterionLevel`],
  value: schema('value'),
  statusPurpose: [`${BITSTRING}statusPurpose`, `${STATUS_2021}statusPurpose`],
  statusListIndex: [
    `${BITSTRING}statusListIndex`,
    `${STATUS_2021}statusListIndex`,
    `${STATUS_2020}revocationListIndex`,
  ],
  statusListCredential: [
    `${BITSTRING}statusListCredential`,
    `${STATUS_2021}statusListCredential`,
    `${STATUS_2020}revocationListCredential`,
  ],
  statusSize: [`${BITSTRING}statusSize`],
  statusMessage: [`${BITSTRING}statusMessage`],
  statusOfMessage: [`${BITSTRING}status`],
  message: [`${BITSTRING}message`],
  encodedList: [`${BITSTRING}encodedList`, `${STATUS_2021}encodedList`, `${STATUS_2020}encodedList`],
  timeToLive: [`${BITSTRING}ttl`],
} as const satisfies Record<string, readonly string[]>;

/** Of a credential inside another: its proof is a graph of its own, and this leads to it. */
export const PROOF = ['https://w3id.org/security#proof'];

/** Whose values are credentials of their own: what they say, the credential around them does not say. */
export const HOLDING: readonly string[] = [...TERMS.endorsement, ...TERMS.held];

/** `https://…#BitstringStatusListEntry` → `BitstringStatusListEntry`, for types of the status vocabularies. */
export function statusTypeName(iri: string): string | undefined {
  for (const base of [BITSTRING, STATUS_2021, STATUS_2020, REVOCATIONS])
    if (iri.startsWith(base)) return iri.slice(base.length);
  return undefined;
}
