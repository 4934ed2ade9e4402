import { verifyDetached } from './detached-jws.ts';
import type { Suite } from './suite.ts';

/** Ecdsa Secp256k1 Signature 2019: the statements signed by a detached JWS with ES256K. */
export const ecdsaSecp256k1Signature2019: Suite = {
  id: 'EcdsaSecp256k1Signature2019',
  signs: (proof) => proof.type === 'EcdsaSecp256k1Signature2019',
  keys: ['secp256k1'],
  verify: verifyDetached,
};
