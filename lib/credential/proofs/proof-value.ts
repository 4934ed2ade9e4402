import { fromBase58 } from '../../base/base58.ts';
import { fromBase64url } from '../../base/bytes.ts';

/** Longer than any signature in base58. */
const MAX_PROOF_VALUE_LENGTH = 200;

/** The signature in a proof value: multibase, base58btc (`z`) or base64url (`u`); `undefined` for anything else. */
export function signatureIn(proofValue: string | undefined): Uint8Array | undefined {
  if (!proofValue || proofValue.length > MAX_PROOF_VALUE_LENGTH) return undefined;
  const encoded = proofValue.slice(1);
  if (proofValue.startsWith('u')) return fromBase64url(encoded);
  return proofValue.startsWith('z') ? fromBase58(encoded, MAX_PROOF_VALUE_LENGTH) : undefined;
}
