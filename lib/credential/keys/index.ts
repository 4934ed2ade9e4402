import type { JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { didJwk } from './did-jwk.ts';
import { didKey } from './did-key.ts';
import type { DidMethod, Resolution } from './did-method.ts';
import { didPkh } from './did-pkh.ts';
import { didWeb } from './did-web.ts';
import { didWebvh } from './did-webvh.ts';
import { issuerProfile } from './issuer-profile.ts';
import type { IssuerWay } from './issuer-way.ts';
import { jwkHeader } from './jwk-header.ts';
import { jwtVcIssuer } from './jwt-vc-issuer.ts';
import type { BroughtKey, KeyHeader } from './key-header.ts';
import { x5cHeader } from './x5c-header.ts';

/** The ways from a DID to its keys, alphabetically. */
export const DID_METHODS: readonly DidMethod[] = [didJwk, didKey, didPkh, didWeb, didWebvh];

/** The ways from an issuer's https address to its keys, alphabetically. */
export const ISSUER_WAYS: readonly IssuerWay[] = [jwtVcIssuer, issuerProfile];

/** The headers of JOSE that bring a key; of two, the certificate says more. */
export const KEY_HEADERS: readonly KeyHeader[] = [x5cHeader, jwkHeader];

/** The key that a signature brings along, for what it is worth. */
export function broughtIn(header: JsonObject): BroughtKey | undefined {
  for (const each of KEY_HEADERS) {
    const brought = each.bring(header);
    if (brought) return brought;
  }
  return undefined;
}

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

/**
 * What an issuer publishes at its own https address, asked for by the named ways in that order: the first that lists
 * keys, or waits for the user.
 */
export async function keysOfIssuer(
  issuerId: string,
  ways: readonly string[],
  network: Network,
): Promise<Resolution> {
  let refused: Resolution | undefined;
  for (const id of ways) {
    const answer = await ISSUER_WAYS.find((way) => way.id === id)?.keysOf(issuerId, network);
    if (answer?.ok || answer?.code === 'permission_needed') return answer;
    refused ??= answer;
  }
  return refused ?? { ok: false, code: 'key_unavailable', detail: 'the issuer publishes no keys' };
}
