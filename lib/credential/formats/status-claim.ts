import { asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import type { StatusEntry } from '../status/entry.ts';

/**
 * The statuses to which the claim `status` of a token refers: one entry for each mechanism that it names, so that none
 * is passed over (Token Status List, section 6.1).
 */
export function statusEntriesIn({ status }: JsonObject): StatusEntry[] {
  if (status === undefined) return [];
  const mechanisms = Object.entries(asObject(status) ?? {});
  if (!mechanisms.length) return [{ type: 'this status' }];
  return mechanisms.map(([mechanism, value]) => {
    const { idx, uri } = asObject(value) ?? {};
    return {
      type: mechanism === 'status_list' ? 'TokenStatusListEntry' : mechanism,
      ...defined({ index: typeof idx === 'number' ? String(idx) : undefined, listUrl: asText(uri) }),
    };
  });
}
