import { verifyDetached } from './detached-jws.ts';
import type { Suite } from './suite.ts';

/** Ed25519 Signature 2018: the statements signed by a detached JWS. */
export const ed25519Signature2018: Suite = {
  id: 'Ed25519Signature2018',
  signs: (proof) => proof.type === 'Ed25519Signature2018',
  keys: ['ed25519'],
  verify: verifyDetached,
};
