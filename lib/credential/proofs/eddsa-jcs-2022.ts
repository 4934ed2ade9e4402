import { isOfCryptosuite, verifyOverJson } from './data-integrity.ts';
import type { Suite } from './suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.3. */
export const eddsaJcs2022: Suite = {
  id: 'eddsa-jcs-2022',
  signs: (proof) => isOfCryptosuite(proof, 'eddsa-jcs-2022'),
  keys: ['ed25519'],
  verify: verifyOverJson,
};
