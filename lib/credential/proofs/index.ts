import { bbs2023 } from './bbs-2023.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ecdsaSecp256k1RecoverySignature2020 } from './ecdsa-secp256k1-recovery-signature-2020.ts';
import { ecdsaSecp256k1Signature2019 } from './ecdsa-secp256k1-signature-2019.ts';
import { ed25519Signature2018 } from './ed25519-signature-2018.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { jsonWebSignature2020 } from './json-web-signature-2020.ts';
import { merkleProof2019 } from './merkle-proof-2019.ts';
import type { Proof } from './proof.ts';
import type { KeylessSuite, Suite } from './suite.ts';

/** The suites, alphabetically. */
export const SUITES: readonly Suite[] = [
  bbs2023,
  ecdsaJcs2019,
  ecdsaRdfc2019,
  ecdsaSd2023,
  ecdsaSecp256k1Signature2019,
  ed25519Signature2018,
  ed25519Signature2020,
  eddsaJcs2022,
  eddsaRdfc2022,
  jsonWebSignature2020,
];

/** Those whose key is not known before, alphabetically. */
export const KEYLESS_SUITES: readonly KeylessSuite[] = [ecdsaSecp256k1RecoverySignature2020, merkleProof2019];

export function suiteOf(proof: Proof): Suite | KeylessSuite | undefined {
  return [...SUITES, ...KEYLESS_SUITES].find((suite) => suite.signs(proof));
}

/** Whether it is by a suite with which holders show parts of a document. */
export function isOfParts(proof: Proof): boolean {
  const suite = suiteOf(proof);
  return !!suite && 'chosen' in suite;
}
