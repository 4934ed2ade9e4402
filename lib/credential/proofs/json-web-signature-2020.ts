import { verifyDetached } from './detached-jws.ts';
import type { Suite } from './suite.ts';

/** JSON Web Signature 2020: the same for every kind of key that JOSE has. */
export const jsonWebSignature2020: Suite = {
  id: 'JsonWebSignature2020',
  signs: (proof) => proof.type === 'JsonWebSignature2020',
  keys: ['ed25519', 'p256', 'p384', 'p521', 'secp256k1', 'rsa'],
  verify: verifyDetached,
};
