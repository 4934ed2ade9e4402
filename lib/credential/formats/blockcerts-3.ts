import { asText } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { type Node, typesOf } from '../graph.ts';
import type { Credential } from '../model.ts';
import type { StatusEntry } from '../status/entry.ts';

const BLOCKCERT = 'https://w3id.org/blockcerts#BlockcertsCredential';

/**
 * Blockcerts 3 may state no status of their own: what was withdrawn stands in a list that the issuer's profile names,
 * as with Open Badges 2.0. An issuer that is a DID has one as well, at an address that is not looked for. Empty for any
 * other credential.
 */
export async function statusOfProfile(
  root: Node,
  { id, issuer }: Credential,
  network: Network,
): Promise<StatusEntry[]> {
  if (!typesOf(root).includes(BLOCKCERT)) return [];
  const { profileOf } = await import('../anchors/accounts.ts');
  const profile = await profileOf(issuer.id ?? '', network);
  const names = id === undefined ? [] : [id];
  if ('code' in profile) return [{ type: 'RevocationList', names }];
  const listUrl = asText(profile.document.revocationList);
  return listUrl ? [{ type: 'RevocationList', listUrl, names }] : [];
}
