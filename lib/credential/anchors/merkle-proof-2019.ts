import { toHex } from '../../base/bytes.ts';
import { asArray, type JsonObject } from '../../base/json-values.ts';
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
  proof: Proof,
  { issuerId, by, network, signed }: ProofScene,
): Promise<Check[]> {
  const { verificationMethod: keyId, proofValue } = proof;
  if (!keyId) return [check('key_unavailable', 'the proof names no key')];
  const hash = toHex(await secured.hash('SHA-256'));
  const receipt = receiptOf2019(proofValue);
  if (receipt && receipt.targetHash !== hash && mayCoverOthers(proof, signed))
    return [check('proof_unsupported', 'it may be recorded with another signature, which it does not name')];
  return checkAnchor(hash, receipt, {
    network,
    accounts: (chain) => accountsOf(chain, { issuerId, keyId, by, network }),
  });
}

/** Issuers' tools anchor a document for the second time with its first proof in it, and may not say so. */
function mayCoverOthers({ raw, previousProof }: Proof, { proof }: JsonObject): boolean {
  return previousProof.length === 0 && asArray(proof).indexOf(raw) > 0;
}
