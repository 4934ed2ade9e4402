import { isOfCryptosuite, verifyOverRdf } from './data-integrity.ts';
import type { Suite } from './suite.ts';

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.2; with P-384 all hashing is SHA-384, canonicalisation's too. */
export const ecdsaRdfc2019: Suite = {
  id: 'ecdsa-rdfc-2019',
  signs: (proof) => isOfCryptosuite(proof, 'ecdsa-rdfc-2019'),
  keys: ['p256', 'p384'],
  verify: verifyOverRdf,
};
