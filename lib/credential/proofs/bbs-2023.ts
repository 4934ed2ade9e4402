import { isOfCryptosuite } from './data-integrity.ts';
import { headerIn, notToBeShown } from './proof-header.ts';
import type { Suite } from './suite.ts';

/** Headers of what the issuer gives to the holder (section 3.3.1): each kind has one, and the next is made from it. */
const BASE = [2, 4, 6, 8];
/** A pseudonym is one name for one verifier. Who that is was agreed upon, and is not in the proof. */
const PSEUDONYMOUS = [7, 9];

/** Data Integrity BBS Cryptosuites 1.0: the holder shows some of the statements, and no two proofs look alike. */
export const bbs2023: Suite = {
  id: 'bbs-2023',
  signs: (proof) => isOfCryptosuite(proof, 'bbs-2023'),
  keys: ['bls12-381-g2'],
  leaves(proof) {
    const isPseudonymous = PSEUDONYMOUS.includes(headerIn(proof.proofValue) ?? -1);
    return isPseudonymous ? 'a signature for one verifier, whom it does not name' : notToBeShown(proof, BASE);
  },
  async verify(secured, proof, key) {
    const { verifyBbs } = await import('./disclosed/bbs.ts');
    return verifyBbs(secured, proof, key);
  },
  async chosen(secured, proof) {
    const { chosenByProof } = await import('./disclosed/bbs.ts');
    return chosenByProof(secured, proof);
  },
};
