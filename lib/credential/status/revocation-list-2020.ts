import type { Check } from '../verdict.ts';
import { valueAt } from './bitstring.ts';
import type { StatusMethod } from './entry.ts';
import { signedListMethod } from './signed-list.ts';
import { unavailable } from './status-list.ts';

/** RevocationList2020 (W3C Community Group draft, April 2021): for revocation alone, one bit an entry. */
export const revocationList2020: StatusMethod = signedListMethod({
  entryType: 'RevocationList2020Status',
  listType: 'RevocationList2020',
  onlyPurpose: 'revocation',
  read: readEitherWay,
});

/**
 * The draft does not say which bit of a byte comes first. Its authors' library began with the least significant one
 * and has turned round since (@digitalbazaar/vc-revocation-list 6, January 2023), as the drafts after it did. So a bit
 * that is set in today's order is revoked, and one that is clear in both is not.
 */
function readEitherWay(bits: Uint8Array, place: number, size: number): number | Check | undefined {
  const value = valueAt(bits, place, size);
  if (value !== 0) return value;
  return valueAt(bits, place, size, 'least-first') === 0
    ? 0
    : unavailable('the status list can be read in two orders of bits, and in one of them it says "revoked"');
}
