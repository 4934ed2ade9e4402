import { isOfCryptosuite } from './data-integrity.ts';
import type { KeylessSuite } from './suite.ts';

/** Linked Data Signature Merkle Proof 2019, as Blockcerts 3 has it: no signature of its own, but a place in a chain. */
export const merkleProof2019: KeylessSuite = {
  id: 'merkle-proof-2019',
  signs: (proof) => proof.type === 'MerkleProof2019' || isOfCryptosuite(proof, 'merkle-proof-2019'),
  provesNoOptions: true,
  load: () => import('../anchors/merkle-proof-2019.ts').then((file) => file.checkMerkleProof2019),
};
