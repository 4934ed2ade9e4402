import { base58 } from '@scure/base';
import type { SigningKey } from './keys.ts';
import { rdfHash } from './suites.ts';

export type Document = Record<string, unknown> & { '@context': string[] };

interface Signer {
  key: SigningKey;
  method: string;
  created: string;
}

/** Data Integrity, cryptosuite `eddsa-rdfc-2022` (W3C Data Integrity EdDSA Cryptosuites, 3.2). */
export function signEddsaRdfc2022(document: Document, signer: Signer): Promise<Document> {
  return addProof(document, signer, { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' });
}

/** The older suite `Ed25519Signature2020`, as the wallets of 2021 to 2024 sign. */
export function signEd25519Signature2020(document: Document, signer: Signer): Promise<Document> {
  return addProof(document, signer, { type: 'Ed25519Signature2020' });
}

async function addProof(document: Document, signer: Signer, suite: object): Promise<Document> {
  const options = {
    ...suite,
    created: signer.created,
    verificationMethod: signer.method,
    proofPurpose: 'assertionMethod',
  };
  const optionsHash = await rdfHash({ '@context': document['@context'], ...options });
  const documentHash = await rdfHash(document);
  const signature = signer.key.sign(Buffer.concat([optionsHash, documentHash]));
  return { ...document, proof: { ...options, proofValue: `z${base58.encode(signature)}` } };
}
