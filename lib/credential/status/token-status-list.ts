import { fromBase64url, utf8Decode } from '../../base/bytes.ts';
import { inflate } from '../../base/inflate.ts';
import { asObject, asText } from '../../base/json-values.ts';
import { type Check, check } from '../verdict.ts';
import { MAX_BITSTRING_BYTES, MAX_ENCODED_LENGTH, valueAt } from './bitstring.ts';
import type { StatusMethod, StatusScene } from './entry.ts';
import { BY_ANOTHER, BY_LIST, bytesAt, once, placeOf, unavailable } from './status-list.ts';
import { endOfToken, objectionToDates } from './token-dates.ts';

const ACCEPT = 'application/statuslist+jwt';

/**
 * Token Status List (IETF draft-ietf-oauth-status-list): a signed token with a compressed list of values, to which the
 * claim `status.status_list` refers.
 */
export const tokenStatusList: StatusMethod = {
  types: ['TokenStatusListEntry', 'status_list'],
  async check(entry, scene) {
    const { listUrl } = entry;
    const place = placeOf(entry);
    if (!listUrl || place === undefined) return { check: unavailable('the status entry is incomplete') };
    const list = await once(listUrl, 'token', scene, () => listAt(listUrl, scene));
    if ('code' in list) return { check: list };
    const value = valueAt(list.values, place, list.bits, 'least-first');
    if (value === undefined) return { check: unavailable('the status list has no such entry') };
    const isOwn = list.issuerId === scene.issuerId;
    return { check: meaningOf(value) ?? (isOwn ? undefined : unavailable(BY_ANOTHER)), until: list.until };
  },
};

/** The registered values (section 7.1); what an application defines for itself means nothing to others. */
function meaningOf(value: number): Check | undefined {
  if (value === 0) return undefined;
  if (value === 1) return check('revoked', BY_LIST);
  if (value === 2) return check('suspended', BY_LIST);
  return unavailable(`the issuer's status list says ${value}, which is not read`);
}

interface TokenList extends StatusValues {
  issuerId: string;
  until: number | undefined;
}

async function listAt(url: string, scene: StatusScene): Promise<TokenList | Check> {
  const served = await bytesAt(url, ACCEPT, scene);
  if ('code' in served) return served;
  const token = await scene.lists.token(utf8Decode(served)?.trim() ?? '', scene.issuerId);
  if ('code' in token) return token;
  const { typ, claims, issuerId } = token;
  if (typ !== 'statuslist+jwt') return unavailable('what stands there was not signed as a status list');
  // Section 8.3: else any list of the issuer's could be put in the place of this one.
  if (claims.sub !== url) return unavailable('the status list is one for another address');
  if (claims.iat === undefined) return unavailable('the status list has no date');
  const objection = objectionToDates(claims, scene.now);
  if (objection) return unavailable(objection);
  const list = await decodeStatusValues(claims.status_list);
  if (!list) return unavailable('the status list is not readable');
  return { ...list, issuerId, until: endOfToken(claims, scene.now) };
}

export interface StatusValues {
  /** Bits a value takes. */
  bits: number;
  values: Uint8Array;
}

/** Section 4.2: `bits` and `lst`, base64url without padding of zlib; values from the least significant bit. */
export async function decodeStatusValues(statusList: unknown): Promise<StatusValues | undefined> {
  const { bits, lst } = asObject(statusList) ?? {};
  const encoded = asText(lst) ?? '';
  if (typeof bits !== 'number' || ![1, 2, 4, 8].includes(bits)) return undefined;
  if (encoded.length > MAX_ENCODED_LENGTH) return undefined;
  const compressed = fromBase64url(encoded);
  const values = compressed && (await inflate(compressed, 'deflate', MAX_BITSTRING_BYTES));
  return values && { bits, values };
}
