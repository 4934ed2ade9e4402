import { bbs2023 } from './bbs-2023.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ed25519Signature2018 } from './ed25519-signature-2018.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { jsonWebSignature2020 } from './json-web-signature-2020.ts';
import type { Proof } from './proof.ts';
import type { Suite } from './suite.ts';

/** The suites, alphabetically. */
export const SUITES: readonly Suite[] = [
  bbs2023,
  ecdsaJcs2019,
  ecdsaRdfc2019,
  ecdsaSd2023,
  ed25519Signature2018,
  ed25519Signature2020,
  eddsaJcs2022,
  eddsaRdfc2022,
  jsonWebSignature2020,
];

export function suiteOf(proof: Proof): Suite | undefined {
  return SUITES.find((suite) => suite.signs(proof));
}
