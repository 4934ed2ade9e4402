import { isOfCryptosuite, verifyOverJson } from './data-integrity.ts';
import type { Suite } from './suite.ts';

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.3. */
export const ecdsaJcs2019: Suite = {
  id: 'ecdsa-jcs-2019',
  signs: (proof) => isOfCryptosuite(proof, 'ecdsa-jcs-2019'),
  keys: ['p256', 'p384'],
  verify: verifyOverJson,
};
