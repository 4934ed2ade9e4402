/** What the suites of Data Integrity share: a signature over the hashes of options and document. */
import type { PublicKey } from '../keys/public-key.ts';
import { type SignatureAlgorithm, verifySignature } from '../signatures/verify-signature.ts';
import { jcsPayload } from './jcs-payload.ts';
import type { Proof } from './proof.ts';
import { signatureIn } from './proof-value.ts';
import { type Digest, hidesItsEnd, optionsOf, rdfPayload, type Securable } from './rdf-payload.ts';

/** Algorithm and digest by the kind of key (Data Integrity ECDSA Cryptosuites 1.0, section 3.2.4). */
function methodsOf({ type }: PublicKey): { algorithm: SignatureAlgorithm; digest: Digest } {
  if (type === 'p384') return { algorithm: 'ES384', digest: 'SHA-384' };
  return { algorithm: type === 'p256' ? 'ES256' : 'EdDSA', digest: 'SHA-256' };
}

/** Over the statements: the rdfc suites, and the suite of 2020. */
export async function verifyOverRdf(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean> {
  const signature = signatureIn(proof.proofValue);
  if (!signature) return false;
  const { algorithm, digest } = methodsOf(key);
  const options = await optionsOf(secured, proof);
  if (hidesItsEnd(options, proof)) return false;
  return verifySignature(algorithm, key, signature, await rdfPayload(secured, options, digest));
}

/** Over the JSON itself: the jcs suites. */
export async function verifyOverJson(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean> {
  const signature = signatureIn(proof.proofValue);
  const { algorithm, digest } = methodsOf(key);
  const payload = signature && (await jcsPayload(secured.document, proof, digest));
  return !!signature && !!payload && verifySignature(algorithm, key, signature, payload);
}

/** `DataIntegrityProof` of that cryptosuite. */
export function isOfCryptosuite(proof: Proof, cryptosuite: string): boolean {
  return proof.type === 'DataIntegrityProof' && proof.cryptosuite === cryptosuite;
}
