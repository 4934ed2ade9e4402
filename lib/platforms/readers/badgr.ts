import type { Source } from '../../credential/model.ts';
import { readHostedRecord } from '../hosted-record.ts';
import type { Award, ReadContext } from '../reader.ts';

/** One answer with badge class and issuer written out, in the shape of Open Badges 2.0. */
export const EXPANDED = [
  ['v', '2_0'],
  ['expand', 'badge'],
  ['expand', 'badge.issuer'],
] as const;

/**
 * Badgr, Canvas Credentials, Parchment: the record on the API of the award's region. Revoked is a 200 with
 * `revoked: true`; pending, deleted and unknown are 404. Public server code, read in November 2026.
 */
export function readBadgr(award: Award, context: ReadContext): Promise<Source> {
  return readHostedRecord(
    { url: award.key, added: EXPANDED, domains: ['badgr.io', 'badgr.com', 'badges.parchment.com'] },
    context,
  );
}
