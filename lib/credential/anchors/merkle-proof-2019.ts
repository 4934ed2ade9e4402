import { toHex } from '../../base/bytes.ts';
import type { ProofScene } from '../proofs/check-proofs.ts';
import type { Proof } from '../proofs/proof.ts';
import type { Securable } from '../proofs/rdf-payload.ts';
import { type Check, check } from '../verdict.ts';
import { accountsOf } from './accounts.ts';
import { checkAnchor } from './check-anchor.ts';
import { receiptOf2019 } from './receipt-2019.ts';

/**
 * Linked Data Signature Merkle Proof 2019. The proof itself is not anchored, and so the key that it names is no more
 * than a hint: the transaction is by an account of the issuer's, or it is not.
 */
export async function checkMerkleProof2019(
  secured: Securable,
  { verificationMethod: keyId, proofValue }: Proof,
  { issuerId, by, network }: ProofScene,
): Promise<Check[]> {
  if (!keyId) return [check('key_unavailable', 'the proof names no key')];
  const hash = toHex(await secured.hash('SHA-256'));
  return checkAnchor(hash, receiptOf2019(proofValue), {
    network,
    accounts: (chain) => accountsOf(chain, { issuerId, keyId, by, network }),
  });
}
