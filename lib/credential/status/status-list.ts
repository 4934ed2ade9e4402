import { utf8Decode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { isToken } from '../jose/token.ts';
import { type Check, check } from '../verdict.ts';
import { bitAt, decodeBitstring } from './bitstring.ts';
import type { ListReading, StatusEntry, StatusMethod, StatusScene } from './entry.ts';

const ACCEPT = 'application/vc+ld+json, application/vc+jwt, application/ld+json, application/json';
/** A list of 2^20 entries that does not compress takes 175 kB; larger ones come with several purposes. */
const MAX_LIST_BYTES = 2 * 1024 * 1024;

/** The types that a list may state, by the type of the entry that refers to it. */
const LIST_TYPE: Record<string, string> = {
  BitstringStatusListEntry: 'BitstringStatusList',
  StatusList2021Entry: 'StatusList2021',
};

/** Bitstring Status List 1.0, section 3.2, and StatusList2021, section 4: the same list in two wrappings. */
export const statusList: StatusMethod = {
  types: Object.keys(LIST_TYPE),
  async check(entry, scene) {
    const index = /^\d+$/.test(entry.index ?? '') ? Number(entry.index) : Number.NaN;
    if (!entry.listUrl || !entry.purpose || !Number.isSafeInteger(index))
      return unavailable('the status entry is incomplete');
    if (Number(entry.size ?? 1) !== 1) return unavailable('status entries of several bits are not read');
    const list = await fetchList(entry.listUrl, scene);
    if ('code' in list) return list;
    return readBit(entry, index, list, scene);
  },
};

async function fetchList(url: string, scene: StatusScene): Promise<ListReading | Check> {
  const answer = await scene.network.get(url, { accept: ACCEPT, maxBytes: MAX_LIST_BYTES });
  if (!answer.ok)
    return unavailable(answer.detail, answer.code === 'permission_needed' ? answer.host : undefined);
  const text = utf8Decode(answer.bytes)?.trim() ?? '';
  if (isToken(text)) return scene.readList(text);
  const parsed = parseJson(text);
  return parsed.ok ? scene.readList(parsed.value) : unavailable('the status list is not readable');
}

async function readBit(entry: StatusEntry, index: number, list: ListReading, scene: StatusScene) {
  if (list.type !== LIST_TYPE[entry.type]) return unavailable('the status list is of another type');
  if (!list.purposes.includes(entry.purpose ?? ''))
    return unavailable('the status list is for another purpose');
  const bits = await decodeBitstring(list.encodedList);
  const bit = bits && bitAt(bits, index);
  if (bit === undefined) return unavailable('the status list has no such entry');
  if (bit) return withdrawn(entry.purpose);
  // A bit that is set at the address the issuer signed is evidence, whoever signed the list; one that is not set
  // says "in force" only in the issuer's own name.
  return list.issuerId === scene.issuerId
    ? undefined
    : unavailable('the status list is signed by somebody else');
}

function withdrawn(purpose = ''): Check | undefined {
  if (purpose === 'revocation') return check('revoked', "by the issuer's status list");
  if (purpose === 'suspension') return check('suspended', "by the issuer's status list");
  // A newer copy can be had: nothing is said against this one.
  if (purpose === 'refresh') return undefined;
  return unavailable(`the issuer's status list says "${purpose}", which is not read`);
}

export function unavailable(detail: string, host?: string): Check {
  return check('status_unavailable', detail, host);
}
