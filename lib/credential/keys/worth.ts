import { quoted } from '../../base/text.ts';
import { algorithmNamed } from '../signatures/verify-signature.ts';
import { type Check, check } from '../verdict.ts';
import type { FoundKeys } from './find-keys.ts';
import type { VerificationMethod } from './verification-method.ts';

/** What a right signature is worth, by whose key it is and by what its issuer says of the key at a moment, ms. */
export function worthOf(
  { ofIssuer, doubt }: FoundKeys,
  { endedAt }: VerificationMethod,
  now: number,
): Check[] {
  if (!ofIssuer) return [check('proof_valid'), doubt];
  const end = endedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(endedAt);
  if (end > now) return [check('proof_valid'), check('key_of_issuer')];
  return [check('proof_valid'), check('key_unproven', `the issuer withdrew this key on ${endedAt}`)];
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
