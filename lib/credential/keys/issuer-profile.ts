import { asText, type JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import type { Resolution } from './did-method.ts';
import { fetchObject, type IssuerWay, isOfSameAuthority, unavailable } from './issuer-way.ts';
import { readKeySet } from './key-set.ts';
import type { KeyDocument } from './verification-method.ts';

/** The document at the issuer's own address: a profile of Open Badges, a controlled identifier document, a key set. */
export const issuerProfile: IssuerWay = {
  id: 'profile',
  async keysOf(issuerId, network) {
    const answer = await fetchObject(issuerId, network);
    if (!answer.ok) return answer;
    const { value } = answer;
    if (value.id !== undefined && value.id !== issuerId)
      return unavailable("what stands at the issuer's address is another's document");
    return keysIn(value, issuerId, network);
  },
};

/** The keys in a document of the issuer's, or in the set that it names on the same authority. */
export async function keysIn(document: JsonObject, issuerId: string, network: Network): Promise<Resolution> {
  const written = readKeySet(document, issuerId);
  if (hasKeys(written)) return { ok: true, document: written };
  const setUrl = asText(document.jwks_uri);
  if (!setUrl || !isOfSameAuthority(setUrl, issuerId)) return unavailable('the issuer publishes no keys');
  const answer = await fetchObject(setUrl, network);
  if (!answer.ok) return answer;
  const fetched = readKeySet(answer.value, issuerId);
  return hasKeys(fetched) ? { ok: true, document: fetched } : unavailable('the issuer publishes no keys');
}

function hasKeys({ assertionMethods, elsewhere }: KeyDocument): boolean {
  return assertionMethods.size + elsewhere.size > 0;
}
