import { isOfCryptosuite, verifyOverRdf } from './data-integrity.ts';
import type { Suite } from './suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
export const eddsaRdfc2022: Suite = {
  id: 'eddsa-rdfc-2022',
  signs: (proof) => isOfCryptosuite(proof, 'eddsa-rdfc-2022'),
  keys: ['ed25519'],
  verify: verifyOverRdf,
};
