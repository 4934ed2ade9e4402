import { verifyOverRdf } from './data-integrity.ts';
import type { Suite } from './suite.ts';

/** The older suite over the same statements (Data Integrity EdDSA Cryptosuites 1.0, appendix A). */
export const ed25519Signature2020: Suite = {
  id: 'Ed25519Signature2020',
  signs: (proof) => proof.type === 'Ed25519Signature2020',
  keys: ['ed25519'],
  verify: verifyOverRdf,
};
