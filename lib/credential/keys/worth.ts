import { quoted } from '../../base/text.ts';
import { algorithmNamed } from '../signatures/verify-signature.ts';
import { type Check, check } from '../verdict.ts';
import type { FoundKeys } from './find-keys.ts';
import type { VerificationMethod } from './verification-method.ts';

/** ms by which clocks that are kept differ. */
const MAX_CLOCK_DIFFERENCE_MS = 5 * 60_000;

/** What a right signature is worth, by whose key it is and by what its issuer says of the key at a moment, ms. */
export function worthOf(
  { ofIssuer, doubt }: FoundKeys,
  { endedAt, listedOn }: VerificationMethod,
  now: number,
): Check[] {
  if (!ofIssuer) return [check('proof_valid'), doubt];
  // The device's clock may be the wrong one: what is of tomorrow is not refused, only not believed.
  if (listedOn !== undefined && Date.parse(listedOn) > now + MAX_CLOCK_DIFFERENCE_MS)
    return [check('proof_valid'), check('key_unproven', `the issuer's list of keys is of ${listedOn}`)];
  const end = endedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(endedAt);
  if (end > now) return [check('proof_valid'), check('key_of_issuer')];
  const when = Number.isNaN(end) ? '' : ` on ${endedAt}`;
  return [check('proof_valid'), check('key_unproven', `the issuer withdrew this key${when}`)];
}

/** Why a key may not vouch for a signature with that algorithm, by the word of whoever publishes it. */
export function unfitFor(
  { ofIssuer, doubt }: FoundKeys,
  { unfit, algorithm }: VerificationMethod,
  used?: string,
): Check | undefined {
  const isForOther = used !== undefined && algorithm !== undefined && algorithmNamed(algorithm) !== used;
  if (!unfit && !isForOther) return undefined;
  return ofIssuer
    ? check('key_not_authorised', unfit ?? `the key is for ${quoted(algorithm ?? '')} alone`)
    : doubt;
}
