import { isOfCryptosuite } from './data-integrity.ts';
import { notToBeShown } from './proof-header.ts';
import type { Suite } from './suite.ts';

/** The header of what the issuer gives to the holder (section 3.4.2). */
const BASE = [0];

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.4: the holder shows some of the statements. */
export const ecdsaSd2023: Suite = {
  id: 'ecdsa-sd-2023',
  signs: (proof) => isOfCryptosuite(proof, 'ecdsa-sd-2023'),
  keys: ['p256'],
  leaves: (proof) => notToBeShown(proof, BASE),
  async verify(secured, proof, key) {
    const { verifyEcdsaSd } = await import('./disclosed/ecdsa-sd.ts');
    return verifyEcdsaSd(secured, proof, key);
  },
  async chosen(secured, proof) {
    const { chosenBySignature } = await import('./disclosed/ecdsa-sd.ts');
    return chosenBySignature(secured, proof);
  },
};
