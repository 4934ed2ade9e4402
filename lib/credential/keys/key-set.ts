/** Keys that a document at an https address lists: a profile, a key set, a single key. */
import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { readJwk } from './public-key.ts';
import { type KeyDocument, readMethod, readMethods, type VerificationMethod } from './verification-method.ts';

/** Keys in one document. Issuers that change theirs every month keep a dozen. */
const MAX_KEYS = 50;

/**
 * The keys for assertions in a document, which speaks for `owner`: by `verificationMethod` and `assertionMethod`
 * (Controlled Identifiers 1.0, section 2), by `jwks` or `keys` (RFC 7517, section 5), by `publicKey` (Open Badges 2.0,
 * Profile). One that says only where its keys are has them in `elsewhere`.
 */
export function readKeySet(raw: JsonObject, owner: string): KeyDocument {
  const { assertionMethods, elsewhere } = readMethods(raw, owner);
  const set = asArray(raw.keys ?? asObject(raw.jwks)?.keys).slice(0, MAX_KEYS);
  const methods = new Map(assertionMethods);
  for (const method of set.flatMap((jwk, at) => jwkMethod(jwk, owner, at))) methods.set(method.id, method);
  const others = new Set(elsewhere);
  for (const each of asArray(raw.publicKey).slice(0, MAX_KEYS)) {
    const method = readMethod(each, owner);
    const named = asText(each) ?? (method && !method.key ? method.id : undefined);
    if (named) others.add(named);
    else if (method) methods.set(method.id, method);
  }
  return { id: owner, assertionMethods: methods, elsewhere: others };
}

/** What stands at the address of a key: a set, or that key alone, as JWK, method, or key document. */
export function readKeysAt(raw: JsonObject, url: string, owner: string): KeyDocument {
  const document = readKeySet(raw, owner);
  const alone = raw.kty === undefined ? readMethod({ id: url, ...raw }, owner) : jwkMethod(raw, owner, 0)[0];
  if (!alone?.key || document.assertionMethods.size) return document;
  return { ...document, assertionMethods: new Map([[alone.id, alone]]) };
}

function jwkMethod(value: unknown, owner: string, at: number): VerificationMethod[] {
  const jwk = asObject(value);
  if (!jwk) return [];
  const reading = readJwk(jwk);
  // Several keys may carry one name, as in the days of a change: the place tells them apart.
  return [{ id: `${owner}#${reading.kid ?? ''}/${at}`, ...reading }];
}
