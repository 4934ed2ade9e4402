/** The lists of the W3C family: a signed credential that holds a compressed string of bits. */
import { utf8Decode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { isToken } from '../jose/token.ts';
import type { Check } from '../verdict.ts';
import { decodeBitstring, MAX_VALUE_BITS } from './bitstring.ts';
import type { ListReading, StatusAnswer, StatusEntry, StatusMethod, StatusScene } from './entry.ts';
import { meaningOf } from './meaning.ts';
import { BY_ANOTHER, bytesAt, earlier, once, placeOf, unavailable } from './status-list.ts';

const ACCEPT = 'application/vc+ld+json, application/vc+jwt, application/ld+json, application/json';

/** How one of these lists differs from the others. */
export interface SignedListKind {
  /** The type that an entry states, and the one that its list must have. */
  entryType: string;
  listType: string;
  /** The purpose of a list that states none. */
  onlyPurpose?: string;
  /** Entries may take several bits. */
  hasSizes?: true;
  /** The value at a place; `undefined` beyond the end, a check where that cannot be told. */
  read(bits: Uint8Array, place: number, size: number): number | Check | undefined;
}

export function signedListMethod(kind: SignedListKind): StatusMethod {
  return {
    types: [kind.entryType],
    async check(entry, scene) {
      const purpose = kind.onlyPurpose ?? entry.purpose;
      const place = placeOf(entry);
      if (!entry.listUrl || !purpose || place === undefined)
        return { check: unavailable('the status entry is incomplete') };
      const size = kind.hasSizes ? Number(entry.size ?? 1) : 1;
      if (!Number.isInteger(size) || size < 1 || size > MAX_VALUE_BITS)
        return { check: unavailable('the status entry has a size that is not read') };
      const list = await listAt(entry.listUrl, scene);
      if ('code' in list) return { check: list };
      return { check: statusIn(list, { entry, purpose, place, size }, kind, scene), until: list.until };
    },
  };
}

/** A list whose signature stands, unpacked. */
interface UnpackedList extends ListReading {
  bits: Uint8Array | undefined;
  until: number | undefined;
}

function listAt(url: string, scene: StatusScene): Promise<UnpackedList | Check> {
  return once(url, 'signed', scene, async () => {
    const served = await bytesAt(url, ACCEPT, scene);
    if ('code' in served) return served;
    const text = utf8Decode(served)?.trim() ?? '';
    const parsed = parseJson(text);
    if (!parsed.ok && !isToken(text)) return unavailable('the status list is not readable');
    const list = await scene.lists.credential(parsed.ok ? parsed.value : text);
    if ('code' in list) return list;
    return { ...list, bits: await decodeBitstring(list.encodedList), until: endOf(list, scene.now) };
  });
}

/** Section 2.2: `ttl` in ms, from when it was fetched, and its own end: the earlier one counts. */
function endOf({ ttl, expiresOn }: ListReading, now: number): number | undefined {
  const age = /^\d+$/.test(ttl ?? '') ? now + Number(ttl) : undefined;
  return earlier(age, expiresOn === undefined ? undefined : Date.parse(expiresOn));
}

interface Place {
  entry: StatusEntry;
  purpose: string;
  place: number;
  size: number;
}

function statusIn(
  list: UnpackedList,
  { entry, purpose, place, size }: Place,
  kind: SignedListKind,
  { issuerId }: StatusScene,
): StatusAnswer['check'] {
  if (list.type !== kind.listType) return unavailable('the status list is of another type');
  if (!kind.onlyPurpose && !list.purposes.includes(purpose))
    return unavailable('the status list is for another purpose');
  if (list.size !== undefined && Number(list.size) !== size)
    return unavailable('the status list has entries of another size');
  const value = list.bits && kind.read(list.bits, place, size);
  if (value === undefined) return unavailable('the status list has no such entry');
  if (typeof value !== 'number') return value;
  const said = meaningOf(purpose, value, entry.messages);
  // A bit that is set at the address the issuer signed is evidence, whoever signed the list; one that is not set
  // says "in force" only in the issuer's own name.
  return said ?? (list.issuerId === issuerId ? undefined : unavailable(BY_ANOTHER));
}
