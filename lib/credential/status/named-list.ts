/** Lists of JSON that name what was withdrawn by its identifier. */
import { asArray, asObject, asText, idOf, type JsonObject } from '../../base/json-values.ts';
import { type Check, check } from '../verdict.ts';
import { BY_LIST, unavailable } from './status-list.ts';

/** Entries that are gone through: a list of 2 MB has about 20,000. */
const MAX_NAMED = 50_000;

/**
 * The check that a list of withdrawn credentials calls for; `undefined` if it does not name this one, and everything
 * in it can be read. `names` are the identifiers of the credential, `keys` the properties in which lists state them.
 */
export function withdrawalIn(
  withdrawn: unknown,
  names: readonly string[],
  keys: readonly string[],
): Check | undefined {
  if (!Array.isArray(withdrawn) || withdrawn.length > MAX_NAMED)
    return unavailable('what stands there is no list of what was withdrawn');
  const entries = withdrawn.map((each) => ({ each, named: namesIn(each, keys) }));
  const ours = entries.filter(({ named }) => named.some((name) => names.includes(name)));
  const revoked = ours.find(({ each }) => isRevoked(each) === true);
  if (revoked) return check('revoked', asText(asObject(revoked.each)?.revocationReason) ?? BY_LIST);
  const isUnclear =
    ours.some(({ each }) => isRevoked(each) === undefined) || entries.some(({ named }) => !named.length);
  return isUnclear ? unavailable('the list of what was withdrawn is not all readable') : undefined;
}

function namesIn(entry: unknown, keys: readonly string[]): string[] {
  const object: JsonObject = asObject(entry) ?? {};
  return [...(asText(entry) ? [entry as string] : []), ...keys.flatMap((key) => asText(object[key]) ?? [])];
}

/** A name that is listed is revoked unless it is said not to be; `undefined` where neither is said. */
function isRevoked(entry: unknown): boolean | undefined {
  const { revoked } = asObject(entry) ?? {};
  if (revoked === undefined || revoked === null) return true;
  return typeof revoked === 'boolean' ? revoked : undefined;
}

/** Whether a list says that it is another's, or several people's; one that says nothing is its issuer's. */
export function isOfAnother({ issuer }: JsonObject, issuerId: string): boolean {
  const stated = asArray(issuer);
  return stated.some((each) => idOf(each) !== issuerId);
}
