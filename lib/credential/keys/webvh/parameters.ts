/** What an entry of the log says of how the log goes on (did:webvh 1.0, DID Method Parameters). */
import { asObject, asText, type JsonObject } from '../../../base/json-values.ts';
import { quoted } from '../../../base/text.ts';
import { broken, type Flaw, isFlaw, unread } from './flaw.ts';

/** The parameters in force after an entry. */
export interface Parameters {
  scid: string;
  /** Multikeys that may sign the next entry. */
  updateKeys: readonly string[];
  /** Hashes of those that may; empty where none were promised. */
  nextKeyHashes: readonly string[];
  witness: Witnesses | undefined;
  portable: boolean;
  deactivated: boolean;
}

export interface Witnesses {
  threshold: number;
  /** Multikeys of the did:keys. */
  keys: readonly string[];
}

export const METHOD = 'did:webvh:1.0';
const NAMES = [
  'method',
  'scid',
  'updateKeys',
  'nextKeyHashes',
  'witness',
  'watchers',
  'portable',
  'deactivated',
  'ttl',
];
/** Keys, hashes or witnesses in one entry: a handful are common. */
const MAX_LISTED = 50;
/** SHA-256 as a multihash in base58: nothing else is allowed in version 1.0. */
export const MULTIHASH = /^Qm[1-9A-HJ-NP-Za-km-z]{44}$/;

/** The parameters after an entry, from what it states and those before it; `undefined` before the first. */
export function readParameters(raw: JsonObject, before: Parameters | undefined): Parameters | Flaw {
  const unknown = Object.keys(raw).find((name) => !NAMES.includes(name));
  if (unknown) return unread(`a parameter that is not read, ${quoted(unknown)}`);
  if (!before && raw.method === undefined) return broken('it does not say by which version it is written');
  if (raw.method !== undefined && raw.method !== METHOD) return unread('a version that is not read');
  const scid = scidIn(raw, before);
  const updateKeys = textsIn(raw.updateKeys, before?.updateKeys);
  const nextKeyHashes = textsIn(raw.nextKeyHashes, before?.nextKeyHashes);
  const witness = witnessIn(raw.witness, before?.witness);
  for (const each of [scid, updateKeys, nextKeyHashes, witness]) if (isFlaw(each)) return each;
  if (!before && !(updateKeys as string[]).length) return broken('it begins without a key');
  const portable = raw.portable ?? before?.portable ?? false;
  const deactivated = raw.deactivated ?? false;
  if (typeof portable !== 'boolean' || typeof deactivated !== 'boolean')
    return broken('a parameter of the wrong kind');
  if (before && portable && !before.portable) return broken('it was not to move, and then was');
  return { scid, updateKeys, nextKeyHashes, witness, portable, deactivated } as Parameters;
}

function scidIn({ scid }: JsonObject, before: Parameters | undefined): string | Flaw {
  const stated = asText(scid) ?? before?.scid ?? '';
  const isSame = !before || stated === before.scid;
  return MULTIHASH.test(stated) && isSame ? stated : broken('it has no identifier of its own, or another');
}

/** Absent, the list before; `null`, as early software wrote, none. */
function textsIn(value: unknown, before: readonly string[] = []): readonly string[] | Flaw {
  if (value === undefined) return before;
  if (value === null) return [];
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (!isList) return broken('a list of keys that is none');
  return value.length <= MAX_LISTED ? value : unread('more keys than are read');
}

function witnessIn(value: unknown, before: Witnesses | undefined): Witnesses | undefined | Flaw {
  if (value === undefined) return before;
  const raw = value === null ? {} : asObject(value);
  if (raw && Object.keys(raw).length === 0) return undefined;
  const list = Array.isArray(raw?.witnesses) ? raw.witnesses : [];
  if (list.length > MAX_LISTED) return unread('more witnesses than are read');
  const keys = list.map((each) => asText(asObject(each)?.id)?.replace(/^did:key:/, ''));
  const threshold = raw?.threshold;
  const isThreshold = typeof threshold === 'number' && Number.isInteger(threshold) && threshold >= 1;
  const isDistinct = keys.every(Boolean) && new Set(keys).size === keys.length;
  if (!isThreshold || !isDistinct || threshold > keys.length)
    return broken('its witnesses cannot be counted');
  return { threshold, keys: keys as string[] };
}
