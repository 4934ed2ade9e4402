import type { VerificationKey } from '../keys/verification-method.ts';
import type { Proof } from './proof.ts';
import type { Securable } from './rdf-payload.ts';

/** One way to sign. `verify` throws where the document cannot be canonicalised. */
export interface Suite {
  id: string;
  signs(proof: Proof): boolean;
  /** The kind of key that the suite allows. */
  key: VerificationKey['kind'];
  verify(secured: Securable, proof: Proof, key: VerificationKey): Promise<boolean>;
}
