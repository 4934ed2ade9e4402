import { type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { authorityOf } from '../issuers/domain.ts';
import type { Resolution } from './did-method.ts';

/** One way from an issuer's https address to the keys that it publishes. Never throws for what a stranger wrote. */
export interface IssuerWay {
  id: string;
  keysOf(issuerId: string, network: Network): Promise<Resolution>;
}

const ACCEPT = 'application/json';
/** A DID document lists a handful of keys, the largest seen has 30 kB; profiles with images inside are larger. */
const MAX_KEY_DOCUMENT_BYTES = 256 * 1024;

/** The JSON object at an address, or why it cannot be had. */
export async function fetchObject(
  url: string,
  network: Network,
  accept = ACCEPT,
): Promise<{ ok: true; value: JsonObject } | Extract<Resolution, { ok: false }>> {
  const answer = await fetchBytes(url, network, accept, MAX_KEY_DOCUMENT_BYTES);
  if (!answer.ok) return answer;
  const value = objectIn(answer.bytes);
  return value ? { ok: true, value } : unavailable('what stands there lists no keys');
}

/** What stands at an address, up to so many bytes, or why it cannot be had. */
export async function fetchBytes(
  url: string,
  network: Network,
  accept = ACCEPT,
  maxBytes = MAX_KEY_DOCUMENT_BYTES,
): Promise<{ ok: true; bytes: Uint8Array } | Extract<Resolution, { ok: false }>> {
  const answer = await network.get(url, { accept, maxBytes });
  if (answer.ok) return answer;
  const { code, detail, host } = answer;
  return code === 'permission_needed' ? { ok: false, code, detail, host } : unavailable(detail);
}

export function unavailable(detail: string): Extract<Resolution, { ok: false }> {
  return { ok: false, code: 'key_unavailable', detail };
}

/** Whether whoever answers for one address answers for the other; on hosts that many share the path counts. */
export function isOfSameAuthority(url: string, other: string): boolean {
  const authority = authorityOf(url);
  return authority !== undefined && authority === authorityOf(other);
}
