/**
 * European Digital Credentials for Learning as the European Learning Model 3 has them in JSON. The whole text is signed,
 * and its contexts are known by their names, so that each word has one meaning.
 */
import { earliest, latest } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, idOf, type JsonObject } from '../../base/json-values.ts';
import { domainOf } from '../issuers/domain.ts';
import type { Achievement, Credential, Issuer, Recipient } from '../model.ts';

const TYPE = 'EuropeanDigitalCredential';

const CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'http://data.europa.eu/snb/model/context/edc-ap',
  'https://data.europa.eu/snb/model/context/edc-ap',
];

export function isEuropean(document: JsonObject): boolean {
  return asArray(document.type).includes(TYPE);
}

/** A context that gives words another meaning than the model does, in words; `undefined` if there is none. */
export function unknownContext(document: JsonObject): string | undefined {
  const contexts = asArray(document['@context']);
  if (!contexts.length) return 'no contexts';
  const unknown = contexts.find((each) => typeof each !== 'string' || !CONTEXTS.includes(each));
  if (unknown === undefined) return undefined;
  return typeof unknown === 'string' ? unknown : 'a definition written into the document';
}

/** What it says; it binds nothing. */
export function readEuropean(document: JsonObject): Credential {
  const subject = only(document.credentialSubject);
  const achieved = asArray(subject?.hasClaim).map(asObject).filter(isAchievement);
  const achievement = readAchievement(achieved.length === 1 ? achieved[0] : undefined);
  const { issuanceDate, issued, validFrom, expirationDate, validUntil } = document;
  const from = [validFrom, issuanceDate].flatMap((each) => asText(each) ?? []);
  const until = [expirationDate, validUntil].flatMap((each) => asText(each) ?? []);
  return {
    format: 'european-credential',
    issuer: readIssuer(document.issuer),
    achievement,
    recipient: readPerson(subject),
    evidence: asArray(document.evidence).flatMap((each) => idOf(each) ?? []),
    ...defined({
      id: asText(document.id),
      title: inOneLanguage(asObject(document.displayParameter)?.title) ?? achievement.name,
      issuedOn: asText(issuanceDate) ?? asText(issued) ?? asText(validFrom),
      validFrom: latest(from),
      expiresOn: earliest(until),
      hasStatus: document.credentialStatus === undefined ? undefined : (true as const),
    }),
  };
}

function isAchievement(claim: JsonObject | undefined): claim is JsonObject {
  return asArray(claim?.type).includes('LearningAchievement');
}

function readAchievement(claim: JsonObject | undefined): Achievement {
  const optional = {
    id: asText(claim?.id),
    name: inOneLanguage(claim?.title),
    description: inOneLanguage(claim?.description),
  };
  return { skills: [], ...defined(optional) };
}

function readIssuer(written: unknown): Issuer {
  const issuer = only(written);
  const id = idOf(written);
  const name = inOneLanguage(issuer?.legalName) ?? inOneLanguage(issuer?.altLabel);
  return defined({ id, name, domain: id && domainOf(id) });
}

function readPerson(subject: JsonObject | undefined): Recipient {
  const parts = [inOneLanguage(subject?.givenName), inOneLanguage(subject?.familyName)];
  const name = inOneLanguage(subject?.fullName) ?? (parts.every(Boolean) ? parts.join(' ') : undefined);
  return { names: name ? [name] : [], identities: [], ...defined({ id: asText(subject?.id) }) };
}

function only(value: unknown): JsonObject | undefined {
  const list = asArray(value);
  return list.length === 1 ? asObject(list[0]) : undefined;
}

/** A language map: English where it is there, else the first language; of several texts the first. */
function inOneLanguage(map: unknown): string | undefined {
  const texts = asObject(map) ?? {};
  const [first] = Object.keys(texts);
  return asText(asArray(texts.en ?? (first === undefined ? undefined : texts[first]))[0]);
}
