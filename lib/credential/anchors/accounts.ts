/** The accounts of chains that an issuer says are its own: by the keys that it lists, or by their addresses alone. */
import { earliest } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { findKeys } from '../keys/find-keys.ts';
import { fetchObject } from '../keys/issuer-way.ts';
import type { VerificationMethod } from '../keys/verification-method.ts';
import { unfitFor } from '../keys/worth.ts';
import { type Check, check } from '../verdict.ts';
import type { Chain } from './chain.ts';

export interface Accounts {
  listed: readonly Account[];
  /** What is said instead of a binding pass where it is not the issuer who lists them. */
  doubt?: Check;
}

/** Times in ISO 8601, as the issuer states them. */
export interface Account {
  id: string;
  from?: string;
  until?: string;
}

/** The issuer's profile, from its own address: one that a credential brings along is what it says of itself. */
export async function profileOf(
  issuerId: string,
  network: Network,
): Promise<{ document: JsonObject } | Check> {
  if (!issuerId.startsWith('https://')) return check('key_unavailable', 'its issuer has no address');
  const answer = await fetchObject(issuerId, network);
  if (!answer.ok) return check(answer.code, answer.detail, answer.host);
  const { value } = answer;
  return value.id === undefined || value.id === issuerId
    ? { document: value }
    : check('key_unavailable', "what stands at the issuer's address is another's profile");
}

/** As Blockcerts name an account: by a scheme of their own, or bare as version 1 did. */
const SCHEME = /^ecdsa-koblitz-pubkey:/;

/** The accounts in a profile, in the words of versions 2 and 3, 2 alpha, and 1 (Blockcerts schema, issuer). */
export function accountsIn(profile: JsonObject, chain: Chain): Account[] {
  const written = [profile.publicKey, profile.publicKeys, profile.issuerKeys].flatMap(asArray);
  return written.flatMap((each) => {
    const raw = asObject(each) ?? {};
    const address = asText(raw.id) ?? asText(raw.publicKey) ?? asText(raw.key);
    if (!address) return [];
    const until = earliest([raw.revoked, raw.expires, raw.invalidated].flatMap(timeIn));
    const [from] = [raw.created, raw.date].flatMap(timeIn);
    return [{ id: chain.accountAt(address.replace(SCHEME, '')), ...defined({ from, until }) }];
  });
}

/** As ISO 8601; the first profiles left the colon out of the zone, which not every browser reads. */
function timeIn(value: unknown): string[] {
  const time = asText(value)?.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2');
  return time === undefined ? [] : [time];
}

export interface AccountRequest {
  issuerId: string | undefined;
  /** The key that the proof names. */
  keyId: string;
  by?: 'holder' | undefined;
  network: Network;
}

/** The accounts of the key that a proof names, and those that the issuer's profile lists by their addresses. */
export async function accountsOf(
  chain: Chain,
  { issuerId = '', keyId, by, network }: AccountRequest,
): Promise<Accounts | Check> {
  const found = await findKeys({ issuerId, keyId, ways: ['profile'], by, network });
  const profile = await profileOf(issuerId, network);
  const addresses = 'code' in profile ? [] : accountsIn(profile.document, chain);
  const own = 'code' in found || !found.ofIssuer ? [] : found.methods;
  const listed = [...ofKeys(own, chain), ...addresses];
  if (listed.length) return { listed };
  if ('code' in found) return found;
  const [refused] = found.methods.flatMap((method) => unfitFor(found, method) ?? []);
  if (refused) return refused;
  const unlisted = ofKeys(found.methods, chain);
  return unlisted.length
    ? { listed: unlisted, doubt: found.doubt }
    : check('proof_unsupported', 'a key that has no account in the chain');
}

function ofKeys(methods: readonly VerificationMethod[], chain: Chain): Account[] {
  return methods.flatMap(({ key, endedAt, unfit }) => {
    const id = key && !unfit && chain.accountOf(key);
    return id ? [{ id, ...defined({ until: endedAt }) }] : [];
  });
}
