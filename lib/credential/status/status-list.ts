/** What all lists of statuses share: how they are asked for, each once, and what is said where that leads nowhere. */
import type { Network } from '../../base/network.ts';
import { type Check, check } from '../verdict.ts';
import type { StatusEntry, StatusScene } from './entry.ts';

/** A list of 2^20 entries that does not compress takes 175 kB; larger ones come with several purposes. */
const MAX_LIST_BYTES = 2 * 1024 * 1024;

/** Nothing is known of the status; `host` is the one that would have to be asked. */
export function unavailable(detail: string, host?: string): Check {
  return check('status_unavailable', detail, host);
}

/** The bytes at the address of a list, or why they cannot be had. */
export async function bytesAt(
  url: string,
  accept: string,
  { network }: StatusScene,
): Promise<Uint8Array | Check> {
  const answer = await network.get(url, { accept, maxBytes: MAX_LIST_BYTES });
  if (answer.ok) return answer.bytes;
  return unavailable(answer.detail, answer.code === 'permission_needed' ? answer.host : undefined);
}

/** Lists kept at once: a file of many credentials has one or two, each of up to 8 MB. */
const MAX_KEPT = 4;

/** By the network of one examination, which is made anew for each: nothing is believed longer than that. */
const KEPT = new WeakMap<Network, Map<string, Promise<unknown>>>();

/** What `load` makes of the list at an address: asked for, verified and unpacked once for all that refer to it. */
export function once<T>(url: string, kind: string, scene: StatusScene, load: () => Promise<T>): Promise<T> {
  const kept = KEPT.get(scene.network) ?? new Map<string, Promise<unknown>>();
  KEPT.set(scene.network, kept);
  const key = [kind, scene.issuerId, scene.now, url].join(' ');
  const known = kept.get(key);
  if (known) return known as Promise<T>;
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  const loaded = load();
  kept.set(key, loaded);
  return loaded;
}

/** The place that an entry names in its list; `undefined` where it names none. */
export function placeOf({ index = '' }: StatusEntry): number | undefined {
  const place = /^\d+$/.test(index) ? Number(index) : Number.NaN;
  return Number.isSafeInteger(place) ? place : undefined;
}

/** Of two moments, ms since the epoch, the earlier one; `undefined` where there is none. */
export function earlier(...moments: (number | undefined)[]): number | undefined {
  const known = moments.filter((each) => each !== undefined && !Number.isNaN(each)) as number[];
  return known.length ? Math.min(...known) : undefined;
}

/** How a list says "withdrawn" where it says no more. */
export const BY_LIST = "by the issuer's status list";

/** A list in another's name: what it withdraws is evidence, what it does not is nothing. */
export const BY_ANOTHER = 'the status list is signed by somebody else';
