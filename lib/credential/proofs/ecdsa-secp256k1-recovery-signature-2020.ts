import type { KeylessSuite } from './suite.ts';

/** Ecdsa Secp256k1 Recovery Signature 2020: by an account of a blockchain, whose key the signature itself tells. */
export const ecdsaSecp256k1RecoverySignature2020: KeylessSuite = {
  id: 'EcdsaSecp256k1RecoverySignature2020',
  signs: (proof) => proof.type === 'EcdsaSecp256k1RecoverySignature2020',
  load: () => import('../anchors/recovered.ts').then((file) => file.checkRecovered),
};
