import { fromBase64url } from '../../base/bytes.ts';
import type { Proof } from './proof.ts';

/** `u`, and three bytes in base64url. */
const HEADER_LENGTH = 5;
const TAG = [0xd9, 0x5d];

/**
 * Which kind of proof of parts a value is: the last of its first three bytes, the others of which are a tag of CBOR
 * (Data Integrity ECDSA Cryptosuites 1.0, section 3.4.2; Data Integrity BBS Cryptosuites 1.0, section 3.3.1).
 */
export function headerIn(proofValue: string | undefined): number | undefined {
  if (!proofValue?.startsWith('u')) return undefined;
  const bytes = fromBase64url(proofValue.slice(1, HEADER_LENGTH));
  return bytes && TAG.every((byte, at) => bytes[at] === byte) ? bytes[2] : undefined;
}

/** Why it is not asked whether a proof of parts is right, by the kinds that an issuer gives to a holder. */
export function notToBeShown(
  { proofValue, previousProof }: Proof,
  base: readonly number[],
): string | undefined {
  // Who has it can show any part, so that it is shown to nobody as it is.
  if (base.includes(headerIn(proofValue) ?? -1))
    return 'a signature for the holder alone, who makes from it one that others can check';
  return previousProof.length ? 'a signature of parts that builds on another' : undefined;
}
