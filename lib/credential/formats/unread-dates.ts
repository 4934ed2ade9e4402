import { earliest, latest, NOT_A_DATE } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import type { Credential } from '../model.ts';
import { type Check, check } from '../verdict.ts';
import { dateChecks } from '../when.ts';

/**
 * Why it is open whether a credential that is signed as JSON is in force at a moment, ms: its contexts may leave a date
 * of the other version of the data model undefined. That says nothing, and yet somebody signed it.
 */
export function unreadDates(document: JsonObject, credential: Credential, now: number): Check[] {
  if (dateChecks(credential, now).length) return [];
  const { validFrom, issuanceDate, validUntil, expirationDate } = document;
  const written = defined({
    validFrom: latest(textsIn(validFrom, issuanceDate)),
    expiresOn: earliest(textsIn(validUntil, expirationDate)),
  });
  return dateChecks({ ...credential, ...written }, now).length
    ? [check('status_unavailable', 'its contexts do not define a date by which it is not in force')]
    : [];
}

function textsIn(...stated: unknown[]): string[] {
  return stated
    .flatMap(asArray)
    .map((each) => asText(each) ?? asText(asObject(each)?.['@value']) ?? NOT_A_DATE);
}
