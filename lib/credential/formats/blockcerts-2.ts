import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';
import type { Format } from './format.ts';

/** Blockcerts 2: an Open Badge 2.0 whose statements are anchored in a blockchain (MerkleProof2017). */
export const blockcerts2: Format = {
  id: 'blockcerts-2',
  reads: ({ signature }: JsonObject) => asArray(asObject(signature)?.type).includes('MerkleProof2017'),
  async examine(document, scene) {
    const { examineBlockcert } = await import('./examine-blockcert.ts');
    return examineBlockcert(document, scene);
  },
};
