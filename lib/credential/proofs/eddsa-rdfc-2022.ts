import { base58 } from '@scure/base';
import { verifyEd25519 } from './ed25519.ts';
import type { Proof } from './proof.ts';
import { hidesItsEnd, optionsOf, rdfPayload, type Securable } from './rdf-payload.ts';
import type { Suite } from './suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
export const eddsaRdfc2022: Suite = {
  id: 'eddsa-rdfc-2022',
  signs: (proof) => proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022',
  key: 'ed25519',
  verify: (secured, proof, key) => verifyOverRdf(secured, proof, key.bytes),
};

/** The signature is multibase base58btc (`z`) in both suites that sign statements with Ed25519. */
export async function verifyOverRdf(secured: Securable, proof: Proof, key: Uint8Array): Promise<boolean> {
  const signature = decodeBase58btc(proof.proofValue);
  if (!signature) return false;
  const options = await optionsOf(secured, proof);
  if (hidesItsEnd(options, proof)) return false;
  return verifyEd25519(key, signature, await rdfPayload(secured, options));
}

/** Longer than any signature in base58; base58 decoding costs the square of the length. */
const MAX_PROOF_VALUE_LENGTH = 200;

function decodeBase58btc(text: string | undefined): Uint8Array | undefined {
  if (!text?.startsWith('z') || text.length > MAX_PROOF_VALUE_LENGTH) return undefined;
  try {
    return base58.decode(text.slice(1));
  } catch {
    return undefined;
  }
}
