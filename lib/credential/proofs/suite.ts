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
  /** Why it is not asked whether such a proof is right, in words; for those that are not made to be shown here. */
  leaves?(proof: Proof): string | undefined;
  /**
   * Of a right proof by which statements could be held back: those that did not have to be shown, each a line of
   * N-Quads. `undefined` where all are there.
   */
  chosen?(secured: Securable, proof: Proof): Promise<readonly string[] | undefined>;
}

/** One way to prove without a key that is known before: what it amounts to is its own matter. Throws as `verify` does. */
export interface KeylessSuite {
  id: string;
  signs(proof: Proof): boolean;
  /** The document alone is proven: what the proof says of itself, anybody can have written. */
  provesNoOptions?: true;
  load(): Promise<(secured: Securable, proof: Proof, scene: ProofScene) => Promise<Check[]>>;
}
