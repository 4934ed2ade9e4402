import type { Network } from '../../base/network.ts';
import { didKey } from './did-key.ts';
import type { DidMethod, Resolution } from './did-method.ts';
import { didWeb } from './did-web.ts';

/** The ways from an identifier to its keys, alphabetically. */
export const DID_METHODS: readonly DidMethod[] = [didKey, didWeb];

/** `did:web:host#key` without the key. */
export function didOf(didUrl: string): string {
  return didUrl.split(/[#?/]/)[0] ?? didUrl;
}

/** The document of a DID; a method that is not read is `key_unavailable`. */
export async function resolveDid(did: string, network: Network): Promise<Resolution> {
  const method = DID_METHODS.find((each) => did.startsWith(`${each.id}:`));
  if (method) return method.resolve(did, network);
  const name = did.split(':').slice(0, 2).join(':');
  return { ok: false, code: 'key_unavailable', detail: `keys of ${name} are not read` };
}
