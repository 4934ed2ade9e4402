import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import type { Proof } from './proof.ts';
import type { Suite } from './suite.ts';

/** The suites, alphabetically. */
export const SUITES: readonly Suite[] = [ed25519Signature2020, eddsaRdfc2022];

export function suiteOf(proof: Proof): Suite | undefined {
  return SUITES.find((suite) => suite.signs(proof));
}
