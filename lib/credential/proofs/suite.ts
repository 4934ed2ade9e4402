import type { KeyType, PublicKey } from '../keys/public-key.ts';
import type { Check } from '../verdict.ts';
import type { ProofScene } from './check-proofs.ts';
import type { Proof } from './proof.ts';
import type { Securable } from './rdf-payload.ts';

/** One way to sign. `verify` throws where the document cannot be canonicalised. */
export interface Suite {
  id: string;
  signs(proof: Proof): boolean;
  /** The kinds of key that the suite allows. */
  keys: readonly KeyType[];
  verify(secured: Securable, proof: Proof, key: PublicKey): Promise<boolean>;
}

/** One way to prove without a key that is known before: what it amounts to is its own matter. Throws as `verify` does. */
export interface KeylessSuite {
  id: string;
  signs(proof: Proof): boolean;
  load(): Promise<(secured: Securable, proof: Proof, scene: ProofScene) => Promise<Check[]>>;
}
